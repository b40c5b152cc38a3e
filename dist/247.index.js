export const id = 247;
export const ids = [247];
export const modules = {

/***/ 54247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ loadCase),
  loadCases: () => (/* binding */ loadCases),
  S: () => (/* binding */ loadRun)
});

// EXTERNAL MODULE: ./build/domain/early-end.js
var early_end = __webpack_require__(47266);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gate/not-run.js
var not_run = __webpack_require__(22183);
// EXTERNAL MODULE: ./build/gate/summarize-case.js + 1 modules
var summarize_case = __webpack_require__(70327);
;// CONCATENATED MODULE: ./build/gate/add-missing-trials.js



/**
 * A case that a run had not finished when it was killed, as not run: with the trials that are missing, or, where a judge had
 * still to be heard, with that.
 */
function addMissingTrials(result, { gate, trials, agent, judges }, message) {
    const stored = new Set(result.trials.map(({ number }) => number));
    const missing = Array.from({ length: trials }, (_, index) => index + 1)
        .filter((number) => !stored.has(number))
        .map((number) => ({
        caseId: result.case.id,
        number,
        agentKind: agent.kind,
        contentKey: '',
        promptHash: '',
        outcome: { status: 'errored', failure: { code: not_run/* NOT_RUN */.O, message } },
        judgements: [],
    }));
    const made = missing.length > 0 ? result.trials : addMissingJudgement(result, { gate, judges }, message);
    return (0,summarize_case/* summarizeCase */.W)(result.case, [...made, ...missing].toSorted((a, b) => a.number - b.number), gate);
}
/** Which one is not known, nor does it matter. */
function addMissingJudgement({ case: testCase, trials }, { gate, judges }, message) {
    const last = trials.at(-1);
    const [criterion] = (0,summarize_case/* criteriaOf */.p)(testCase, gate);
    const [judge] = judges;
    if (last === undefined || criterion === undefined || judge === undefined)
        return trials;
    const judgement = {
        caseId: testCase.id,
        trial: last.number,
        criterion: criterion.name,
        judge: judge.name,
        repeat: 1,
        contentKey: '',
        promptHash: '',
        outcome: { status: 'errored', failure: { code: early_end/* KILLED */.W4.code, message } },
    };
    return [...trials.slice(0, -1), { ...last, judgements: [...last.judgements, judgement] }];
}

// EXTERNAL MODULE: ./build/gate/assemble-figures.js
var assemble_figures = __webpack_require__(33224);
// EXTERNAL MODULE: ./build/gate/collect-spend.js
var collect_spend = __webpack_require__(30649);
;// CONCATENATED MODULE: ./build/gate/collect-own-calls.js

/** Collects what a run called itself: what it took from an earlier one was called and paid for then. */
function collectOwnCalls() {
    const spend = (0,collect_spend/* collectSpend */.n)();
    let lastAt;
    return {
        add({ trials }) {
            for (const { call, reusedFrom } of trials.flatMap((trial) => [trial, ...trial.judgements])) {
                if (call === undefined || reusedFrom !== undefined)
                    continue;
                lastAt = Math.max(lastAt ?? 0, Math.ceil(call.startedAt + call.latencyMs));
                if (call.costUsd !== undefined)
                    spend.add(call);
            }
        },
        assemble: () => ({ lastAt, knownUsd: spend.assemble().costUsd ?? 0 }),
    };
}

// EXTERNAL MODULE: ./build/gate/collect-totals.js + 1 modules
var collect_totals = __webpack_require__(86889);
// EXTERNAL MODULE: ./build/gate/evaluate-gate.js
var evaluate_gate = __webpack_require__(95943);
// EXTERNAL MODULE: ./build/gate/summarize-run.js
var summarize_run = __webpack_require__(55603);
// EXTERNAL MODULE: ./build/judge/guards/repeated.js
var repeated = __webpack_require__(9485);
// EXTERNAL MODULE: ./build/report/assemble-report.js + 1 modules
var assemble_report = __webpack_require__(25996);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/report/near-ids.js

/** Ids like the one that somebody wrote, the likeliest first. */
function findNearIds(written, ids, most = 5) {
    const word = written.toLowerCase();
    const allowed = Math.max(2, Math.floor(word.length / 3));
    return ids
        .map((id) => ({ id, rank: rankOf(word, id.toLowerCase(), allowed) }))
        .filter(({ rank }) => rank !== undefined)
        .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .slice(0, most)
        .map(({ id }) => id);
}
/** What begins or ends like it comes close after what is but one letter away. */
function rankOf(word, id, allowed) {
    if (word === id)
        return 0;
    const edits = Math.abs(word.length - id.length) > allowed ? Number.POSITIVE_INFINITY : (0,mod/* distance */.Io)(word, id);
    if (edits <= allowed)
        return edits;
    return id.includes(word) || (id.length > 2 && word.includes(id)) ? allowed + 1 : undefined;
}

