export const id = 250;
export const ids = [250];
export const modules = {

/***/ 18352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isThere),
/* harmony export */   X: () => (/* binding */ findDatabase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42990);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _output_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46476);
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49318);
/* harmony import */ var _store_check_database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44574);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13185);








/**
 * The path of the database that is meant: a file, the one in a folder, or the one that a run here leaves.
 * @throws ConfigurationError when there is none, or it cannot be read.
 */
function findDatabase(given) {
    const path = given ?? _defaults_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_DIRECTORY */ .uy;
    const file = kindOf(path) === 'folder' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o) : path;
    const kind = kindOf(file);
    if (kind === undefined)
        throw refuse(...describeMissing(given, file !== path));
    if (typeof kind !== 'string') {
        throw refuse((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(file, 200), `cannot be looked at: ${(0,_output_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .describeSystemError */ .Z)(kind)}.`);
    }
    const problem = (0,_store_check_database_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDatabase */ .M)(file);
    if (problem !== undefined)
        throw refuse(file, problem);
    return file;
}
function describeMissing(given, isFolder) {
    if (given === undefined) {
        const message = 'is not there: no run has left its results below this folder. Name another database or folder; an ' +
            '"output-directory" in a config file is not looked at here.';
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_defaults_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_DIRECTORY */ .uy, _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o), message];
    }
    return isFolder
        ? [given, `this folder has no ${_domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o} in it: no run has left its results there.`]
        : [given, `there is no such file or folder. It must be the ${_domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o} of a run, or its folder.`];
}
/** Whether a word is the name of something that is there. */
function isThere(path) {
    return typeof kindOf(path) === 'string';
}
/** @returns what keeps it from being looked at, such as a name that is too long, where something does. */
function kindOf(path) {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return undefined;
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,_output_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isSystemError */ .O)(error))
            return error;
        throw error;
    }
}
function refuse(where, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1([{ where, message }]);
}


/***/ }),

/***/ 67250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runShow: () => (/* binding */ runShow)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/load-run.js + 3 modules
var load_run = __webpack_require__(54247);
// EXTERNAL MODULE: ./build/output/terminal.js
var terminal = __webpack_require__(52950);
// EXTERNAL MODULE: ./build/gate/collect-spend.js
var collect_spend = __webpack_require__(30649);
// EXTERNAL MODULE: ./build/report/describe-case.js
var describe_case = __webpack_require__(56987);
// EXTERNAL MODULE: ./build/report/describe-judgement.js
var describe_judgement = __webpack_require__(85704);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/terminal/lay-out.js
var lay_out = __webpack_require__(85263);
;// CONCATENATED MODULE: ./build/report/terminal/describe-call.js


/** A call in small print: `gpt-5.2, 1.2 s, 120 tokens in (20 cached), 90 out, $0.0042`. */
function describeCall(call, reusedFrom) {
    const reused = reusedFrom === undefined ? [] : [`from the earlier run ${clean(reusedFrom).slice(0, 8)}`];
    if (call === undefined)
        return reused[0];
    const { model, modelReported, usage, costUsd, latencyMs, attempts } = call;
    const name = modelReported ?? model;
    return [
        ...(name === undefined ? [] : [clean(name)]),
        (0,format/* formatDuration */.a3)(latencyMs),
        ...(usage === undefined ? [] : [describeUsage(usage)]),
        ...(costUsd === undefined ? [] : [(0,format/* formatCost */.BD)(costUsd)]),
        ...(attempts > 1 ? [`${attempts} attempts`] : []),
        ...reused,
    ].join(', ');
}
function describeUsage({ inputTokens, cachedInputTokens, outputTokens }) {
    const cached = cachedInputTokens === 0 ? '' : ` (${(0,format/* formatCount */.B4)(cachedInputTokens)} cached)`;
    return `${(0,format/* countOf */.pq)(inputTokens, 'token')} in${cached}, ${(0,format/* formatCount */.B4)(outputTokens)} out`;
}
function clean(text) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(text, 120));
}

// EXTERNAL MODULE: ./build/report/find-quotes.js + 1 modules
var find_quotes = __webpack_require__(61962);
// EXTERNAL MODULE: ./build/report/terminal/wrap-text.js
var wrap_text = __webpack_require__(46792);
;// CONCATENATED MODULE: ./build/report/terminal/render-answer.js




