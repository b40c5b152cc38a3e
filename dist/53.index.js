export const id = 53;
export const ids = [53];
export const modules = {

/***/ 56053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/report/render-starter.js
const SCHEMA_URL = 'https://raw.githubusercontent.com/org/agent-judge-action/v1/agent-judge.schema.json';
/** The config file `agent-judge init` writes: it can be run as it is. */
const STARTER_CONFIG = `# yaml-language-server: $schema=${SCHEMA_URL}
#
# Settings of agent-judge. Every key is also an input of the action and a flag of the command, which go before this file.
# Check it with "agent-judge validate". Keys and tokens do not belong here: they are inputs, or in the environment.
# Paths are relative to the folder the command is started in: in a workflow, the checkout.

name: My agent

# What the agent is asked: texts, or objects with "prompt", "id", "expected", "tags", ….
prompts:
  - Explain machine learning in simple terms
  - id: capital
    prompt: What is the capital of France?
    expected: Paris
# … or files of cases: .jsonl, .json, .yaml, .csv.
# dataset: cases/*.jsonl

# The agent. Without "agent" it is a model with these instructions.
model: gpt-5.2
instructions: Provide helpful and informative answers.
# agent:
#   kind: command            # or http, openai, recorded
#   command: python3 agent.py
#   protocol: text           # the prompt on standard input, the answer on standard output

# What a good answer is, for the judge.
criteria:
  - The answer is correct, and a beginner understands it.
# - name: polite
#   description: The answer is polite.
#   threshold: 8
#   required: true

# What needs no judge.
# checks:
#   - max-length: 2000
#   - not-contains: As an AI

# The score that passes, from 1 to 10.
threshold: 7

# Several judges, and one that is asked only where they are split.
# judges:
#   - gpt-5.2
#   - { model: gpt-5-mini, repeats: 3 }
# jury: median
# escalate-to: gpt-5.4
`;
/** The workflow that goes with it. */
const STARTER_WORKFLOW = `# The settings are in .github/agent-judge.yml.
name: Agent quality
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: org/agent-judge-action@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
`;

;// CONCATENATED MODULE: ./build/output/write-starter.js




const FILES = [
    ['.github/agent-judge.yml', STARTER_CONFIG],
    ['.github/workflows/agent-judge.yml', STARTER_WORKFLOW],
];
/**
 * Writes a config file and a workflow to start from, both or none.
 * @param folder the repository's.
 * @param force writes over what is there.
 * @throws ConfigurationError where it cannot write.
 */
async function writeStarter(folder, force) {
    const present = await Promise.all(FILES.map(([path]) => isThere((0,external_node_path_.join)(folder, path))));
    const inTheWay = force ? [] : FILES.flatMap(([path], index) => (present[index] ? [path] : []));
    if (inTheWay.length > 0)
        return { written: [], inTheWay };
    // All folders come first: one that cannot be made must leave nothing behind.
    for (const [path] of FILES) {
        await attempt((0,external_node_path_.dirname)(path), () => (0,promises_.mkdir)((0,external_node_path_.join)(folder, (0,external_node_path_.dirname)(path)), { recursive: true }));
    }
    for (const [path, text] of FILES) {
        await attempt(path, () => (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text, { flag: force ? 'w' : 'wx' }));
    }
    return { written: FILES.map(([path]) => path), inTheWay };
}
async function attempt(path, write) {
    try {
        await write();
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1([{ where: path, message: describe(error) }]);
    }
}
function describe(error) {
    switch (error.code) {
        case 'EEXIST':
        case 'ENOTDIR':
            return 'must be a folder, and a file is in its place. Move the file away.';
        case 'EISDIR':
            return 'must be a file, and a folder is in its place. Move the folder away.';
        default:
            return `cannot be written: ${(0,errors/* messageOf */.bD)(error)}.`;
    }
}
async function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var outcome = __webpack_require__(33967);
;// CONCATENATED MODULE: ./build/commands/init.js



/** `agent-judge init`. @returns the exit code. */
async function runInit(force, problems) {
    if (problems.length > 0)
        return (0,outcome/* reportProblems */.T)(problems);
    let starter;
    try {
        starter = await writeStarter('.', force);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return (0,outcome/* reportProblems */.T)(error.problems);
    }
    const { written, inTheWay } = starter;
    if (inTheWay.length > 0) {
        return (0,outcome/* reportProblems */.T)(inTheWay.map((where) => ({
            where,
            message: 'is there already and was left alone. "agent-judge init --force" writes over it.',
        })));
    }
    process.stdout.write(`Written\n${written.map((path) => `  ${path}\n`).join('')}Next\n` +
        '  1. Fit the prompts and criteria to your agent, and look at the plan: agent-judge validate\n' +
        '  2. Add OPENAI_API_KEY to the secrets of the repository, commit both files and open a pull request.\n');
    return outcome/* EXIT_CODES */.a.passed;
}

// EXTERNAL MODULE: ./build/config/load-configuration.js + 42 modules
var load_configuration = __webpack_require__(79027);
// EXTERNAL MODULE: ./build/config/mask-secrets.js
var mask_secrets = __webpack_require__(52147);
// EXTERNAL MODULE: ./build/gate/fails-check.js
var fails_check = __webpack_require__(92434);
// EXTERNAL MODULE: ./build/gate/not-run.js
var not_run = __webpack_require__(22183);
// EXTERNAL MODULE: ./build/gate/collect-spend.js
var collect_spend = __webpack_require__(30649);
;// CONCATENATED MODULE: ./build/report/progress-rate.js
/** More would follow too slowly, fewer would jump. */
const LEAST_CASES = 20;
const LEAST_MS = 10_000;
/** So many samples are kept; when there are more, every other one goes. */
const MOST_SAMPLES = 256;
/**
 * Looks as far back as it takes to see 10 seconds and 20 cases: what an earlier run had paid for is done at once and says
 * nothing of the rest, and slow cases come in bursts.
 * @param start milliseconds.
 */
function createProgressRate(start) {
    let samples = [{ done: 0, at: start }];
    let spacing = 250;
    let latest = { done: 0, at: start };
    return {
        sample(done, now) {
            latest = { done, at: now };
            const last = samples.at(-1);
            if (last !== undefined && now - last.at < spacing)
                return;
            samples.push(latest);
            if (samples.length < MOST_SAMPLES)
                return;
            samples = samples.filter((_, index) => index % 2 === 0);
            spacing *= 2;
        },
        perSecond() {
            const { done, at } = latest;
            if (done === 0)
                return undefined;
            const far = samples.findLast((sample) => at - sample.at >= LEAST_MS && done - sample.done >= LEAST_CASES);
            const from = far ?? samples[0];
            if (from === undefined || at <= from.at)
                return undefined;
            return ((done - from.done) * 1000) / (at - from.at);
        },
    };
}

// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
;// CONCATENATED MODULE: ./build/report/terminal/render-progress.js

const LEAST_BAR = 8;
const MOST_BAR = 30;
const GAP = 2;
/**
 * The progress on one line that always fits: what matters less is left out first. The last column stays free, for some
 * terminals break the line behind it.
 */
function renderProgressBar(progress, { paint, width }) {
    const { cases, done, failed, errored } = progress;
    const room = width - 1;
    const texts = {
        count: `${(0,format/* formatCount */.B4)(done)}/${(0,format/* formatCount */.B4)(cases)}`,
        failed: `${(0,format/* formatCount */.B4)(failed)} failed`,
        errored: errored > 0 ? `${(0,format/* formatCount */.B4)(errored)} errored` : '',
        left: describeLeft(progress),
        cost: describeCost(progress),
        rate: describeRate(progress),
    };
    const kept = keepWhatFits(texts, room);
    const used = kept.reduce((sum, name) => sum + texts[name].length + GAP, 0);
    const bar = Math.min(MOST_BAR, room - used);
    const shown = ORDER.filter((name) => kept.includes(name)).map((name) => {
        if (name === 'failed' && failed > 0)
            return paint('bad', texts[name]);
        if (name === 'errored')
            return paint('warning', texts[name]);
        return name === 'left' || name === 'rate' ? paint('faint', texts[name]) : texts[name];
    });
    return [...(bar < LEAST_BAR ? [] : [renderBar(progress, bar, paint)]), ...shown].join(' '.repeat(GAP));
}
/** The same as a plain line, where nothing can be drawn. */
function renderProgressLine(progress) {
    const { cases, done, failed, errored } = progress;
    const parts = [
        `${(0,format/* formatCount */.B4)(done)} of ${(0,format/* countOf */.pq)(cases, 'case')}`,
        `${(0,format/* formatCount */.B4)(failed)} failed`,
        errored > 0 ? `${(0,format/* formatCount */.B4)(errored)} errored` : '',
        describeRate(progress),
        describeCost(progress),
        describeLeft(progress),
    ];
    return parts.filter((part) => part !== '').join(', ');
}
const ORDER = ['count', 'failed', 'errored', 'rate', 'cost', 'left'];
/** The first stays whatever happens. */
const IMPORTANCE = ['count', 'failed', 'left', 'errored', 'cost', 'rate'];
function keepWhatFits(texts, room) {
    const kept = [];
    let used = 0;
    for (const name of IMPORTANCE) {
        const length = texts[name].length + (kept.length > 0 ? GAP : 0);
        if (texts[name] === '' || used + length > room)
            continue;
        kept.push(name);
        used += length;
    }
    return kept;
}
function renderBar({ cases, done, failed, errored }, width, paint) {
    const filled = cases === 0 ? width : Math.floor((done / cases) * width);
    const style = failed > 0 ? 'bad' : errored > 0 ? 'warning' : 'good';
    return paint(style, '━'.repeat(filled)) + paint('faint', '─'.repeat(width - filled));
}
function describeRate({ perSecond }) {
    if (perSecond === undefined)
        return '';
    if (perSecond >= 100)
        return `${(0,format/* formatCount */.B4)(Math.round(perSecond))}/s`;
    if (perSecond >= 1)
        return `${perSecond.toFixed(1)}/s`;
    return `${(perSecond * 60).toFixed(perSecond * 60 < 10 ? 1 : 0)}/min`;
}
function describeCost({ costUsd, costUnknown }) {
    if (costUsd === 0)
        return '';
    return `${(0,format/* formatCost */.BD)(costUsd)}${costUnknown ? '+' : ''}`;
}
function describeLeft({ cases, done, perSecond }) {
    if (perSecond === undefined || perSecond <= 0 || done >= cases)
        return '';
    return `${describeSeconds((cases - done) / perSecond)} left`;
}
/** Roughly, for it is a guess: `45 s`, `12 min`, `1 h 20 min`. */
function describeSeconds(seconds) {
    if (seconds < 99.5)
        return `${Math.max(1, Math.round(seconds))} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 100)
        return `${minutes} min`;
    return `${(0,format/* formatCount */.B4)(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

// EXTERNAL MODULE: ./build/output/terminal.js
var terminal = __webpack_require__(52950);
;// CONCATENATED MODULE: ./build/output/progress.js




/** To the beginning of the line; all from there to the end of the screen goes. */
const CLEAR = '\r\u001b[J';
/** What does not fit, as where a terminal shows some signs wider than others do, is cut and not broken. */
const UNBROKEN = ['\u001b[?7l', '\u001b[?7h'];
const REDRAW_MS = 100;
/** Without a case that is done: the time left and the rate change as well. */
const TICK_MS = 1_000;
/** Where nothing can be drawn, a line after so long, then after twice as long each time, up to the last. */
const FIRST_LINE_MS = 10_000;
const LAST_LINE_MS = 60_000;
/** A bar at the foot of a terminal that can draw; elsewhere a plain line every so often. */
function createProgress(stream, cases, environment) {
    const counter = countProgress(cases);
    return (0,terminal/* canRedraw */.GP)(stream, environment) ? createBar(stream, counter) : createLines(stream, counter);
}
function createBar(stream, counter) {
    let drawnAt = Number.NEGATIVE_INFINITY;
    let bar = '';
    let late;
    // The cursor stays where the bar begins. A terminal that is made narrower breaks the bar over lines below the cursor, or
    // cuts it, and either way what is cleared is the bar alone.
    function draw(now) {
        clearTimeout(late);
        late = undefined;
        const text = renderProgressBar(counter.read(now), (0,terminal/* terminalOptionsOf */.cZ)(stream));
        bar = `${UNBROKEN[0]}${text}${UNBROKEN[1]}\r`;
        stream.write(CLEAR + bar);
        drawnAt = now;
    }
    function drawSoon() {
        const wait = drawnAt + REDRAW_MS - Date.now();
        if (wait <= 0)
            draw(Date.now());
        else
            late ??= setTimeout(() => draw(Date.now()), wait).unref();
    }
    const clear = () => stream.write(CLEAR);
    const tick = setInterval(drawSoon, TICK_MS).unref();
    stream.on('resize', drawSoon);
    // A person who insists on ending the program gets a clean line, too.
    process.once('exit', clear);
    draw(Date.now());
    return {
        advance(result) {
            counter.add(result);
            drawSoon();
        },
        print(line) {
            stream.write(`${CLEAR}${line}\n${bar}`);
        },
        end() {
            clearTimeout(late);
            clearInterval(tick);
            stream.off('resize', drawSoon);
            process.off('exit', clear);
            clear();
        },
    };
}
function createLines(stream, counter) {
    let wait = FIRST_LINE_MS;
    let timer = setTimeout(tell, wait).unref();
    function tell() {
        stream.write(`${renderProgressLine(counter.read(Date.now()))}\n`);
        wait = Math.min(2 * wait, LAST_LINE_MS);
        timer = setTimeout(tell, wait).unref();
    }
    return {
        advance: counter.add,
        print: (line) => stream.write(`${line}\n`),
        end: () => clearTimeout(timer),
    };
}
function countProgress(cases) {
    const counts = { passed: 0, failed: 0, errored: 0 };
    const rate = createProgressRate(Date.now());
    const spend = (0,collect_spend/* collectSpend */.n)();
    return {
        add(result) {
            counts[result.status] += 1;
            for (const trial of result.trials) {
                for (const { call, reusedFrom } of [trial, ...trial.judgements]) {
                    if (reusedFrom === undefined)
                        spend.add(call);
                }
            }
        },
        read(now) {
            const done = counts.passed + counts.failed + counts.errored;
            rate.sample(done, now);
            const { failed, errored } = counts;
            const costUnknown = spend.assemble().costUsd === undefined;
            const cost = { costUsd: spend.knownUsd(), costUnknown };
            return { cases, done, failed, errored, ...cost, perSecond: rate.perSecond() };
        },
    };
}

// EXTERNAL MODULE: ./build/output/write-streamed-to.js
var write_streamed_to = __webpack_require__(94391);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/report/render-json.js
var render_json = __webpack_require__(63170);
// EXTERNAL MODULE: ./build/report/render-terminal.js + 5 modules
var render_terminal = __webpack_require__(97011);
// EXTERNAL MODULE: ./build/report/describe-case.js
var describe_case = __webpack_require__(56987);
// EXTERNAL MODULE: ./build/report/terminal/display-width.js
var display_width = __webpack_require__(79511);
// EXTERNAL MODULE: ./build/report/terminal/lay-out.js
var lay_out = __webpack_require__(85263);
// EXTERNAL MODULE: ./build/report/terminal/signs.js
var signs = __webpack_require__(60418);
;// CONCATENATED MODULE: ./build/report/terminal/render-case-line.js





/** A case on one line where there is room: sign, id and score; the reason on another one where it did not pass. */
function renderCaseLine(result, numeric, options) {
    const { paint, width } = options;
    const [sign, style] = signs/* STATUS_SIGN */.Jq[result.status];
    const id = (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(result.case.id, 60));
    const about = (0,describe_case/* describeCase */.kJ)(result, numeric, (note) => (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(note, 120)));
    const [first = '', ...rest] = (0,lay_out/* layOutHanging */.Vi)(`${id}  ${about}`, 2, width);
    const title = [`${paint(style, sign)} ${first.trimStart()}`, ...rest].join('\n');
    if (result.status === 'passed' || result.reason === '')
        return title;
    const reason = (0,display_width/* cutToWidth */.G1)((0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(result.reason, 1_000)), Math.max(20, width - 4));
    return `${title}\n    ${paint('faint', reason)}`;
}

// EXTERNAL MODULE: ./build/run.js + 94 modules
var run = __webpack_require__(57862);
// EXTERNAL MODULE: ./build/commands/defaults.js
var defaults = __webpack_require__(13185);
// EXTERNAL MODULE: ./build/commands/more-commands.js
var more_commands = __webpack_require__(29041);
;// CONCATENATED MODULE: ./build/commands/run.js

















/**
 * `agent-judge run`: the report goes to standard output, all else to standard error.
 * @param json prints the report as `report.json` has it.
 * @returns the exit code.
 */
async function runRun(raw, found, json, signal) {
    let configuration;
    try {
        configuration = await (0,load_configuration/* loadConfiguration */.v)(raw, (0,defaults/* defaultsOf */.Gf)(process.env), [...found, ...(0,defaults/* checkTrust */.Rr)(raw)]);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return (0,outcome/* reportProblems */.T)(error.problems);
    }
    try {
        const finished = await judge(configuration, signal);
        await (json ? printJson(finished) : printReport(finished));
        const { verdict, config } = finished.report;
        return (0,fails_check/* failsCheck */.k)(verdict, config) ? outcome/* EXIT_CODES */.a[verdict.state] : outcome/* EXIT_CODES */.a.passed;
    }
    catch (thrown) {
        const error = (0,mask_secrets/* maskError */.XX)(thrown, (0,mask_secrets/* createLogMask */.LN)(configuration.secrets));
        if (error instanceof errors/* ConfigurationError */.j1)
            return (0,outcome/* reportProblems */.T)(error.problems);
        if (!(error instanceof errors/* SetupError */.w3))
            throw error;
        const output = error.output.split('\n').filter((line) => line !== '');
        const lines = [`Setup: nothing was run. ${error.message}`, ...output.map((line) => `  ${line}`)];
        process.stderr.write(`${lines.map(escape_text.escapeLogLine).join('\n')}\n`);
        return outcome/* EXIT_CODES */.a.errored;
    }
}
async function judge(configuration, signal) {
    const { config, cases } = configuration;
    const numeric = config.gate.scoring.kind === 'numeric';
    const progress = createProgress(process.stderr, cases.length, process.env);
    const tellCancelled = () => progress.print('Cancelled: the report has what is done by now. Once more ends the program at once.');
    signal.addEventListener('abort', tellCancelled, { once: true });
    return (0,run/* run */.e)(configuration, {}, {
        caseFinished(result) {
            // The report says in one line that, and why, so many were not run.
            if (result.status !== 'passed' && !(0,not_run/* isNotRun */.N)(result))
                progress.print(renderCaseLine(result, numeric, (0,terminal/* terminalOptionsOf */.cZ)(process.stderr)));
            progress.advance(result);
        },
        note: (message) => progress.print(message),
        log: (source, line) => progress.print(`${source}: ${(0,escape_text.escapeLogLine)(line)}`),
        warn: (message) => progress.print(`warning: ${(0,escape_text.escapeLogLine)(message)}`),
    }, signal).finally(() => {
        signal.removeEventListener('abort', tellCancelled);
        progress.end();
    });
}
function printReport({ report, files }) {
    const usual = (0,external_node_path_.relative)('.', report.config.outputDirectory) === defaults/* OUTPUT_DIRECTORY */.uy;
    const options = {
        ...(0,terminal/* terminalOptionsOf */.cZ)(process.stdout),
        files: Object.values(files).map(shorten),
        commands: (0,more_commands/* moreCommands */.y)(usual ? undefined : shorten(files.database)),
    };
    process.stdout.write(`\n${(0,render_terminal/* renderTerminal */.b)(report, options)}\n`);
}
/** Read back, for `report.json` may be what could not be written. */
async function printJson({ report: { shown: _, ...head }, files }) {
    const { loadCases } = await __webpack_require__.e(/* import() */ 247).then(__webpack_require__.bind(__webpack_require__, 54247));
    const stored = loadCases(files.database, head.run.id);
    try {
        await (0,write_streamed_to/* writeStreamedTo */.A)(process.stdout, (0,render_json/* renderJson */.h)(head), stored.cases());
    }
    finally {
        stored.close();
    }
}
/** A path as people write it: from here where it is below, else whole. */
function shorten(path) {
    const short = (0,external_node_path_.relative)('.', path);
    return short === '' || short.startsWith('..') ? path : short;
}

// EXTERNAL MODULE: ./build/domain/agent-settings.js
var agent_settings = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/domain/criterion.js
var domain_criterion = __webpack_require__(12226);
// EXTERNAL MODULE: ./build/judge/case-message.js
var case_message = __webpack_require__(42660);
// EXTERNAL MODULE: ./build/judge/judge-prompt.js
var judge_prompt = __webpack_require__(11006);
// EXTERNAL MODULE: ./build/model/price.js
var model_price = __webpack_require__(85207);
;// CONCATENATED MODULE: ./build/report/estimate-run.js




/** A common rule of thumb for English text. */
const CHARACTERS_PER_TOKEN = 4;
/** What is assumed of an answer nobody has seen yet: some 400 words. */
const ANSWER_TOKENS = 500;
/** A judgement: at most 80 words of reasoning, and quotes. */
const JUDGEMENT_TOKENS = 250;
/** What a run would send and receive, before anything is sent: an estimate, without retries and repairs. */
function estimateRun(config, cases) {
    const judge = (settings) => ({
        judge: settings,
        estimate: estimateJudge(settings, config, cases),
    });
    return {
        agent: estimateAgent(config, cases),
        judges: config.judges.map(judge),
        escalation: config.escalateTo === undefined ? undefined : judge(config.escalateTo),
    };
}
/** All of it; a figure is absent where one of its parts is. */
function totalOf({ agent, judges }) {
    const parts = [agent, ...judges.map(({ estimate }) => estimate)].filter(({ calls }) => calls > 0);
    const sum = (key) => parts.reduce((total, part) => {
        const value = part[key];
        return total === undefined || value === undefined ? undefined : total + value;
    }, 0);
    return {
        calls: parts.reduce((total, { calls }) => total + calls, 0),
        inputTokens: sum('inputTokens'),
        outputTokens: sum('outputTokens'),
        costUsd: sum('costUsd'),
    };
}
function estimateAgent({ agent, trials, prices }, cases) {
    const asked = agent.kind === 'recorded' ? [] : cases.filter(({ output }) => output === undefined);
    const calls = asked.length * trials;
    if (agent.kind !== 'openai')
        return { calls };
    const characters = asked.reduce((total, { prompt, messages = [] }) => {
        const history = messages.reduce((sum, { content }) => sum + content.length, 0);
        return total + (agent.instructions ?? '').length + history + prompt.length;
    }, 0);
    const answer = Math.min(ANSWER_TOKENS, agent.maxOutputTokens ?? ANSWER_TOKENS);
    return priced((0,model_price/* findPrice */.vk)(agent, prices), calls, characters * trials, answer * calls);
}
function estimateJudge(judge, config, cases) {
    const lengths = new Map();
    const instructionsOf = (criterion) => {
        const known = lengths.get(criterion);
        if (known !== undefined)
            return known;
        const scoring = (0,domain_criterion/* scoringOf */.fm)(criterion, config.gate.scoring);
        const text = (0,judge_prompt/* renderJudgeInstructions */.vp)(criterion, scoring, config.guidelines);
        const length = text.length + (judge.instructions ?? '').length;
        lengths.set(criterion, length);
        return length;
    };
    const times = config.trials * judge.repeats;
    let calls = 0;
    let characters = 0;
    for (const testCase of cases) {
        const { prompt, messages, expected, output = ASSUMED_ANSWER } = testCase;
        for (const criterion of [...config.gate.criteria, ...(testCase.criteria ?? [])]) {
            const message = (0,case_message/* renderCaseMessage */.A)({ criterion, prompt, messages, expected, output }, () => NONCE);
            calls += times;
            characters += (instructionsOf(criterion) + message.length) * times;
        }
    }
    const judgement = Math.min(JUDGEMENT_TOKENS, judge.maxOutputTokens ?? JUDGEMENT_TOKENS);
    return priced((0,model_price/* findPrice */.vk)(judge, config.prices), calls, characters, judgement * calls);
}
// As long as the real ones.
const ASSUMED_ANSWER = 'a'.repeat(ANSWER_TOKENS * CHARACTERS_PER_TOKEN);
const NONCE = '0123456789abcdef0123456789abcdef';
function priced(price, calls, characters, outputTokens) {
    const inputTokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
    const costUsd = (0,model_price/* priceCall */.KX)(price, { inputTokens, cachedInputTokens: 0, outputTokens });
    return { calls, inputTokens, outputTokens, costUsd };
}

// EXTERNAL MODULE: ./build/report/render-spend.js
var render_spend = __webpack_require__(78494);
;// CONCATENATED MODULE: ./build/report/render-plan.js





const MOST_NAMES = 8;
/**
 * What a run would do, for `agent-judge validate`.
 * @param missing keys a run will need that are not here now.
 */
function renderPlan(config, cases, missing) {
    const facts = [
        ['Cases', `${(0,format/* formatCount */.B4)(cases.length)} (${renderSources(cases)})`],
        ['Trials', `${config.trials} a case`],
        ['Agent', `${config.agent.kind}: ${(0,agent_settings/* describeAgent */.P7)(config.agent)}`],
        ['Judges', renderJudges(config)],
        ['Criteria', renderCriteria(config, cases)],
        ['Checks', renderNames(cases.flatMap(({ checks = [] }) => checks.map(({ name }) => name)))],
        ['Gate', renderGate(config)],
        ...renderLimits(config),
        ...renderSurroundings(config),
    ];
    return [
        (0,escape_text.escapeLogLine)(`${config.name}: the configuration is good; nothing was run.`),
        '',
        ...facts.map(([name, value]) => `${`${name}:`.padEnd(10)}${(0,escape_text.escapeLogLine)(value)}`),
        '',
        ...renderEstimate(config, cases),
        ...(missing.length === 0 ? [] : ['', 'Before it can run']),
        ...missing.map(({ where, message }) => `  ${(0,escape_text.escapeLogLine)(`${where}: ${message}`)}`),
    ].join('\n');
}
function renderSurroundings({ setup, teardown }) {
    const facts = [];
    if (setup !== undefined) {
        const until = setup.waitFor === undefined ? 'until it ends' : `until ${setup.waitFor} answers`;
        facts.push(['Setup', `${(0,agent_settings/* describeCommand */.vL)(setup.command)}, ${until}, at most ${setup.timeoutSeconds} s`]);
    }
    if (teardown !== undefined)
        facts.push(['Teardown', (0,agent_settings/* describeCommand */.vL)(teardown)]);
    return facts;
}
function renderLimits({ timeoutSeconds, maxDurationSeconds, maxCostUsd }) {
    const limits = [
        `${timeoutSeconds} s for one agent run or judge call`,
        ...(maxDurationSeconds === undefined ? [] : [`${maxDurationSeconds} s for the whole run`]),
        ...(maxCostUsd === undefined ? [] : [`${(0,format/* formatCost */.BD)(maxCostUsd)} for all model calls`]),
    ];
    return [['Limits', limits.join(', ')]];
}
function renderSources(cases) {
    const counts = new Map();
    for (const { source } of cases) {
        const file = source?.file ?? 'prompts';
        counts.set(file, (counts.get(file) ?? 0) + 1);
    }
    const files = [...counts].slice(0, MOST_NAMES).map(([file, count]) => `${(0,format/* formatCount */.B4)(count)} from ${file}`);
    return files.join(', ') + more(counts.size);
}
function renderJudges({ judges, escalateTo, gate }) {
    if (judges.length === 0)
        return 'none: there is no criterion';
    const several = judges.length > 1 || judges.some(({ repeats }) => repeats > 1);
    const rule = several ? `; the ${gate.jury} decides` : '';
    const escalation = escalateTo === undefined ? '' : `; where they are split, ${describeJudge(escalateTo)}`;
    return judges.map(describeJudge).join(', ') + rule + escalation;
}
function describeJudge({ name, model, repeats }) {
    return `${name}${name.startsWith(model) ? '' : ` (${model})`}${repeats > 1 ? ` × ${repeats}` : ''}`;
}
function renderCriteria({ gate }, cases) {
    const own = cases.reduce((count, { criteria = [] }) => count + criteria.length, 0);
    const names = renderNames(gate.criteria.map(({ name }) => name));
    return own === 0 ? names : `${names}; ${(0,format/* formatCount */.B4)(own)} of single cases`;
}
function renderNames(names) {
    const distinct = [...new Set(names)];
    if (distinct.length === 0)
        return 'none';
    const shown = distinct.slice(0, MOST_NAMES).map((name) => (0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(name), 60));
    return `${distinct.length} (${shown.join('; ')}${more(distinct.length)})`;
}
function more(count) {
    return count > MOST_NAMES ? `, and ${count - MOST_NAMES} more` : '';
}
function renderGate({ gate: { scoring, minPassRate, maxErrors } }) {
    const { kind, threshold, scale } = scoring;
    const rate = minPassRate ?? (kind === 'binary' ? 100 : undefined);
    return [
        ...(kind === 'numeric'
            ? [`score at least ${(0,format/* formatThreshold */.B6)(threshold)} on ${scale.min} to ${scale.max}`]
            : []),
        ...(rate === undefined ? [] : [`pass rate at least ${rate}%`]),
        `at most ${(0,format/* countOf */.pq)(maxErrors, 'errored case')}`,
    ].join(', ');
}
function renderEstimate(config, cases) {
    const estimate = estimateRun(config, cases);
    const rows = [
        ['agent', estimate.agent],
        ...estimate.judges.map(({ judge, estimate }) => [`judge ${judge.name}`, estimate]),
        ['together', totalOf(estimate)],
    ];
    if (estimate.escalation !== undefined) {
        const { judge, estimate: most } = estimate.escalation;
        rows.push([`escalation ${judge.name}, at most`, most]);
    }
    const table = [
        ['Estimated', 'calls', 'tokens in', 'tokens out', 'cost'],
        ...rows.map(([name, { calls, inputTokens, outputTokens, costUsd }]) => [
            `  ${(0,escape_text/* truncate */.xv)((0,escape_text.escapeLogLine)(name), 40)}`,
            (0,format/* formatCount */.B4)(calls),
            calls === 0 ? '0' : renderTokens(inputTokens),
            calls === 0 ? '0' : renderTokens(outputTokens),
            calls === 0 ? '$0' : costUsd === undefined ? 'price not known' : (0,format/* formatCost */.BD)(costUsd),
        ]),
    ];
    const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
    return [
        ...table.map((row) => row
            .map((cell, column) => column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))
            .join('  ')),
        `A token is taken as ${CHARACTERS_PER_TOKEN} characters, an unknown answer as ${ANSWER_TOKENS} tokens and a judgement as ${JUDGEMENT_TOKENS};`,
        "retries, hidden reasoning and the service's prompt cache are not counted.",
        `Costs are ${(0,render_spend/* describePrices */.mh)(config)}.`,
        ...renderDoubts(config, totalOf(estimate).costUsd),
    ];
}
/** What the limit on cost does not do, or will. */
function renderDoubts({ agent, maxCostUsd }, costUsd) {
    if (maxCostUsd === undefined)
        return [];
    const doubts = [];
    if (agent.kind === 'command' || agent.kind === 'http') {
        doubts.push('What the agent itself spends is not bounded by max-cost: it makes its calls by itself. What it tells of them counts.');
    }
    if (costUsd !== undefined && costUsd > maxCostUsd) {
        doubts.push(`The estimate is above max-cost ${(0,format/* formatCost */.BD)(maxCostUsd)}: the run will end early, with the rest not run.`);
    }
    return doubts;
}
function renderTokens(tokens) {
    return tokens === undefined ? 'not known' : (0,format/* formatCount */.B4)(tokens);
}

;// CONCATENATED MODULE: ./build/commands/validate.js




/**
 * `agent-judge validate`: checks all that can be checked without a paid call. A missing key is none of that: it is told and
 * is no error.
 * @returns the exit code.
 */
async function runValidate(inputs, found) {
    const { configuration, problems, missing } = await (0,load_configuration/* readConfiguration */.T)(inputs, (0,defaults/* defaultsOf */.Gf)(process.env), [
        ...found,
        ...(0,defaults/* checkTrust */.Rr)(inputs),
    ]);
    if (problems.length > 0)
        return (0,outcome/* reportProblems */.T)(problems);
    process.stdout.write(`${renderPlan(configuration.config, configuration.cases, missing)}\n`);
    return outcome/* EXIT_CODES */.a.passed;
}

// EXTERNAL MODULE: ./build/config/options.js + 5 modules
var config_options = __webpack_require__(47440);
// EXTERNAL MODULE: ./build/report/report-formats.js
var report_formats = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/parse-words.js

/** Reads the words of a command that is no run. What follows `--` is no flag. */
function parseWords(words, rules) {
    const places = [];
    const values = {};
    const switches = new Set();
    const problems = [];
    const complain = (where, message) => problems.push({ where, message });
    let flagsEnded = false;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        if (word === '--' && !flagsEnded) {
            flagsEnded = true;
        }
        else if (flagsEnded || !word.startsWith('-') || word === '-') {
            if (places.length < rules.places.length)
                places.push(word);
            else
                complain(word, `unexpected argument. ${rules.usage}`);
        }
        else {
            const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
            const next = words[index + 1];
            if (rules.switches.includes(name)) {
                if (inline === undefined)
                    switches.add(name);
                else
                    complain(flag, 'takes no value.');
            }
            else if (!rules.values.includes(name)) {
                const unknown = (0,config_problems/* describeUnknownKey */.Vs)(name, [...rules.values, ...rules.switches], 'flag');
                complain(flag, rules.unknownFlag === undefined ? unknown : `${unknown} ${rules.unknownFlag}`);
                if (inline === undefined && next !== undefined && !next.startsWith('-'))
                    index += 1;
            }
            else {
                const separate = inline === undefined && next !== undefined && !next.startsWith('--');
                if (separate)
                    index += 1;
                const value = inline ?? (separate ? next : undefined);
                if (value === undefined || value === '')
                    complain(flag, 'needs a value.');
                else if (values[name] !== undefined)
                    complain(flag, 'given more than once; give it once.');
                else
                    values[name] = value;
            }
        }
    }
    return { places, values, switches, problems };
}

;// CONCATENATED MODULE: ./build/config/parse-stored-flags.js




/** Flags of stored runs that have a value. */
const STORED_VALUES = ['run', 'format', 'output'];
const REPORT_USAGE = 'Usage: agent-judge report [DATABASE] [--run ID] [--format FORMAT] [--output FILE] [--all].';
const SHOW_USAGE = 'Usage: agent-judge show [DATABASE] CASE [--run ID].';
function parseReport(words) {
    const { places, values, switches, problems } = parseWords(words, {
        places: ['database'],
        values: STORED_VALUES,
        switches: ['list', 'all'],
        usage: REPORT_USAGE,
    });
    const { run, format: given } = values;
    const output = values['output'] === '-' ? undefined : values['output'];
    const found = [...problems];
    const named = given === undefined ? undefined : (0,report_formats/* findFormat */.FI)(given);
    if (given !== undefined && named === undefined) {
        found.push({ where: '--format', message: (0,config_problems/* describeUnknownKey */.Vs)(given, report_formats/* FORMAT_NAMES */.BU, 'format') });
    }
    const list = switches.has('list');
    for (const name of STORED_VALUES) {
        if (!list || values[name] === undefined)
            continue;
        found.push({ where: `--${name}`, message: 'does not go with --list, which shows all runs in a table.' });
    }
    const ending = (0,external_node_path_.extname)(output ?? '');
    const meant = (0,report_formats/* formatOfFile */.fd)(output ?? '');
    if (given === undefined && meant === undefined && ending !== '') {
        const known = Object.values(report_formats/* REPORT_FORMATS */.EL).map(({ extension }) => extension);
        found.push({
            where: '--output',
            message: `received a name that ends in "${ending}", which is no format. Known: ${known.join(', ')}; for any other name give --format, too.`,
        });
    }
    const format = named ?? meant ?? 'terminal';
    const all = switches.has('all');
    if (all && (list || format !== 'terminal')) {
        found.push({ where: '--all', message: 'goes with the format "terminal", and not with --list.' });
    }
    return { kind: 'report', database: places[0], run, format, output, list, all, problems: found };
}
/** The case stands last: the database may be left out. */
function parseShow(words) {
    const { places, values, problems } = parseWords(words, {
        places: ['database', 'case'],
        values: ['run'],
        switches: [],
        usage: SHOW_USAGE,
        unknownFlag: 'A case whose id begins with a hyphen comes after --.',
    });
    const { run } = values;
    const caseId = places.at(-1);
    const missing = { where: 'case', message: `is missing: which case is to be shown? ${SHOW_USAGE}` };
    return {
        kind: 'show',
        database: places.length > 1 ? places[0] : undefined,
        caseId: caseId ?? '',
        run,
        problems: caseId === undefined ? [...problems, missing] : problems,
    };
}

;// CONCATENATED MODULE: ./build/config/parse-flags.js




const COMMANDS = ['run', 'validate', 'init', 'report', 'show'];
/**
 * Reads the command's words: perhaps `run` (the default) or another command, then flags. `--threshold 9` or
 * `--threshold=9`, names as the action's inputs. A word that begins with `--` is a value only behind an equals sign;
 * help and version go before all else, but not where `-h` or `-v` is a value. Behind
 * the first `--` no word is a flag; it may stand before the command, too.
 */
function parseFlags(args) {
    const end = args.includes('--') ? args.indexOf('--') : args.length;
    const flagged = args.slice(0, end);
    const [first, second] = args.filter((_, index) => index !== end);
    if (first === 'help')
        return help(second);
    const flags = flagged.filter((_, index) => !isValue(flagged, index));
    if (flags.some((word) => word === '--help' || word === '-h'))
        return help(first);
    if (flags.some((word) => word === '--version' || word === '-v'))
        return { kind: 'version' };
    const kind = findCommand(first);
    const words = kind === undefined ? args : args.toSpliced(end === 0 ? 1 : 0, 1);
    switch (kind) {
        case 'init':
            return parseInit(words);
        case 'report':
            return parseReport(words);
        case 'show':
            return parseShow(words);
        case 'validate': {
            const { json, ...flags } = parseOptionFlags(words);
            const problem = { where: JSON_FLAG, message: 'is for a run alone: nothing is judged here.' };
            return { kind, ...flags, problems: json ? [...flags.problems, problem] : flags.problems };
        }
        case 'run':
        case undefined: {
            const meant = kind === undefined && first !== undefined ? (0,config_problems/* suggest */.ZA)(first, COMMANDS) : undefined;
            if (meant === undefined)
                return { kind: 'run', ...parseOptionFlags(words) };
            const message = `unknown command. Did you mean "agent-judge ${meant}"?`;
            return { kind: 'unknown', problems: [{ where: first ?? '', message }] };
        }
    }
}
/** Whether a word that may look like a flag is the value of the one before it, `-v` behind `--instructions` for example. */
function isValue(words, index) {
    const before = words[index - 1] ?? '';
    if (!before.startsWith('--') || words[index]?.startsWith('--'))
        return false;
    const name = before.slice(2);
    return isOptionName(name) || STORED_VALUES.includes(name);
}
/** The report on standard output as JSON; a flag alone, for it is no setting. */
const JSON_FLAG = '--json';
function findCommand(word) {
    return COMMANDS.find((command) => command === word);
}
function help(word) {
    const command = findCommand(word);
    return command === undefined ? { kind: 'help' } : { kind: 'help', command };
}
function parseInit(words) {
    const { switches, problems } = parseWords(words, {
        places: [],
        values: [],
        switches: ['force'],
        usage: '"agent-judge init" knows --force alone.',
    });
    return { kind: 'init', force: switches.has('force'), problems };
}
function parseOptionFlags(words) {
    const given = new Map();
    const problems = [];
    let json = false;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        if (word === '--') {
            problems.push(...words.slice(index + 1).map(refuseWord));
            break;
        }
        if (!word.startsWith('-')) {
            problems.push(refuseWord(word));
            continue;
        }
        const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (flag === JSON_FLAG) {
            json = true;
            if (inline !== undefined)
                problems.push({ where: flag, message: 'takes no value.' });
            continue;
        }
        const next = words[index + 1];
        const separate = inline === undefined && next !== undefined && !next.startsWith('--');
        if (separate)
            index += 1;
        const value = inline ?? (separate ? next : undefined);
        if (!isOptionName(name)) {
            problems.push({ where: flag, message: (0,config_problems/* describeUnknownKey */.Vs)(name, [...config_options/* OPTION_NAMES */.TM, 'json'], 'flag') });
        }
        else if (value === undefined) {
            problems.push({ where: flag, message: 'needs a value.' });
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value]);
        }
    }
    return { ...joinRepeated(given, problems), json };
}
function refuseWord(word) {
    const hint = word.startsWith('-')
        ? 'Behind "--" nothing is a flag; leave the "--" out.'
        : `Everything is a flag; a prompt goes into --prompts "${word}".`;
    return { where: word, message: `unexpected argument. ${hint}` };
}
function isOptionName(name) {
    return Object.hasOwn(config_options/* OPTIONS */.lw, name);
}
function joinRepeated(given, found) {
    const raw = {};
    const problems = [...found];
    for (const [name, values] of given) {
        const { repeatable } = config_options/* OPTIONS */.lw[name];
        if (values.length > 1 && repeatable !== true) {
            problems.push({ where: `--${name}`, message: `given ${values.length} times; give it once.` });
        }
        raw[name] = repeatable === true ? values.join('\n') : (values[0] ?? '');
    }
    return { raw, problems };
}