// EXTERNAL MODULE: ./build/report/select-shown.js
var select_shown = __webpack_require__(46951);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/store/stored-runs.js + 6 modules
var stored_runs = __webpack_require__(98914);
;// CONCATENATED MODULE: ./build/load-run.js















/**
 * The report of a stored run. Of one that has no end the figures are made of what there is, and the rest is "not run".
 * @param runId or how it begins; the newest run where absent.
 * @throws ConfigurationError when there is no such run, or more than one.
 * @throws InternalError when the database cannot be read.
 */
function loadRun(database, runId) {
    const stored = (0,stored_runs/* openStoredRuns */.U)(database);
    try {
        const run = chooseRun(stored.runs, database, runId);
        const cases = () => readCases(stored, run);
        const { figures, first, end } = readThrough(run, cases());
        const shown = (0,select_shown/* selectShown */.GF)(figures, first, (wanted) => readCases(stored, run, wanted));
        return { report: { ...(0,assemble_report/* assembleReport */.x)(run.record, end), shown }, cases, close: stored.close };
    }
    catch (error) {
        stored.close();
        throw error;
    }
}
/**
 * The cases of a stored run, for whoever has its report already.
 * @throws as `loadRun`.
 */
function loadCases(database, runId) {
    const stored = (0,stored_runs/* openStoredRuns */.U)(database);
    try {
        const run = chooseRun(stored.runs, database, runId);
        return { cases: () => readCases(stored, run), close: stored.close };
    }
    catch (error) {
        stored.close();
        throw error;
    }
}
/**
 * One case of a stored run, without reading the others.
 * @param runId as in `loadRun`.
 * @throws ConfigurationError when there is no such run or case; with ids that are like it.
 * @throws InternalError when the database cannot be read.
 */
function loadCase(database, caseId, runId) {
    const stored = (0,stored_runs/* openStoredRuns */.U)(database);
    try {
        const run = chooseRun(stored.runs, database, runId);
        const ids = stored.readCaseIds(run.record);
        const position = ids.indexOf(caseId);
        const [result] = position === -1 ? [] : readCases(stored, run, [{ position }]);
        if (result === undefined)
            throw refuse('case', describeUnknownCase(caseId, ids, run.record));
        return { run: run.record, result };
    }
    finally {
        stored.close();
    }
}
function describeUnknownCase(caseId, ids, { id, config }) {
    const near = findNearIds(caseId, ids);
    const quoted = (near.length > 0 ? near : ids.slice(0, 5))
        .map((each) => `"${(0,escape_text/* truncate */.xv)(each, 80)}"`)
        .join(', ');
    const hint = near.length > 0 ? `Did you mean ${quoted}?` : `It has ${quoted}${ids.length > 5 ? ', …' : ''}.`;
    return `received "${(0,escape_text/* truncate */.xv)(caseId, 80)}"; run ${id} (${config.name}) has no such case. ${hint}`;
}
function chooseRun(runs, database, runId = '') {
    const fitting = runs.filter(({ record }) => record.id.startsWith(runId));
    const [run] = fitting;
    if (run !== undefined && (runId === '' || fitting.length === 1))
        return run;
    if (runs.length === 0)
        throw refuse(database, 'holds no run.');
    const list = (run === undefined ? runs : fitting)
        .slice(0, 10)
        .map(({ record: { id, startedAt, config } }) => {
        return `${id} (${config.name}, ${new Date(startedAt).toISOString()})`;
    });
    const found = run === undefined ? 'no run with this id' : `${fitting.length} runs whose ids begin like this`;
    throw refuse('--run', `received "${runId}": ${database} has ${found}. It has ${list.join(', ')}.`);
}
function refuse(where, message) {
    return new errors/* ConfigurationError */.j1([{ where, message }]);
}
function* readCases(stored, { record, end }, wanted) {
    const cases = wanted ?? stored.readCaseIds(record).map((_, position) => ({ position }));
    const unfinished = end === undefined ? stored.readUnfinished(record) : new Set();
    for (const result of (0,store/* streamResults */.T)(stored, record, cases)) {
        const isUnfinished = unfinished.has(result.case.id);
        yield isUnfinished ? addMissingTrials(result, record.config, `not run: ${early_end/* KILLED */.W4.message}`) : result;
    }
}
/** Everything that is said of the run as a whole, in one reading. */
function readThrough({ record, end }, cases) {
    const assembleFigures = (0,assemble_figures/* createFigures */.a)();
    const figures = [];
    const first = (0,select_shown/* collectFirst */.p)();
    const made = collectEnd(record);
    for (const result of cases) {
        figures.push(assembleFigures(result));
        first.add(result);
        if (end === undefined)
            made.add(result);
    }
    return { figures, first, end: end ?? made.assemble(figures) };
}
/** The end of a run that has none stored. As far as is known, it went on until its last call, and spent what its calls did cost. */
function collectEnd({ config, startedAt }) {
    const all = { totals: (0,collect_totals/* collectTotals */.O)(), calls: collectOwnCalls(), repeated: (0,repeated/* collectRepeated */.D)(config.guards) };
    return {
        add(result) {
            for (const one of Object.values(all))
                one.add(result);
        },
        assemble(figures) {
            const { lastAt = startedAt, knownUsd } = all.calls.assemble();
            const summary = (0,summarize_run/* summarizeRun */.l)(figures, all.totals.assemble(), config.gate, all.repeated.describe());
            const earlyEnd = summary.errored > 0 ? early_end/* KILLED */.W4 : undefined;
            const verdict = (0,evaluate_gate/* evaluateGate */.D)(summary, config.gate, figures, earlyEnd);
            return { finishedAt: Math.max(startedAt, lastAt), earlyEnd, bookedUsd: knownUsd, summary, verdict };
        },
    };
}