/** A text as it is, in lines that fit, with the words that judges quoted marked where they stand. */
function renderAnswer(answer, evidence, indent, { paint, width }) {
    const text = (0,lay_out/* expandTabs */.Be)((0,escape_text/* escapeBlock */.$o)(answer)).trimEnd();
    const marks = findMarks(text, evidence);
    const room = Math.max(16, width - indent) - (text.includes('::') ? 1 : 0);
    const lines = [];
    let start = 0;
    for (const line of text.split('\n')) {
        for (const { from, to } of (0,wrap_text/* wrapLine */.x)(line, room)) {
            const shown = paintMarks(text, start + from, start + to, marks, paint);
            lines.push(shown === '' ? '' : ' '.repeat(indent) + shown);
        }
        start += line.length + 1;
    }
    return lines;
}
/** In the order of the text; where quotes overlap, what speaks against it is what is seen. */
function findMarks(text, evidence) {
    // What was stored with hidden signs in it is compared as it is shown.
    const spans = (0,find_quotes/* findQuotes */.d3)(text, evidence.map(({ quote }) => (0,lay_out/* expandTabs */.Be)((0,escape_text/* escapeBlock */.$o)(quote))));
    return (0,find_quotes/* cutAtSpans */.fy)(text, spans).flatMap(({ from, text: piece, quotes }) => {
        if (quotes.length === 0)
            return [];
        const violated = quotes.some((quote) => evidence[quote]?.supports === 'violated');
        return [{ from, to: from + piece.length, style: violated ? 'quoted-violated' : 'quoted-met' }];
    });
}
/** A part of the text with what is marked in it. Only its beginning can be a runner's command. */
function paintMarks(text, from, to, marks, paint) {
    const guarded = (0,escape_text/* guardLineStarts */.v1)(text.slice(from, to));
    if (guarded !== text.slice(from, to))
        return guarded;
    let shown = '';
    let at = from;
    for (const mark of marks) {
        const begin = Math.max(at, mark.from);
        const end = Math.min(to, mark.to);
        if (begin >= end)
            continue;
        shown += text.slice(at, begin) + paint(mark.style, text.slice(begin, end));
        at = end;
    }
    return shown + text.slice(at, to);
}

// EXTERNAL MODULE: ./build/report/explain-case.js
var explain_case = __webpack_require__(72049);
// EXTERNAL MODULE: ./build/report/terminal/signs.js
var signs = __webpack_require__(60418);
;// CONCATENATED MODULE: ./build/report/terminal/render-judgement.js






/** A judgement whole: score, reason, what was quoted of the answer, what was found wrong, the call. */
function renderJudgement(judgement, trial, scoring, options) {
    const { paint, width } = options;
    const { outcome, call, reusedFrom, rawAnswer, guards = [] } = judgement;
    const names = { criterion: render_judgement_name, judge: render_judgement_name, several: true };
    const { state, title, words } = (0,describe_judgement/* describeJudgement */.D6)(judgement, scoring, names);
    const [sign, style] = signs/* JUDGED_SIGN */.U5[state];
    const [first = '', ...rest] = (0,lay_out/* layOut */.v8)(title, 4, width);
    const print = describeCall(call, reusedFrom);
    return [
        `  ${paint(style, sign)} ${first.trimStart()}`,
        ...rest,
        ...(0,lay_out/* layOut */.v8)((0,escape_text/* escapeBlock */.$o)(words), 4, width),
        ...(outcome.status === 'judged' ? renderGrounds(outcome, trial, options) : []),
        ...(outcome.status === 'judged' || rawAnswer === undefined
            ? []
            : (0,lay_out/* layOutAfter */.$O)('it said:', (0,escape_text/* escapeBlock */.$o)(rawAnswer), 4, width)),
        ...guards.flatMap(({ name: guard, message }) => (0,lay_out/* layOutAfter */.$O)(`guard ${guard}:`, (0,escape_text.escapeLogLine)(message), 4, width)),
        ...(print === undefined ? [] : (0,lay_out/* layOut */.v8)(print, 4, width).map((line) => paint('faint', line))),
    ];
}
/** What it quoted of the answer, what it found wrong, what it suspects. */
function renderGrounds({ evidence, failures, injectionSuspected }, trial, { paint, width }) {
    return [
        ...(0,explain_case/* quotesOf */.xy)(evidence, trial).flatMap(({ quote, supports }) => (0,lay_out/* layOutAfter */.$O)(`${(0,describe_judgement/* describeSide */.Nd)(supports)}:`, `“${(0,escape_text.escapeLogLine)(quote)}”`, 4, width).map((line) => paint(supports === 'met' ? 'good' : 'bad', line))),
        ...failures.flatMap((failure) => (0,lay_out/* layOutAfter */.$O)('-', (0,escape_text.escapeLogLine)(failure), 4, width)),
        ...(injectionSuspected ? (0,lay_out/* layOut */.v8)('It suspects an injection in the answer.', 4, width) : []),
    ];
}
function render_judgement_name(text) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(text, 120));
}

