export const id = 433;
export const ids = [433,318];
export const modules = {

/***/ 7433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishComment: () => (/* binding */ publishComment),
/* harmony export */   publishOutputs: () => (/* binding */ publishOutputs),
/* harmony export */   publishSummary: () => (/* binding */ publishSummary),
/* harmony export */   republishComment: () => (/* binding */ republishComment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);
/* harmony import */ var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12865);
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49318);




// What cannot be published is a warning that says how to mend it; it never changes the verdict. The clients of GitHub's
// services are loaded only when they are needed: they are the larger half of the bundle.
const READ_ONLY = {
    fork: 'GitHub gives runs for forks a read-only token.',
    dependabot: 'GitHub gives Dependabot a read-only token, unless the workflow names "permissions: pull-requests: write".',
};
/** Of the file that a step's summaries go to; of a longer one GitHub shows nothing. */
const SUMMARY_LIMIT = 1024 * 1024;
/**
 * Appends to the job summary.
 * @param before what was written earlier, and is to be replaced.
 * @returns nothing where it could not be written.
 */
async function publishSummary({ markdown, shorter, path }, before) {
    const elsewhere = path === undefined ? '' : ` It is in ${path}, too. The verdict stands.`;
    try {
        const file = process.env['GITHUB_STEP_SUMMARY'];
        const from = before?.from ?? sizeOf(file);
        const room = SUMMARY_LIMIT - from;
        const text = [markdown, shorter].find((one) => one !== undefined && Buffer.byteLength(one) < room);
        if (text === undefined) {
            const taken = 'what this step wrote before leaves no room: GitHub shows 1 MiB at most';
            warn(`The job summary could not be written: ${taken}.${elsewhere}`);
            return undefined;
        }
        if (before !== undefined && file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file, from);
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__.summary.addRaw(text, true).write();
        return { from };
    }
    catch (error) {
        warn(`The job summary could not be written: ${sentence(messageOf(error))}${elsewhere}`);
        return undefined;
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
async function publishComment(publishing, bodies) {
    const { report, files, context, token, mask } = publishing;
    const { config, provenance } = report;
    if (config.comment === 'never' || provenance.pullRequest === undefined)
        return undefined;
    if (provenance.repository === undefined)
        return undefined;
    if (token === undefined) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.notice('No pull request comment: the input "github-token" is empty.');
        return undefined;
    }
    const outcome = await writeComment(publishing, bodies);
    if (outcome.status !== 'failed' && outcome.shared) {
        warn(`Several jobs or steps of this workflow run write the pull request comment "${config.commentKey}"; it shows the worst of their verdicts. ` +
            'Give each a "comment-key" of its own, in a matrix with what tells its legs apart.');
    }
    switch (outcome.status) {
        case 'created':
        case 'updated':
            _actions_core__WEBPACK_IMPORTED_MODULE_1__.info((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeLogLine */ ._P)(`Pull request comment ${outcome.status}: ${outcome.url}`));
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
/**
 * Writes the comment once more, with what is known only after it was written. Nobody is told of a comment that is changed.
 * @param written what became of it at first; without one there is nothing to change.
 */
async function republishComment(publishing, written, bodies) {
    if (written?.status !== 'created' && written?.status !== 'updated')
        return;
    const outcome = await writeComment(publishing, bodies);
    if (outcome.status !== 'failed')
        return;
    warn(`The link to the report could not be added to the pull request comment. ${publishing.mask(outcome.reason)} The verdict stands.`);
}
async function writeComment({ report, context, token = '', signal }, bodies) {
    const { config, provenance, verdict } = report;
    const { repository = '', pullRequest = 0, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
    const { state } = verdict;
    const stamp = { key: config.commentKey, commit, workflowRunId, attempt, job: context.job, verdict: state };
    const upsert = (body) => Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 30079)).then(({ upsertComment }) => upsertComment({ token, repository, pullRequest }, stamp, (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceMarker */ .ti)(body, stamp), {
        create: config.comment === 'always' || state !== 'passed',
        signal,
    }), (error) => ({ status: 'failed', reason: messageOf(error) }));
    let outcome = { status: 'skipped', reason: 'there is nothing to say.' };
    for (const body of bodies) {
        outcome = await upsert(body());
        if (outcome.status !== 'failed' || !outcome.tooLong)
            break;
    }
    return outcome;
}
function sentence(text) {
    return /[.!?]\s*$/.test(text) ? text : `${text}.`;
}
function warn(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeLogLine */ ._P)(message));
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 12865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   Bx: () => (/* binding */ isWorse),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   lO: () => (/* binding */ isSibling),
/* harmony export */   ti: () => (/* binding */ replaceMarker)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const stampSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    workflowRunId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'inconclusive', 'errored']).optional(),
});
/** The hidden first line by which a gate finds its comment, with the stamp in a second one. */
function renderMarker({ key, ...stamp }) {
    return `<!-- agent-judge:${key} -->\n<!-- agent-judge-run:${JSON.stringify(stamp).replaceAll('--', '\\u002d\\u002d')} -->`;
}
/** The same comment with another stamp. */
function replaceMarker(body, stamp) {
    return [renderMarker(stamp), ...body.split('\n').slice(2)].join('\n');
}
/** The stamp of a comment whose first line is this gate's marker; `undefined` for any other comment. */
function parseMarker(body, key) {
    const [first, second] = body.split(/\r?\n/, 2);
    if (first?.trim() !== `<!-- agent-judge:${key} -->`)
        return undefined;
    const json = /^<!-- agent-judge-run:(.*) -->$/.exec(second?.trim() ?? '')?.[1];
    try {
        return { key, ...stampSchema.parse(JSON.parse(json ?? '{}')) };
    }
    catch {
        return { key };
    }
}
/** Whether what stands there comes from a later workflow run, or a later attempt of the same, than `ours`. */
function isNewer(there, ours) {
    const theirs = Number(there.workflowRunId);
    const own = Number(ours.workflowRunId);
    if (!Number.isSafeInteger(theirs) || !Number.isSafeInteger(own))
        return false;
    if (theirs !== own)
        return theirs > own;
    return (there.attempt ?? 1) > (ours.attempt ?? 1);
}
/** Whether what stands there comes from another job of the same workflow run: both would show in one comment. */
function isSibling(there, ours) {
    return (ours.workflowRunId !== undefined &&
        there.workflowRunId === ours.workflowRunId &&
        (there.attempt ?? 1) === (ours.attempt ?? 1) &&
        there.job !== undefined &&
        ours.job !== undefined &&
        there.job !== ours.job);
}
const BADNESS = { passed: 1, inconclusive: 2, errored: 3, failed: 3 };
/** Whether what stands there is worse news than ours; a run that goes on has none yet. */
function isWorse(there, ours) {
    const badness = ({ verdict }) => (verdict === undefined ? 0 : BADNESS[verdict]);
    return badness(there) > badness(ours);
}