/***/ }),

/***/ 98914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openStoredRuns)
});

// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(80099);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/create-schema.js + 1 modules
var create_schema = __webpack_require__(8592);
// EXTERNAL MODULE: ./build/store/describe-storage-error.js
var describe_storage_error = __webpack_require__(94746);
// EXTERNAL MODULE: ./build/domain/guard.js
var guard = __webpack_require__(84088);
;// CONCATENATED MODULE: ./build/domain/report-schema/parts.js

// What all parts of the report's schema are made of. Objects are open: within a `schemaVersion` fields may be added.
const parts_text = schemas/* string */.YjP();
const number = schemas/* number */.aig();
const flag = schemas/* boolean */.zMY();
/** From 0 on. */
const count = schemas/* number */.aig().meta({ type: 'integer', minimum: 0 });
const whole = schemas/* number */.aig().meta({ type: 'integer', minimum: 1 });
/** From 0 on. */
const amount = schemas/* number */.aig().meta({ minimum: 0 });
const percent = schemas/* number */.aig().meta({ minimum: 0, maximum: 100 });
const texts = schemas/* array */.YOg(parts_text);
/** ISO 8601, UTC. */
const time = schemas/* string */.YjP().meta({ format: 'date-time' });
const scale = schemas/* object */.Ikc({ min: number, max: number })
    .meta({ id: 'scale', description: 'The lowest and the highest score.' });
const failure = schemas/* object */.Ikc({ code: parts_text, message: parts_text }).meta({
    id: 'failure',
    description: 'Why something could not be run or judged; "code" is one word a program can test.',
});
const usage = schemas/* object */.Ikc({ inputTokens: count, cachedInputTokens: count, outputTokens: count })
    .meta({ id: 'usage', description: 'Tokens; cached ones are among the input.' });
const call = schemas/* object */.Ikc({
    model: parts_text.optional().describe('The model that was asked for.'),
    modelReported: parts_text.optional().describe('The model that says it answered.'),
    responseId: parts_text.optional(),
    usage: usage.optional(),
    costUsd: amount.optional().describe('Absent where the price is not known.'),
    latencyMs: amount,
    attempts: count.describe('Requests made, retries included.'),
    startedAt: amount.describe('Milliseconds since the epoch.'),
})
    .meta({ id: 'call', description: 'What a call to a service was, whatever came of it.' });
const histogram = schemas/* array */.YOg(schemas/* object */.Ikc({ from: number, to: number.optional(), count })).meta({
    id: 'histogram',
    description: 'Bins that touch, in ascending order: values from "from" on and below "to". Only "from" itself is counted where both are equal; there is no upper bound where "to" is absent.',
});

;// CONCATENATED MODULE: ./build/domain/report-schema/settings.js



