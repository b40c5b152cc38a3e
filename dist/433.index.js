export const id = 433;
export const ids = [433,318];
export const modules = {

/***/ 7433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishArtifact: () => (/* binding */ publishArtifact),
/* harmony export */   publishComment: () => (/* binding */ publishComment),
/* harmony export */   publishOutputs: () => (/* binding */ publishOutputs),
/* harmony export */   publishSummary: () => (/* binding */ publishSummary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49318);



// What cannot be published is a warning that says how to mend it; it never changes the verdict. The clients of GitHub's
// services are loaded only when they are needed: they are the larger half of the bundle.
const READ_ONLY = {
    fork: 'GitHub gives runs for forks a read-only token.',
    dependabot: 'GitHub gives Dependabot a read-only token, unless the workflow names "permissions: pull-requests: write".',
};
/** Of the file that a step's summaries go to; of a longer one GitHub shows nothing. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Appends to the job summary. */
async function publishSummary({ markdown, shorter, path }) {
    const elsewhere = path === undefined ? '' : ` It is in ${path}, too. The verdict stands.`;
    try {
        const room = SUMMARY_LIMIT - sizeOf(process.env['GITHUB_STEP_SUMMARY']);
        const text = [markdown, shorter].find((one) => one !== undefined && Buffer.byteLength(one) < room);
        if (text === undefined) {
            const taken = 'what this step wrote before leaves no room: GitHub shows 1 MiB at most';
            warn(`The job summary could not be written: ${taken}.${elsewhere}`);
            return;
        }
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__.summary.addRaw(text, true).write();
    }
    catch (error) {
        warn(`The job summary could not be written: ${sentence(messageOf(error))}${elsewhere}`);
    }
}
function sizeOf(path) {
    return path === undefined ? 0 : ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0);
}
/** Sets the step's outputs. */
function publishOutputs(outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_1__.setOutput(name, value);
    }
    catch (error) {
        warn(`The outputs could not be set: ${sentence(messageOf(error))} Later steps do not see them; the verdict stands.`);
    }
}
/**
 * Writes the pull request comment where there is a pull request and the configuration wants one.
 * @param bodies the fullest first; the next is taken where GitHub finds one too long.
 */
async function publishComment({ report, files, context, token, mask, signal }, bodies) {
    const { config, provenance, verdict } = report;
    const { repository, pullRequest, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
    if (config.comment === 'never' || pullRequest === undefined || repository === undefined)
        return undefined;
    if (token === undefined) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.notice('No pull request comment: the input "github-token" is empty.');
        return undefined;
    }
    const upsert = (body) => Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(343), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 30079)).then(({ upsertComment }) => upsertComment({ token, repository, pullRequest }, { key: config.commentKey, commit, workflowRunId, attempt }, body, { create: config.comment === 'always' || verdict.state !== 'passed', signal }), (error) => ({ status: 'failed', reason: messageOf(error) }));
    let outcome = { status: 'skipped', reason: 'there is nothing to say.' };
    for (const body of bodies) {
        outcome = await upsert(body());
        if (outcome.status !== 'failed' || !outcome.tooLong)
            break;
    }
    switch (outcome.status) {
        case 'created':
        case 'updated':
            _actions_core__WEBPACK_IMPORTED_MODULE_1__.info((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLogLine */ ._P)(`Pull request comment ${outcome.status}: ${outcome.url}`));
            break;
        case 'skipped':
            _actions_core__WEBPACK_IMPORTED_MODULE_1__.info(`No pull request comment: ${outcome.reason}`);
            break;
        case 'failed':
            if (context.restricted === undefined || !/answered 40[34]/.test(outcome.reason)) {
                warn(`The pull request comment could not be written. ${mask(outcome.reason)} It is in ${files.comment}, too. The verdict stands.`);
            }
            else {
                _actions_core__WEBPACK_IMPORTED_MODULE_1__.notice(`No pull request comment: ${READ_ONLY[context.restricted]}`);
            }
    }
    return outcome;
}
/** Uploads database and report. Last of all, because a service in trouble is waited for. */
async function publishArtifact({ report: { config, provenance, run }, files, mask, signal, }) {
    if (config.artifactName === undefined)
        return undefined;
    const outcome = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(830), __webpack_require__.e(645), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 63762)).then(({ uploadArtifact }) => uploadArtifact({
        name: config.artifactName ?? '',
        otherName: `${config.artifactName}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`,
        files: [files.database, files.reportJson, files.summary],
        retentionDays: config.artifactRetentionDays,
    }, signal), (error) => ({ status: 'failed', reason: messageOf(error) }));
    if (outcome.status === 'uploaded') {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.info((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLogLine */ ._P)(`Artifact "${outcome.name}" uploaded.`));
    }
    else {
        const say = outcome.status === 'skipped' ? _actions_core__WEBPACK_IMPORTED_MODULE_1__.notice : _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning;
        const reason = sentence(mask(outcome.reason)).replace(/\bsig=[^&\s"]+/g, 'sig=***');
        say((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLogLine */ ._P)(`No artifact was uploaded: ${reason} The results are in ${files.database}; the verdict stands.`));
    }
    return outcome;
}
function sentence(text) {
    return /[.!?]\s*$/.test(text) ? text : `${text}.`;
}
function warn(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLogLine */ ._P)(message));
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 49318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   _P: () => (/* binding */ escapeLogLine),
/* harmony export */   escapeLogLines: () => (/* binding */ escapeLogLines),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Fillers of Hangul and of Braille count as letters and signs, and nothing is seen of them. The joiners and the variation
// selectors, which emoji and some scripts need, stay.
const HIDDEN = /[\u034f\u17b4\u17b5\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** No script puts more marks on a letter; a stack of them hides the lines above and below. */
const STACKED_MARKS = /(\p{M}{4})(\p{M}+)/gu;
/**
 * Characters that are invisible or turn text around, made visible; line breaks as `\n`; no other control character; no half
 * of a pair, which services refuse in JSON.
 */
function showHidden(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'))
        .replace(HIDDEN, (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`)
        .replace(STACKED_MARKS, (_, first, rest) => `${first}⟨+${[...rest].length}⟩`);
}
/** The same on one line, white space folded. */
function oneLine(text) {
    return showHidden(text).replace(/\s+/g, ' ').trim();
}
/** At most `length` characters (code points), the last an ellipsis where something was cut. */
function truncate(text, length) {
    if (text.length <= length)
        return text;
    if (length <= 0)
        return '';
    // A code point is two units at most: what lies beyond need not be looked at.
    const characters = [...text.slice(0, 2 * length + 2)];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
/**
 * One line that the workflow log and a terminal show as text: no escape sequence, and nothing the runner takes for a
 * command, neither `::name::` at its start nor `##[name]` anywhere (of Azure's runner `##vso[name]`).
 */
function escapeLogLine(text) {
    return oneLine(text)
        .replace(/##(?=(?:vso)?\[)/gi, '## ')
        .replace(/^::/, ': :');
}
/** The same for a text of several lines, each of which stays one. */
function escapeLogLines(text) {
    return text.split('\n').map(escapeLogLine).join('\n');
}


/***/ })

};