;// CONCATENATED MODULE: ./build/report/terminal/render-trial.js







/** A trial whole, in sections: tool calls, answer, checks, what guards found, judgements. */
function renderTrial(trial, { trials, scoringFor }, options) {
    const { paint, width } = options;
    const { outcome, toolCalls = [], checks = [], judgements, call, reusedFrom } = trial;
    const title = (text) => paint('strong', trials > 1 ? `${text} (trial ${trial.number} of ${trials})` : text);
    const evidence = judgements.flatMap((judgement) => judgement.outcome.status === 'judged' ? judgement.outcome.evidence : []);
    const print = describeCall(call, reusedFrom);
    const small = print === undefined ? [] : (0,lay_out/* layOut */.v8)(print, 2, width).map((line) => paint('faint', line));
    const answer = outcome.status === 'errored'
        ? [title('No answer'), ...(0,lay_out/* layOut */.v8)((0,escape_text/* escapeBlock */.$o)(outcome.failure.message), 2, width)]
        : [title('Answer'), ...renderAnswer(outcome.output, evidence, 2, options), ...renderFinish(outcome)];
    const flags = (0,describe_case/* findingsOf */.WX)(trial).filter(({ effect }) => effect === 'flag');
    return [
        section(title('Tool calls'), toolCalls.flatMap((each, index) => renderToolCall(each, index, options))),
        [...answer, ...small],
        section(title('Checks'), checks.flatMap(({ name, passed, message }) => {
            const [first = '', ...rest] = (0,lay_out/* layOut */.v8)(`${render_trial_clean(name)}: ${(0,escape_text.escapeLogLine)(message)}`, 4, width);
            return [`  ${passed ? paint('good', '✓') : paint('bad', '✗')} ${first.trimStart()}`, ...rest];
        })),
        section(title('Flagged'), flags.flatMap(({ name, message }) => (0,lay_out/* layOutAfter */.$O)(`${name}:`, (0,escape_text.escapeLogLine)(message), 2, width))),
        section(title('Judgements'), judgements.flatMap((judgement) => renderJudgement(judgement, trial, scoringFor(judgement.criterion), options))),
    ].filter((lines) => lines.length > 0);
}
function section(title, lines) {
    return lines.length === 0 ? [] : [title, ...lines];
}
/** An answer that was cut off says so. */
function renderFinish({ finishReason }) {
    return finishReason === 'stop' || finishReason === '' ? [] : [`  (ended: ${render_trial_clean(finishReason)})`];
}
function renderToolCall({ name, arguments: given, result, error, durationMs }, index, { paint, width }) {
    const took = durationMs === undefined ? '' : `, ${(0,format/* formatDuration */.a3)(durationMs)}`;
    const call = `${render_trial_clean(name)} ${(0,escape_text.escapeLogLine)(JSON.stringify(given) ?? '')}${took}`;
    const came = error === undefined
        ? (0,lay_out/* layOut */.v8)((0,escape_text/* escapeBlock */.$o)(result ?? 'no result'), 5, width)
        : (0,lay_out/* layOutAfter */.$O)('failed:', (0,escape_text/* escapeBlock */.$o)(error), 5, width).map((line) => paint('bad', line));
    return [...(0,lay_out/* layOutAfter */.$O)(`${index + 1}.`, call, 2, width), ...came];
}
function render_trial_clean(text) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(text, 120));
}

;// CONCATENATED MODULE: ./build/report/render-whole-case.js