;// CONCATENATED MODULE: ./build/output/watch-streams.js

/**
 * Looks after standard output and standard error. Who pipes us into `head` has seen enough, and that is no fault. Any other
 * error of standard output, such as a full disk, is told in one line on the other; of that one's own nobody can be told.
 * @returns waits until all is written; `false` where it could not be.
 */
function watchStreams(stdout, stderr) {
    let failed = false;
    stderr.on('error', () => { });
    stdout.on('error', (error) => {
        if (failed || error.code === 'EPIPE')
            return;
        failed = true;
        stderr.write(`Standard output cannot be written: ${(0,escape_text.escapeLogLine)(error.message)}.\n`);
    });
    return async () => {
        // An error is told to the listeners a turn after it is told here.
        await new Promise((written) => stdout.write('', written));
        await new Promise(setImmediate);
        return !failed;
    };
}

;// CONCATENATED MODULE: ./build/report/render-help.js


const HEAD = `agent-judge: runs an AI agent on prompts, has a judge score every answer, and
says whether the scores pass.

Usage
  agent-judge --prompts "Explain machine learning in simple terms" \\
    --criteria "Clear, beginner-friendly, free of jargon" --threshold 9
  agent-judge --dataset cases.jsonl --criteria "The answer is correct"

  agent-judge     (with the settings of .github/agent-judge.yml)

Commands ("agent-judge COMMAND --help" tells more)
  run        the default
  validate   checks configuration and datasets without a paid call, and shows what
             a run would do and cost
  report     renders a stored run again, in any format; lists the stored runs
  show       shows one case of a stored run whole
  init       writes a config file and a workflow to start from

Options of a run (--name value, or --name=value)
`;
const FOOT = `  --json
      Prints the report on standard output as JSON, as report.json has it, and
      nothing else; messages go to standard error.
  --help, --version

Exit codes
  0 passed   1 failed   2 the configuration cannot be run
  3 errored, or a fault of this program
`;
const WIDTH = 80;
const HELP_OF = {
    validate: `agent-judge validate [options of a run]

Checks configuration and datasets without a paid call, and shows what a run would
do and cost. It takes the options of a run, which "agent-judge --help" lists, and
needs no key.

Exit codes
  0 the configuration is good   2 it is not
`,
    init: `agent-judge init [--force]

Writes .github/agent-judge.yml and .github/workflows/agent-judge.yml to start from.
Where one of them is there already, nothing is written, unless --force is given.
`,
    report: `agent-judge report [DATABASE] [--run ID] [--format FORMAT] [--output FILE]
agent-judge report [DATABASE] [--run ID] --all
agent-judge report [DATABASE] --list

Renders a stored run again; nothing is judged, and no key is needed.

  DATABASE
      The results.sqlite of a run, or its folder. Default: agent-judge-results.
  --run ID
      The run, or how its id begins. Default: the newest.
  --format FORMAT
${wrap(`One of ${report_formats/* FORMAT_NAMES */.BU.join(', ')}. Default: what the name of the output file asks for, else terminal.`, '      ')}
  --output FILE
      Where to write it. Default: standard output.
  --all
      Tells of every case that did not pass in full, not of the worst alone.
  --list
      The runs of the database, a line each.

Exit codes
  0 rendered, whatever the verdict is   2 there is no such run   3 a fault
`,
    show: `agent-judge show [DATABASE] CASE [--run ID]

Shows one case whole: what was asked and answered, tool calls, checks, judgements
with their reasons, the words of the answer that they quote, and what it cost.

  DATABASE
      The results.sqlite of a run, or its folder. Default: agent-judge-results.
  CASE
      The id of the case. One that begins with a dash goes behind "--".
  --run ID
      The run, or how its id begins. Default: the newest.

Exit codes
  0 shown, whatever came of the case   2 there is no such case   3 a fault
`,
};
/** What \`agent-judge --help\` prints, or what it prints of a command. */
function renderHelp(command = 'run') {
    if (command !== 'run')
        return HELP_OF[command];
    const options = Object.entries(config_options/* OPTIONS */.lw).map(([name, { description, shownDefault }]) => {
        const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
        return `  --${name}\n${wrap(`${description}${suffix}`.replaceAll('`', ''), '      ')}\n`;
    });
    return HEAD + options.join('') + FOOT;
}
function wrap(text, indent) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.length - 1;
        if ((lines[last] ?? '').length + word.length + 1 > WIDTH - indent.length)
            lines.push(word);
        else
            lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
    }
    return lines.map((line) => indent + line).join('\n');
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
;// CONCATENATED MODULE: ./build/command.js