// The configuration as a run was made with it. It holds no secret.
const criterionSchema = schemas/* object */.Ikc({
    name: parts_text,
    description: parts_text.describe('What the judge is told.'),
    scoring: schemas/* enum */.k5n(['numeric', 'binary']).optional().describe("Absent: the run's."),
    scale: scale.optional().describe("Absent: the run's."),
    threshold: number.optional(),
    weight: amount,
    required: flag,
    anchors: schemas/* object */.Ikc({ lowest: parts_text.optional(), highest: parts_text.optional() }).optional(),
    examples: schemas/* array */.YOg(schemas/* object */.Ikc({
        answer: parts_text,
        score: number.optional(),
        verdict: schemas/* enum */.k5n(['met', 'not_met']).optional(),
        reason: parts_text.optional(),
    }))
        .optional(),
    toolCalls: flag.optional().describe("Whether the judge sees the agent's tool calls."),
})
    .meta({ id: 'criterion', description: 'One thing that is judged.' });
const criterion = criterionSchema;
const scoringParts = { scale: scale, threshold: number };
const scoring = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('numeric'), ...scoringParts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('binary'), ...scoringParts }),
]);
const gate = schemas/* object */.Ikc({
    scoring,
    minPassRate: percent.optional(),
    maxErrors: count,
    criteria: schemas/* array */.YOg(criterion),
    jury: schemas/* enum */.k5n(['median', 'majority']),
});
const modelParts = {
    model: parts_text,
    api: schemas/* enum */.k5n(['responses', 'chat']),
    baseUrl: parts_text.optional(),
    temperature: number.optional(),
    reasoningEffort: schemas/* enum */.k5n(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).optional(),
    maxOutputTokens: whole.optional(),
    apiKeyEnv: parts_text.optional(),
};
const commandLine = schemas/* union */.KCZ([parts_text, texts]);
const headers = schemas/* record */.g1P(parts_text, schemas/* union */.KCZ([parts_text, schemas/* object */.Ikc({ env: parts_text, prefix: parts_text })]));
const jsonObject = schemas/* record */.g1P(parts_text, schemas/* unknown */.L5J());
const mcpServer = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ name: parts_text, command: texts, env: texts }),
    schemas/* object */.Ikc({ name: parts_text, url: parts_text, headers }),
]);
const agentSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('openai'),
        ...modelParts,
        instructions: parts_text.optional(),
        outputSchema: jsonObject.optional(),
        mcpServers: schemas/* array */.YOg(mcpServer),
        hostedTools: schemas/* array */.YOg(schemas/* looseObject */._H3({ type: parts_text })),
        maxTurns: whole,
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('command'),
        command: commandLine,
        protocol: schemas/* enum */.k5n(['text', 'json', 'jsonl']),
        workers: whole,
        casesPerWorker: whole,
        env: texts,
        maxOutputBytes: whole,
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('http'),
        url: parts_text,
        method: schemas/* enum */.k5n(['POST', 'PUT', 'PATCH', 'GET']),
        headers,
        body: schemas/* unknown */.L5J().optional(),
        answer: parts_text.optional(),
        toolCalls: parts_text.optional(),
        usage: parts_text.optional(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('recorded') }),
])
    .describe('The system under test.');
const agent = agentSchema;
const judge = schemas/* object */.Ikc({ name: parts_text, ...modelParts, instructions: parts_text.optional(), repeats: whole })
    .meta({ id: 'judge' });
const guardEffect = schemas/* enum */.k5n(['fail', 'flag', 'off']);
const guards = schemas/* object */.Ikc(Object.fromEntries(guard/* GUARD_NAMES */.Z.map((name) => [name, guardEffect])));
const price = schemas/* object */.Ikc({ input: amount, cachedInput: amount, output: amount });
const settingsSchema = schemas/* object */.Ikc({
    name: parts_text,
    gate,
    guidelines: texts,
    agent,
    judges: schemas/* array */.YOg(judge),
    escalateTo: judge.optional(),
    guards,
    setup: schemas/* object */.Ikc({ command: commandLine, waitFor: parts_text.optional(), timeoutSeconds: amount }).optional(),
    teardown: commandLine.optional(),
    trials: whole,
    concurrency: whole,
    timeoutSeconds: amount,
    maxDurationSeconds: amount.optional(),
    maxCostUsd: amount.optional(),
    prices: schemas/* record */.g1P(parts_text, price).optional(),
    onFail: parts_text.optional(),
    comment: schemas/* enum */.k5n(['always', 'on-failure', 'never']),
    commentKey: parts_text,
    commentProgress: flag,
    artifactName: parts_text.optional(),
    artifactRetentionDays: whole.optional(),
    outputDirectory: parts_text,
    resume: schemas/* discriminatedUnion */.gMt('from', [
        schemas/* object */.Ikc({ from: schemas/* literal */.euz('unfinished') }),
        schemas/* object */.Ikc({ from: schemas/* literal */.euz('nothing') }),
        schemas/* object */.Ikc({ from: schemas/* literal */.euz('database'), path: parts_text }),
    ]),
    failBelowThreshold: flag,
    origin: schemas/* object */.Ikc({
        configFile: parts_text.optional(),
        inputs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, value: parts_text.optional() })),
    })
        .optional(),
})
    .describe('The configuration the run was made with, defaults included. It holds no secret.');
