export const id = 693;
export const ids = [693,473,318];
export const modules = {

/***/ 56586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN)
/* harmony export */ });
/**
 * What cannot be seen or turns text around: what Unicode calls ignorable (zero-width, bidirectional and tag characters,
 * variation selectors, fillers), and a few that it does not. Some scripts, and emoji, are written with some of them.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb]/gu;


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   InternalError: () => (/* binding */ InternalError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   w3: () => (/* binding */ SetupError),
/* harmony export */   yu: () => (/* binding */ RunEndedError)
/* harmony export */ });
/** The user's configuration cannot be run. Carries every problem found, so that they can be mended in one go. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code = 'configuration';
    problems;
    constructor(problems) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.problems = problems;
    }
}
/** A model service did not do what was asked of it. */
class ProviderError extends Error {
    name = 'ProviderError';
    code;
    /** HTTP status, where the service answered at all. */
    status;
    /** Milliseconds the service asked us to wait before another attempt. */
    retryAfterMs;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
    }
}
/** What the calls under way are aborted with when the run ends before its end. */
class RunEndedError extends Error {
    name = 'RunEndedError';
    end;
    constructor(end) {
        super(end.message);
        this.end = end;
    }
}
/** A fault of this program, or of the machine below it: never the user's and never the service's. */
class InternalError extends Error {
    name = 'InternalError';
    code = 'internal';
}
/** The user's `setup` command failed: nothing was run, and nothing can be said about the agent. */
class SetupError extends Error {
    name = 'SetupError';
    code = 'setup';
    /** The last lines the command wrote, untrusted; empty where it wrote nothing. */
    output;
    constructor(message, output) {
        super(message);
        this.output = output;
    }
}
/** What something thrown has to say. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 51693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishComment: () => (/* binding */ publishComment),
  publishOutputs: () => (/* binding */ publishOutputs),
  publishSummary: () => (/* binding */ publishSummary),
  republishComment: () => (/* binding */ republishComment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/comment-marker.js
var comment_marker = __webpack_require__(12865);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
;// CONCATENATED MODULE: ./build/github/summary-file.js

/**
 * Puts a text in place of a part of a file. Nothing is cut off before all is written, and where that fails, as on a full disk,
 * the file has what it had: its old bytes are written where they were, which takes no room.
 * @param part its end, empty, where something is to be added.
 * @returns where the text stands.
 * @throws what the file system throws.
 */
function replacePart(path, part, text) {
    const bytes = Buffer.from(text);
    const file = (0,external_node_fs_.openSync)(path, 'r+');
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        // Whoever made it shorter meant it.
        const from = Math.min(part.from, stats.size);
        if (stats.isFile()) {
            const before = readAt(file, from, stats.size - from);
            const rest = before.subarray(part.to - from);
            try {
                writeAt(file, from, Buffer.concat([bytes, rest]));
            }
            catch (error) {
                writeAt(file, from, before);
                throw error;
            }
        }
        else {
            // A pipe or a terminal, of somebody who looks at how the action works: there is nothing to replace.
            (0,external_node_fs_.appendFileSync)(file, bytes);
        }
        return { from, to: from + bytes.length };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readAt(file, from, length) {
    const bytes = Buffer.alloc(Math.max(0, length));
    return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, from));
}
/** The file ends where these bytes do. */
function writeAt(file, from, bytes) {
    for (let done = 0; done < bytes.length;) {
        done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, from + done);
    }
    (0,external_node_fs_.ftruncateSync)(file, from + bytes.length);
}

;// CONCATENATED MODULE: ./build/github/publish.js







// What cannot be published is a warning that says how to mend it; it never changes the verdict. The clients of GitHub's
// services are loaded only when they are needed: they are the larger half of the bundle.
const READ_ONLY = {
    fork: 'GitHub gives runs for forks a read-only token.',
    dependabot: 'GitHub gives Dependabot a read-only token, unless the workflow names "permissions: pull-requests: write".',
};
/** Of the file that a step's summaries go to; of a longer one GitHub shows nothing. */
const SUMMARY_LIMIT = 1024 * 1024;
/**
 * Adds to the job summary.
 * @param before what was written earlier, and is to be replaced; it stays where that cannot be done.
 * @returns where in the file it stands; nothing where it could not be written.
 */