/**
 * Runs as a command: what was asked for goes to standard output, all else to standard error.
 * @returns the exit code.
 */
async function runCommand(args, signal) {
    const allWritten = watchStreams(process.stdout, process.stderr);
    const exitCode = await runWords(parseFlags(args), signal);
    return (await allWritten()) ? exitCode : outcome/* EXIT_CODES */.a.internal;
}
async function runWords(commandLine, signal) {
    switch (commandLine.kind) {
        case 'help':
            process.stdout.write(renderHelp(commandLine.command));
            return outcome/* EXIT_CODES */.a.passed;
        case 'version':
            process.stdout.write(`${version/* VERSION */.x}\n`);
            return outcome/* EXIT_CODES */.a.passed;
        case 'unknown':
            return (0,outcome/* reportProblems */.T)(commandLine.problems, 'Nothing was done.');
        case 'init':
            return runInit(commandLine.force, commandLine.problems);
        case 'validate':
            return runValidate(commandLine.raw, commandLine.problems);
        // What reads stored runs describes all that is in them, which takes a while to load and is needed here alone.
        case 'report': {
            const { runReport } = await Promise.all(/* import() */[__webpack_require__.e(247), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 65605));
            return runReport(commandLine);
        }
        case 'show': {
            const { runShow } = await Promise.all(/* import() */[__webpack_require__.e(247), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 67250));
            return runShow(commandLine);
        }
        case 'run':
            return runRun(commandLine.raw, commandLine.problems, commandLine.json, signal);
    }
}