const settings = settingsSchema;

;// CONCATENATED MODULE: ./build/domain/report-schema/case.js




// A case with everything that was measured of it.
const toolCallTest = schemas/* object */.Ikc({
    calls: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, arguments: schemas/* record */.g1P(parts_text, schemas/* unknown */.L5J()) })),
    ordered: flag,
    additional: flag,
});
const testSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('equals'), value: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('contains'), value: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-contains'), value: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('matches'), value: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('json'), value: schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* record */.g1P(parts_text, schemas/* unknown */.L5J())]) }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('max-length'), value: amount }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('max-latency'), value: amount }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('max-cost'), value: amount }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('tool-calls'), value: toolCallTest }),
]);
const test = testSchema;
const checkSchema = schemas/* object */.Ikc({ name: parts_text, required: flag, weight: amount, test });
const check = checkSchema;
const caseSchema = schemas/* object */.Ikc({
    id: parts_text,
    position: count.describe('Place in the dataset, from 0.'),
    prompt: parts_text,
    expected: parts_text.optional().describe('The answer a person would give.'),
    output: parts_text.optional().describe('A recorded answer: it is judged without running the agent.'),
    tags: texts,
    threshold: number.optional().describe("The score it must reach; absent: the run's."),
    messages: schemas/* array */.YOg(schemas/* object */.Ikc({ role: schemas/* enum */.k5n(['user', 'assistant', 'developer']), content: parts_text }))
        .optional()
        .describe('The conversation before the prompt.'),
    vars: schemas/* record */.g1P(parts_text, parts_text).optional(),
    criteria: schemas/* array */.YOg(criterion).optional().describe("Its own, beside the run's."),
    checks: schemas/* array */.YOg(check).optional(),
    timeoutSeconds: amount.optional(),
    source: schemas/* object */.Ikc({ file: parts_text, line: whole.optional() }).optional().describe('Where it was written.'),
})
    .meta({ id: 'case', description: 'What was put to the agent.' });
const testCase = caseSchema;
const errored = schemas/* object */.Ikc({ status: schemas/* literal */.euz('errored'), failure: failure });
const judgementOutcomeSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({
        status: schemas/* literal */.euz('judged'),
        score: number.describe("On the criterion's scale; binary: 1 for met, 0 for not met."),
        verdict: schemas/* enum */.k5n(['met', 'not_met']),
        reasoning: parts_text,
        evidence: schemas/* array */.YOg(schemas/* object */.Ikc({ quote: parts_text, supports: schemas/* enum */.k5n(['met', 'violated']) }))
            .describe('Words of the answer.'),
        failures: texts,
        injectionSuspected: flag,
    }),
    errored,
]);
const judgementOutcome = judgementOutcomeSchema;
const judgementSchema = schemas/* object */.Ikc({
    caseId: parts_text,
    trial: whole,
    criterion: parts_text,
    judge: parts_text,
    repeat: whole,
    escalated: flag.optional().describe('Asked because the other judges were split; it decides alone.'),
    contentKey: parts_text,
    promptHash: parts_text,
    guards: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* enum */.k5n(guard/* GUARD_NAMES */.Z), effect: schemas/* enum */.k5n(['fail', 'flag']), message: parts_text }))
        .optional()
        .describe('What the guards found in the answer.'),
    outcome: judgementOutcome,
    call: call.optional(),
    rawAnswer: parts_text.optional().describe("The judge's last answer, where it could not be used."),
    reusedFrom: parts_text.optional().describe('Id of the earlier run it was taken from.'),
})
    .meta({ id: 'judgement', description: "One judge's assessment of one trial and criterion." });