function publishSummary({ markdown, shorter, path }, before) {
    const elsewhere = path === undefined ? '' : ` It is in ${path}, too. The verdict stands.`;
    try {
        const file = process.env['GITHUB_STEP_SUMMARY'];
        if (!file)
            throw new Error('GITHUB_STEP_SUMMARY, which says where it goes, is not set');
        const { size } = (0,external_node_fs_.statSync)(file);
        const part = before ?? { from: size, to: size };
        const room = SUMMARY_LIMIT - (size - (part.to - part.from));
        const text = [markdown, shorter].find((one) => one !== undefined && Buffer.byteLength(one) < room);
        if (text === undefined) {
            const taken = 'what this step wrote before leaves no room: GitHub shows 1 MiB at most';
            warn(`The job summary could not be written: ${taken}.${elsewhere}`);
            return undefined;
        }
        return replacePart(file, part, `${text}\n`);
    }
    catch (error) {
        warn(`The job summary could not be written: ${(0,format/* sentence */.em)((0,errors/* messageOf */.bD)(error))}${elsewhere}`);
        return undefined;
    }
}
/** Sets the step's outputs. */
function publishOutputs(outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            core.setOutput(name, value);
    }
    catch (error) {
        warn(`The outputs could not be set: ${(0,format/* sentence */.em)((0,errors/* messageOf */.bD)(error))} Later steps do not see them; the verdict stands.`);
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
        core.notice('No pull request comment: the input "github-token" is empty.');
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
            core.info((0,escape_text.escapeLogLine)(`Pull request comment ${outcome.status}: ${outcome.url}`));
            break;
        case 'skipped':
            core.info(`No pull request comment: ${outcome.reason}`);
            break;
        case 'failed':
            if (context.restricted === undefined || !/answered 40[34]/.test(outcome.reason)) {
                warn(`The pull request comment could not be written. ${mask(outcome.reason)} It is in ${files.comment}, too. The verdict stands.`);
            }
            else {
                core.notice(`No pull request comment: ${READ_ONLY[context.restricted]}`);
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
    const upsert = (body) => Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 30079)).then(({ upsertComment }) => upsertComment({ token, repository, pullRequest }, stamp, (0,comment_marker/* replaceMarker */.ti)(body, stamp), {
        create: config.comment === 'always' || state !== 'passed',
        signal,
    }), (error) => ({ status: 'failed', reason: (0,errors/* messageOf */.bD)(error) }));
    let outcome = { status: 'skipped', reason: 'there is nothing to say.' };
    for (const body of bodies) {
        outcome = await upsert(body());
        if (outcome.status !== 'failed' || !outcome.tooLong)
            break;
    }
    return outcome;
}
function warn(message) {
    core.warning((0,escape_text.escapeLogLine)(message));
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
/* harmony export */   mF: () => (/* binding */ staysBefore),
/* harmony export */   ti: () => (/* binding */ replaceMarker)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const stampSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    workflowRunId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'inconclusive', 'errored']).optional(),
    broken: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
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
const BADNESS = { passed: 1, inconclusive: 2, errored: 4, failed: 4 };
/** Worse than a run that passed, but what another job has to show of its failures must not be lost for it. */
const BROKEN = 3;
/** Whether what stands there is worse news than ours; a run that goes on has none yet. */
function isWorse(there, ours) {
    return badnessOf(there) > badnessOf(ours);
}
function badnessOf({ verdict, broken }) {
    if (verdict === undefined)
        return 0;
    return broken === true ? BROKEN : BADNESS[verdict];
}
/** Whether another job's comment stays, as its verdict is worse. */
function staysBefore(there, ours) {
    return isSibling(there, ours) && isWorse(there, ours);
}


/***/ }),

/***/ 49318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ escapeBlock),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   escapeLogLine: () => (/* binding */ escapeLogLine),
/* harmony export */   v1: () => (/* binding */ guardLineStarts),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* unused harmony exports showControls, nameCharacter */
/* harmony import */ var _domain_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56586);

// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** What is hidden but the joiners and the variation selectors, which emoji and some scripts need: they stay. */
const SHOWN = new RegExp(`(?![\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe00-\\ufe0f])${_domain_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R.source}`, 'gu');
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
    return showControls(text)
        .replace(SHOWN, nameCharacter)
        .replace(STACKED_MARKS, (_, first, rest) => `${first}⟨+${[...rest].length}⟩`);
}
/** Line breaks as `\n`, no other control character but tabs, no half of a pair. What is hidden in other ways stays. */
function showControls(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'));
}
/** `⟨U+200B⟩` for one character. */
function nameCharacter(character) {
    return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
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
 * command, neither `::name::` at its start nor `##[name]` anywhere (of Azure's runner `##vso[name]`). For a text that stands
 * on a line of ours, or is one.
 */
function escapeLogLine(text) {
    return breakBrackets(oneLine(text)).replace(/^::/, ': :');
}
/**
 * A text of several lines as it stands, indentation, tabs and empty lines included, for the workflow log and a terminal. A
 * line of it may still begin with `::name::`: whoever shows it begins each line with something visible of their own, or
 * takes `guardLineStarts` once the lines are what they will be.
 */
function escapeBlock(text) {
    return breakBrackets(showHidden(text));
}
/** An escaped text, or a part of one wherever it was broken, no line of which is a `::name::` to the runner. */
function guardLineStarts(text) {
    return text.replace(/^([^\S\n]*)::/gm, '$1: :');
}
function breakBrackets(text) {
    return text.includes('##') ? text.replace(/##(?=(?:vso)?\[)/gi, '## ') : text;
}


/***/ }),

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   B6: () => (/* binding */ formatThreshold),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   L$: () => (/* binding */ formatAgainst),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   xJ: () => (/* binding */ formatNeeded)
/* harmony export */ });
/** A number as people read it: at most two decimals, no trailing zeros. */
function formatNumber(value, digits = 2) {
    return String(Number(value.toFixed(digits)));
}
/**
 * A measured value beside the one it must reach: two decimals, and as many more as it takes that 6.998 does not read
 * as "7, needed 7".
 */
function formatAgainst(value, threshold) {
    for (let digits = 2; digits < 10; digits++) {
        const shown = Number(value.toFixed(digits));
        if (shown >= threshold === value >= threshold)
            return formatNumber(value, digits);
    }
    return formatNumber(value);
}
/**
 * A threshold as it was given: shortened, it could read as the score that missed it. One carried over from another scale,
 * which nobody wrote, has four decimals.
 */
function formatThreshold(value) {
    const text = String(value);
    return /\.\d{10,}/.test(text) ? formatNumber(value, 4) : text;
}
/** `6.998, needed 7`. */
function formatNeeded(value, threshold) {
    return `${formatAgainst(value, threshold)}, needed ${formatThreshold(threshold)}`;
}
/**
 * Percent with at most one decimal, or as many as it takes to stay on its side of `threshold` (percent too) and, where
 * one of thousands failed, below 100.
 */
function formatPercent(value, threshold = 100) {
    for (let digits = 1; digits < 10; digits++) {
        const shown = Number(value.toFixed(digits));
        if (shown >= threshold === value >= threshold && shown >= 100 === value >= 100)
            return `${shown}%`;
    }
    return `${formatNumber(value)}%`;
}
/** Milliseconds as `840 ms`, `12.3 s` or `4 min 05 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** A time of ISO 8601 as `2026-08-01 12:00:04 UTC`. */
function formatTime(iso) {
    return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}
/** US dollars, small sums included: `$0.0042`, `$12.30`. */
function formatCost(usd) {
    if (usd === 0)
        return '$0';
    return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}
/** Whole numbers with thousands apart: `12,345`. */
function formatCount(value) {
    return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 case`, `2 cases`. */
function countOf(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** With a full stop where it ends without one. */
function sentence(text) {
    return /[.!?]\s*$/.test(text) ? text : `${text}.`;
}


/***/ })

};