/***/ }),

/***/ 13185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ defaultsOf),
/* harmony export */   Rr: () => (/* binding */ checkTrust),
/* harmony export */   uy: () => (/* binding */ OUTPUT_DIRECTORY)
/* harmony export */ });
/** Where a run's files go if nothing else is said. */
const OUTPUT_DIRECTORY = 'agent-judge-results';
function defaultsOf(environment) {
    return {
        apiKey: environment['OPENAI_API_KEY']?.trim() || undefined,
        baseUrl: environment['OPENAI_BASE_URL'] || undefined,
        environment,
        outputDirectory: OUTPUT_DIRECTORY,
        noKeyHint: 'Set OPENAI_API_KEY, or give --openai-api-key. For a service that needs no key, any value will do.',
    };
}
/** There is no pull request here, and the working directory is the user's own. */
function checkTrust({ trust }) {
    if (typeof trust !== 'string' || trust.trim() !== 'base')
        return [];
    const message = 'received "base", which is for the action in a pull request. Here, check the base out, and run there.';
    return [{ where: 'trust', message }];
}


/***/ }),

/***/ 29041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ moreCommands)
/* harmony export */ });
/* harmony import */ var _report_shell_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33689);

/**
 * What a user types to see more of a stored run.
 * @param database as the user would name it; absent where a run leaves it if nothing else is said.
 * @param run how its id begins; absent for the newest.
 */