const judgement = judgementSchema;
const trialSchema = schemas/* object */.Ikc({
    caseId: parts_text,
    number: whole,
    agentKind: parts_text,
    contentKey: parts_text,
    promptHash: parts_text,
    outcome: schemas/* discriminatedUnion */.gMt('status', [
        schemas/* object */.Ikc({ status: schemas/* literal */.euz('answered'), output: parts_text, finishReason: parts_text }),
        errored,
    ]),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, passed: flag, message: parts_text })).optional(),
    call: call.optional().describe('Absent where no service was called.'),
    toolCalls: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: parts_text,
        arguments: schemas/* unknown */.L5J(),
        result: parts_text.optional(),
        error: parts_text.optional(),
        durationMs: amount.optional(),
    }))
        .optional()
        .describe('Absent where the agent does not tell.'),
    reusedFrom: parts_text.optional().describe('Id of the earlier run it was taken from.'),
    judgements: schemas/* array */.YOg(judgement),
})
    .meta({ id: 'trial', description: 'One run of the agent on the case, with what the judges made of it.' });
const trial = trialSchema;
const criterionResult = schemas/* object */.Ikc({
    name: parts_text,
    score: number,
    scale: scale,
    threshold: number,
    met: flag,
    binary: flag,
    decisive: flag.describe('Whether it fails its case when it is not met, whatever the score is.'),
    judges: schemas/* array */.YOg(schemas/* object */.Ikc({ judge: parts_text, score: number.optional(), met: flag.optional(), escalated: flag }))
        .describe('One each where several judges were asked; else empty.'),
    disagreement: number.optional().describe("How far the judges' scores are apart."),
    split: flag.describe('Whether the judges were of different minds on its being met.'),
})
    .meta({ id: 'criterionResult', description: 'The median over the trials.' });
const resultSchema = schemas/* object */.Ikc({
    case: testCase,
    status: schemas/* enum */.k5n(['passed', 'failed', 'errored']),
    score: number.optional().describe('Absent when errored.'),
    threshold: number,
    reason: parts_text.describe('One line: why it came out as it did.'),
    criteria: schemas/* array */.YOg(criterionResult).describe('Empty when errored.'),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, required: flag, passed: flag, message: parts_text })),
    spread: schemas/* object */.Ikc({ min: number, max: number })
        .optional()
        .describe("The trials' lowest and highest score; absent with one trial."),
    unstable: flag.describe('Whether its trials disagree on passing.'),
    trials: schemas/* array */.YOg(trial),
})
    .meta({ id: 'caseResult' });
const caseResult = (/* unused pure expression or super */ null && (resultSchema));

;// CONCATENATED MODULE: ./build/domain/report-schema/outcome.js


// What a run came to.
const latency = schemas/* object */.Ikc({ median: amount, p95: amount, max: amount, histogram: histogram })
    .meta({ id: 'latency', description: 'How long calls took, in milliseconds.' });
const spend = schemas/* object */.Ikc({
    calls: count,
    usage: usage,
    costUsd: amount.optional().describe("Absent where any call's price is not known."),
})
    .meta({ id: 'spend' });
const summarySchema = schemas/* object */.Ikc({
    cases: count,
    passed: count,
    failed: count,
    errored: count,
    notRun: count.describe('Those of the errored that were not started, or not done, because the run ended early.'),
    score: number.optional().describe("Numeric: the mean of the cases' scores. Binary: the pass rate."),
    passRate: percent.optional().describe('Percent of all cases, the errored ones included.'),
    statistics: schemas/* object */.Ikc({ average: number, min: number, max: number, standardDeviation: amount })
        .optional()
        .describe('Over the scored cases; absent with binary scoring.'),
    scores: histogram.optional(),
    criteria: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: parts_text,
        required: flag,
        binary: flag.describe('Its score and threshold are percentages.'),
        score: number.optional(),
        threshold: number,
        met: flag,
        casesMet: count,
        casesJudged: count,
        casesSplit: count.optional().describe('Absent where there was one judge.'),
    })),
    tags: schemas/* array */.YOg(schemas/* object */.Ikc({
        tag: parts_text,
        cases: count,
        passed: count,
        failed: count,
        errored: count,
        notRun: count.describe('Those of the errored that were not run.'),
        score: number.optional(),
    })),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, required: flag, cases: count, casesPassed: count })),
    judges: schemas/* array */.YOg(schemas/* object */.Ikc({ judge: parts_text, judgements: count, missing: count, reason: parts_text.optional() })),
    agent: spend.describe('What the answers cost, whichever run paid for them.'),
    judge: spend.describe('What the judgements cost, whichever run paid for them.'),
    latency: schemas/* object */.Ikc({ agent: latency.optional(), judge: latency.optional() })
        .describe('Of the calls that this run made.'),
    reused: schemas/* object */.Ikc({ trials: count, judgements: count }).describe('Taken from an earlier run.'),
    unstable: count.describe('Cases whose trials disagree on passing.'),
    repeated: schemas/* object */.Ikc({
        effect: schemas/* enum */.k5n(['fail', 'flag']),
        answers: schemas/* array */.YOg(schemas/* object */.Ikc({ cases: count, examples: texts })),
    })
        .optional()
        .describe('The same answer to prompts that have little in common.'),
});
const summary = summarySchema;
const verdictSchema = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(['passed', 'failed', 'inconclusive', 'errored']),
    message: parts_text.describe('One line: what was measured, what was needed.'),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: parts_text, measured: parts_text, needed: parts_text, met: flag })),
});
const verdict = verdictSchema;
const earlyEndSchema = schemas/* object */.Ikc({
    code: schemas/* enum */.k5n(['cancelled', 'max-duration', 'max-cost', 'service', 'storage', 'killed']),
    message: parts_text,
});
const earlyEnd = earlyEndSchema;