/***/ }),

/***/ 49318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ escapeBlock),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   _P: () => (/* binding */ escapeLogLine),
/* harmony export */   a8: () => (/* binding */ guardLineStart),
/* harmony export */   dD: () => (/* binding */ escapeLogText),
/* harmony export */   escapeLogLines: () => (/* binding */ escapeLogLines),
/* harmony export */   nZ: () => (/* binding */ escapeLogBlock),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Fillers of Hangul and of Braille count as letters and signs, and nothing is seen of them. The joiners and the variation
// selectors, which emoji and some scripts need, stay.
const HIDDEN = /[\u034f\u17b4\u17b5\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Nothing hidden, and most texts are made of it: looking at them once is enough. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u4e00-\u9fff]*$/;
/** No script puts more marks on a letter; a stack of them hides the lines above and below. */
const STACKED_MARKS = /(\p{M}{4})(\p{M}+)/gu;
/**
 * Characters that are invisible or turn text around, made visible; line breaks as `\n`; no other control character; no half
 * of a pair, which services refuse in JSON.
 */
function showHidden(text) {
    if (PLAIN.test(text))
        return text;
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'))
        .replace(HIDDEN, (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`)
        .replace(STACKED_MARKS, (_, first, rest) => `${first}⟨+${[...rest].length}⟩`);
}
/** The same on one line, white space folded. */
function oneLine(text) {
    // A single space, which most white space is, needs no replacing.
    return showHidden(text)
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim();
}
/** At most `length` characters (code points), the last an ellipsis where something was cut. */
function truncate(text, length) {
    if (text.length <= length)
        return text;
    if (length <= 0)
        return '';
    const shorter = endOf(text, length - 1);
    const end = shorter + endOf(text.slice(shorter, shorter + 2), 1);
    return end >= text.length ? text : `${text.slice(0, shorter)}…`;
}
/** How many units so many characters take. */
function endOf(text, length) {
    let units = 0;
    for (let count = 0; count < length && units < text.length; count += 1) {
        units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
    }
    return units;
}
/**
 * One line that the workflow log and a terminal show as text: no escape sequence, and nothing the runner takes for a
 * command, neither `::name::` at its start nor `##[name]` anywhere (of Azure's runner `##vso[name]`).
 */
function escapeLogLine(text) {
    return breakBrackets(oneLine(text)).replace(/^::/, ': :');
}
/**
 * The lines of a text as they are, indentation included, for a log that begins each with something visible of its own: what
 * comes after that is no `::name::` to the runner.
 */
function escapeLogBlock(text) {
    return breakBrackets(showHidden(text)).split('\n');
}
function breakBrackets(text) {
    return text.includes('##') ? text.replace(/##(?=(?:vso)?\[)/gi, '## ') : text;
}
/** The same for a text of several lines, each of which stays one. */
function escapeLogLines(text) {
    return text.split('\n').map(escapeLogLine).join('\n');
}
/** The same for a text of which indentation and empty lines count. */
function escapeLogText(text) {
    return escapeLogBlock(text).map(guardLineStart).join('\n');
}
/**
 * A text of several lines as it stands, indentation and empty lines included, for a terminal. A line of it may begin with
 * what a runner takes for a command until it has gone through `guardLineStart`.
 */
function escapeBlock(text) {
    return breakBrackets(showHidden(text).replaceAll('\t', '    '));
}
/** A line of an escaped text, wherever it was broken, as one that is no command of a runner. */
function guardLineStart(line) {
    return line.replace(/^(\s*)::/, '$1: :');
}


/***/ })

};