/** A case as a terminal shows it, with nothing left out: what was asked, answered and judged, and what it cost. */
function renderWholeCase(result, run, options) {
    const { paint, width } = options;
    const { prompt, expected, messages = [] } = result.case;
    const scoringFor = (0,describe_judgement/* scoringsOf */.CZ)(result, run.gate);
    const text = (title, content) => [
        paint('strong', title),
        ...(0,lay_out/* layOut */.v8)((0,escape_text/* escapeBlock */.$o)(content).trimEnd(), 2, width),
    ];
    const sections = [
        renderHead(result, run, options),
        ...(result.reason === '' ? [] : [text('Reason', result.reason)]),
        ...messages.map(({ role, content }) => text(`Before, ${role}`, content)),
        text('Prompt', prompt),
        ...(expected === undefined ? [] : [text('Expected', expected)]),
        ...result.trials.flatMap((trial) => renderTrial(trial, { trials: result.trials.length, scoringFor }, options)),
        renderCost(result, options),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n');
}
function renderHead(result, run, { paint, width }) {
    const { id, tags, source } = result.case;
    const [sign, style] = signs/* STATUS_SIGN */.Jq[result.status];
    const numeric = run.gate.scoring.kind === 'numeric';
    const title = [(0,describe_case/* describeScore */.ir)(result, numeric), ...(0,describe_case/* describeNotes */.Ne)(result, numeric)].join('; ');
    const [first = '', ...rest] = (0,lay_out/* layOut */.v8)(`${(0,escape_text.escapeLogLine)(id)}  ${(0,escape_text.escapeLogLine)(title)}`, 2, width);
    const time = new Date(run.startedAt).toISOString().slice(0, 16).replace('T', ' ');
    const facts = [
        render_whole_case_clean(run.name),
        `run ${render_whole_case_clean(run.id)} of ${time} UTC`,
        ...(source === undefined
            ? []
            : [`from ${render_whole_case_clean(source.file)}${source.line === undefined ? '' : `:${source.line}`}`]),
        ...(tags.length === 0 ? [] : [`tags: ${tags.map(render_whole_case_clean).join(', ')}`]),
    ];
    return [
        `${paint(style, sign)} ${first.trimStart()}`,
        ...rest,
        ...facts.flatMap((fact) => (0,lay_out/* layOut */.v8)(fact, 2, width)).map((line) => paint('faint', line)),
    ];
}
/** Of all calls of the case, whichever run paid for them. */
function renderCost(result, { paint }) {
    const spend = (0,collect_spend/* collectCaseSpend */.N)(result);
    const { calls, costUsd } = spend.assemble();
    if (calls === 0)
        return [];
    const known = spend.knownUsd();
    const part = known === 0 ? 'not known' : `${(0,format/* formatCost */.BD)(known)}, and what is not known`;
    return [`${paint('strong', 'Cost')}  ${costUsd === undefined ? part : (0,format/* formatCost */.BD)(costUsd)}`];
}
function render_whole_case_clean(text) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(text, 200));
}

// EXTERNAL MODULE: ./build/commands/find-database.js
var find_database = __webpack_require__(18352);
// EXTERNAL MODULE: ./build/commands/outcome.js
var outcome = __webpack_require__(33967);
;// CONCATENATED MODULE: ./build/commands/show.js






/** `agent-judge show`: one case of a stored run, whole. @returns the exit code, which says nothing of the verdict. */
function runShow({ database, caseId, run, problems }) {
    if (problems.length > 0)
        return refuse(problems);
    try {
        const loaded = (0,load_run/* loadCase */.r)((0,find_database/* findDatabase */.X)(database), caseId, run);
        const { id, startedAt, config } = loaded.run;
        const text = renderWholeCase(loaded.result, { id, name: config.name, startedAt, gate: config.gate }, (0,terminal/* terminalOptionsOf */.cZ)(process.stdout));
        process.stdout.write(`${text}\n`);
        return outcome/* EXIT_CODES */.a.passed;
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        // One word alone is taken for a case.
        if (database !== undefined || !(0,find_database/* isThere */.$)(caseId))
            return refuse(error.problems);
        const message = `which case of ${caseId} is to be shown? agent-judge show ${caseId} CASE`;
        return refuse([{ where: 'case', message }]);
    }
}
function refuse(problems) {
    return (0,outcome/* reportProblems */.T)(problems, 'Nothing was shown.', 'agent-judge show --help');
}


/***/ })

};