;// CONCATENATED MODULE: ./build/domain/report-schema/provenance.js


// Where a run came from.
const trustedFilesSchema = schemas/* object */.Ikc({
    commit: parts_text,
    changes: schemas/* discriminatedUnion */.gMt('status', [
        schemas/* object */.Ikc({
            status: schemas/* literal */.euz('known'),
            total: count,
            files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: parts_text, change: schemas/* enum */.k5n(['added', 'changed', 'removed']) })),
        }),
        schemas/* object */.Ikc({ status: schemas/* literal */.euz('unknown'), reason: parts_text }),
    ]),
});
const trustedFiles = trustedFilesSchema;
const provenanceSchema = schemas/* object */.Ikc({
    repository: parts_text.optional().describe('owner/name'),
    commit: parts_text.optional().describe('The commit under test; on a pull request its head.'),
    ref: parts_text.optional(),
    event: parts_text.optional(),
    pullRequest: whole.optional(),
    workflow: parts_text.optional(),
    workflowRunId: parts_text.optional(),
    workflowRunAttempt: whole.optional(),
    job: parts_text.optional(),
    actor: parts_text.optional(),
    runUrl: parts_text.optional(),
    trustedFiles: trustedFiles
        .optional()
        .describe('With "trust: base": the commit the gate\'s files come from, and what changes them.'),
});
const provenance = (/* unused pure expression or super */ null && (provenanceSchema));

// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
;// CONCATENATED MODULE: ./build/store/parse-run-row.js








const textOrNull = schemas/* string */.YjP().nullable();
const runRow = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    tool_version: schemas/* string */.YjP(),
    started_at: schemas/* string */.YjP().refine((text) => !Number.isNaN(Date.parse(text)), 'is no time'),
    config: schemas/* string */.YjP(),
    outcome: textOrNull,
    repository: textOrNull,
    commit_sha: textOrNull,
    ref: textOrNull,
    event: textOrNull,
    pull_request: schemas/* number */.aig().nullable(),
    workflow: textOrNull,
    workflow_run_id: textOrNull,
    workflow_run_attempt: schemas/* number */.aig().nullable(),
    job: textOrNull,
    actor: textOrNull,
    run_url: textOrNull,
    trusted_files: textOrNull,
});
/** Of a JavaScript date, in milliseconds since the epoch. */
const LAST_TIME = 8.64e15;
/** The gate's own figures and words; only a name has somebody else's. */
const figure = schemas/* string */.YjP().regex(/^[A-Za-z0-9 ,.%+-]{0,100}$/, 'is no figure of the gate');
const runEnd = schemas/* object */.Ikc({
    finishedAt: schemas/* number */.aig().min(-LAST_TIME).max(LAST_TIME),
    earlyEnd: earlyEnd.optional(),
    bookedUsd: schemas/* number */.aig().optional(),
    summary: summary,
    verdict: verdict.and(schemas/* object */.Ikc({ requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ measured: figure, needed: figure })) })),
});
const ownRules = schemas/* object */.Ikc({ criteria: schemas/* array */.YOg(criterion).optional(), checks: schemas/* array */.YOg(check).optional() });
/** @throws InternalError when the row is none that this version writes. */
function parseRunRow(row, path) {
    const parsed = valid(runRow, row, 'a row of "runs"', path);
    const json = (column, schema) => {
        const what = `"${column}" of run ${parsed.id}`;
        return valid(schema, parseJson(parsed[column] ?? 'null', what, path), what, path);
    };
    return {
        record: {
            id: parsed.id,
            toolVersion: parsed.tool_version,
            startedAt: Date.parse(parsed.started_at),
            config: json('config', settings),
            provenance: assembleProvenance(parsed, parsed.trusted_files === null ? undefined : json('trusted_files', trustedFiles)),
        },
        end: parsed.outcome === null ? undefined : json('outcome', runEnd),
    };
}
/**
 * Looks at what a case brings of its own, of which its rows are no proof.
 * @throws InternalError when it is none that this version writes.
 */