function moreCommands(database, run) {
    const which = [
        ...(database === undefined ? [] : [(0,_report_shell_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteWord */ .XW)(database)]),
        ...(run === undefined ? [] : [(0,_report_shell_command_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('run', run)]),
    ];
    return {
        show: ['agent-judge show', ...which].join(' '),
        all: ['agent-judge report', ...which, '--all'].join(' '),
    };
}


/***/ }),

/***/ 33967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportProblems),
/* harmony export */   a: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49318);

/** What the exit code says. */
const EXIT_CODES = {
    passed: 0,
    failed: 1,
    inconclusive: 1,
    errored: 3,
    configuration: 2,
    internal: 3,
};
/** Tells what is wrong with what was given. @returns the exit code. */
function reportProblems(problems, title = 'Configuration: nothing was run.', help = 'agent-judge --help') {
    const lines = problems.map(({ where, message }) => `  ${(0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__.escapeLogLine)(`${where}: ${message}`)}`);
    process.stderr.write(`${title}\n${lines.join('\n')}\nSee ${help}.\n`);
    return EXIT_CODES.configuration;
}


/***/ }),

/***/ 52950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ canRedraw),
/* harmony export */   cZ: () => (/* binding */ terminalOptionsOf)
/* harmony export */ });
/* unused harmony exports FORMATS, columnsOf */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _report_terminal_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88500);