function checkOwnRules(result, path) {
    valid(ownRules, result.case, `case ${result.case.id}`, path);
    return result;
}
function valid(schema, value, what, path) {
    const { success, error } = schema.safeParse(value);
    if (success)
        return value;
    throw refuse(what, (0,describe_storage_error/* describeMismatch */._e)(error), path);
}
function parseJson(json, what, path) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw refuse(what, (0,errors/* messageOf */.bD)(error), path);
    }
}
function refuse(what, problem, path) {
    return new errors.InternalError(`cannot read the results database ${path}: ${parse_run_row_short(what)} is not as this version writes it (${parse_run_row_short(problem)}). ` +
        'It is damaged, made by hand or of another version: use the version that wrote it, or another database.');
}
/** An id or a key may be anything. */
function parse_run_row_short(text) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(text, 200));
}
function assembleProvenance(row, trusted) {
    return {
        repository: row.repository ?? undefined,
        commit: row.commit_sha ?? undefined,
        ref: row.ref ?? undefined,
        event: row.event ?? undefined,
        pullRequest: row.pull_request ?? undefined,
        workflow: row.workflow ?? undefined,
        workflowRunId: row.workflow_run_id ?? undefined,
        workflowRunAttempt: row.workflow_run_attempt ?? undefined,
        job: row.job ?? undefined,
        actor: row.actor ?? undefined,
        runUrl: row.run_url ?? undefined,
        trustedFiles: trusted,
    };
}

// EXTERNAL MODULE: ./build/store/read-results.js + 1 modules
var read_results = __webpack_require__(68769);
;// CONCATENATED MODULE: ./build/store/stored-runs.js







const idRows = schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() }));
/** @throws InternalError when the file cannot be read, or is no results database, or one of another version. */
function openStoredRuns(path) {
    let opened;
    function reading(read) {
        try {
            opened ??= new external_node_sqlite_.DatabaseSync(path, { readOnly: true, timeout: 5_000 });
            return read(opened);
        }
        catch (error) {
            throw (0,describe_storage_error/* describeStorageError */.rb)(error, 'read', path);
        }
    }
    const all = (sql, ...values) => reading((database) => database.prepare(sql).all(...values));
    const idsOf = (sql, runId) => {
        const rows = all(sql, runId);
        return reading(() => idRows.parse(rows).map(({ id }) => id));
    };
    try {
        const version = reading(create_schema/* readVersion */.$4);
        if (version === 0)
            throw new errors.InternalError(`${path} is not a results database of agent-judge.`);
        (0,create_schema/* checkVersion */.ps)(version, path);
        reading(holdSnapshot);
        const rows = all('SELECT * FROM runs ORDER BY started_at DESC, rowid DESC');
        const runs = rows.map((row) => parseRunRow(row, path));
        return {
            runs,
            readCaseIds: ({ id }) => idsOf('SELECT id FROM cases WHERE run_id = ? ORDER BY position', id),
            readUnfinished: ({ id }) => new Set(idsOf('SELECT id FROM cases WHERE run_id = ? AND status IS NULL', id)),
            readResults: (run, positions) => reading(() => (0,read_results/* readStoredResults */.G)({ all }, run, positions)).map((result) => checkOwnRules(result, path)),
            close: () => opened?.close(),
        };
    }
    catch (error) {
        opened?.close();
        throw error;
    }
}
/**
 * What is read from here on is of one moment, until the file is closed: of a run that goes on, a case that is finished
 * meanwhile would be taken for one that was cut off. With the write-ahead log nobody is kept from writing by that. Without
 * it they would be, for as long as a reader takes; but then hardly a run of ours goes on.
 */
function holdSnapshot(database) {
    const mode = database.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
    if (mode === 'wal')
        database.exec('BEGIN');
}


/***/ })

};