/** How a terminal that knows colours shows each. */
const FORMATS = {
    good: 'green',
    bad: 'red',
    warning: 'yellow',
    faint: 'dim',
    strong: 'bold',
    'quoted-met': ['green', 'underline'],
    'quoted-violated': ['red', 'underline'],
};
/** Of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;
/** How to write to a stream: as wide as its terminal is now, in colour where that is wanted. */
function terminalOptionsOf(stream) {
    return { paint: paintFor(stream), width: columnsOf(stream) };
}
/** Columns. */
function columnsOf({ isTTY, columns }) {
    if (!isTTY)
        return _report_terminal_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .LOG_WIDTH */ .M;
    return columns > 0 ? columns : USUAL_WIDTH;
}
/** Whether lines can be drawn anew: on a terminal that knows how. */
function canRedraw({ isTTY }, environment) {
    return isTTY === true && environment['TERM'] !== 'dumb';
}
/** Node knows what `NO_COLOR`, `FORCE_COLOR`, `TERM` and the stream say of colours. */
function paintFor(stream) {
    if ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('bold', 'x', { stream }) === 'x')
        return _report_terminal_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p;
    return (style, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(FORMATS[style], text, { validateStream: false });
}


/***/ }),

/***/ 94391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeStreamedTo)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** Writes a file to a stream case by case, no faster than it is read; ends early when nobody reads it any more. */
async function writeStreamedTo(stream, file, cases) {
    await write(stream, file.begin);
    for (const result of cases) {
        if (!stream.writable)
            return;
        await write(stream, await file.add(result));
    }
    await write(stream, await file.end());
}
async function write(stream, text) {
    if (!stream.writable || stream.write(text))
        return;
    const enough = new AbortController();
    const { signal } = enough;
    // An error is told to whoever listens for it on the stream; the one that was not first is given up.
    const either = ['drain', 'close'].map((event) => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, event, { signal }).catch(() => { }));
    await Promise.race(either);
    enough.abort();
}


/***/ }),

/***/ 4420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   EL: () => (/* binding */ REPORT_FORMATS),
/* harmony export */   FI: () => (/* binding */ findFormat),
/* harmony export */   fd: () => (/* binding */ formatOfFile)
/* harmony export */ });
/* harmony import */ var _html_render_html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24758);
/* harmony import */ var _render_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83515);
/* harmony import */ var _render_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27432);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63170);
/* harmony import */ var _render_junit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78792);
/* harmony import */ var _render_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7176);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97011);







/** What `agent-judge report --format` takes; another format is another line. */
const REPORT_FORMATS = {
    terminal: { kind: 'whole', extension: '.txt', render: _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTerminal */ .b },
    summary: { kind: 'whole', extension: '.md', render: (report) => (0,_render_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSummary */ .B)(report) },
    comment: { kind: 'whole', extension: '.comment.md', render: (report) => (0,_render_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderComment */ .w)(report) },
    json: { kind: 'streamed', extension: '.json', render: _render_json_js__WEBPACK_IMPORTED_MODULE_6__/* .renderJson */ .h },
    html: { kind: 'streamed', extension: '.html', render: _html_render_html_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHtml */ .K },
    junit: { kind: 'streamed', extension: '.xml', render: _render_junit_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJunit */ .R },
    csv: { kind: 'streamed', extension: '.csv', render: _render_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .renderCsv */ .P },
};
const FORMAT_NAMES = Object.keys(REPORT_FORMATS);
/** Other names that people try. */
const ALIASES = {
    markdown: 'summary',
    md: 'summary',
    text: 'terminal',
};
function findFormat(name) {
    return (FORMAT_NAMES.find((known) => known === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined));
}
/** The format that a file's name asks for. */
function formatOfFile(path) {
    const fitting = FORMAT_NAMES.filter((name) => path.toLowerCase().endsWith(REPORT_FORMATS[name].extension));
    return fitting.toSorted((a, b) => REPORT_FORMATS[b].extension.length - REPORT_FORMATS[a].extension.length)[0];
}


/***/ })

};
