export const id = 895;
export const ids = [895];
export const modules = {

/***/ 9895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/config/load-configuration.js + 41 modules
var load_configuration = __webpack_require__(313);
// EXTERNAL MODULE: ./build/config/mask-secrets.js
var mask_secrets = __webpack_require__(52147);
// EXTERNAL MODULE: ./build/config/options.js + 5 modules
var config_options = __webpack_require__(47440);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/parse-flags.js


const COMMANDS = ['run', 'validate', 'init'];
/**
 * Reads the command's words: perhaps `run` (the default), `validate` or `init`, then flags. `--threshold 9` or
 * `--threshold=9`, names as the action's inputs. A word that begins with `--` is a value only behind an equals sign.
 */
function parseFlags(args) {
    const given = args.filter((word) => word !== '--');
    if (given.some((word) => word === '--help' || word === '-h'))
        return { kind: 'help' };
    if (given.some((word) => word === '--version' || word === '-v'))
        return { kind: 'version' };
    const kind = COMMANDS.find((command) => command === given[0]);
    const words = kind === undefined ? given : given.slice(1);
    if (kind === 'init')
        return parseInit(words);
    return { kind: kind ?? 'run', ...parseOptionFlags(words, kind === undefined) };
}
function parseInit(words) {
    const problems = words
        .filter((word) => word !== '--force')
        .map((word) => ({
        where: word,
        message: 'unexpected argument. "agent-judge init" knows --force alone.',
    }));
    return { kind: 'init', force: words.includes('--force'), problems };
}
function parseOptionFlags(words, mayBeCommand) {
    const given = new Map();
    const problems = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        if (!word.startsWith('-')) {
            const command = mayBeCommand && index === 0 ? (0,config_problems/* suggest */.ZA)(word, COMMANDS) : undefined;
            const hint = command === undefined
                ? `Everything is a flag; a prompt goes into --prompts "${word}".`
                : `Did you mean "agent-judge ${command}"?`;
            problems.push({ where: word, message: `unexpected argument. ${hint}` });
            continue;
        }
        const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
        const next = words[index + 1];
        const separate = inline === undefined && next !== undefined && !next.startsWith('--');
        if (separate)
            index += 1;
        const value = inline ?? (separate ? next : undefined);
        if (!isOptionName(name)) {
            problems.push({ where: flag, message: (0,config_problems/* describeUnknownKey */.Vs)(name, config_options/* OPTION_NAMES */.TM, 'flag') });
        }
        else if (value === undefined) {
            problems.push({ where: flag, message: 'needs a value.' });
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value]);
        }
    }
    return joinRepeated(given, problems);
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gate/not-run.js
var not_run = __webpack_require__(22183);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
;// CONCATENATED MODULE: ./build/output/progress-line.js

const CLEAR_LINE = '\r\u001b[K';
const REDRAW_MS = 100;
/** One line at the foot of a terminal that says how far the run is; nothing where the stream is no terminal. */
function createProgressLine(stream, cases) {
    const counts = { passed: 0, failed: 0, errored: 0 };
    let drawnAt = 0;
    function draw(now) {
        const done = counts.passed + counts.failed + counts.errored;
        const errored = counts.errored > 0 ? `, ${counts.errored} errored` : '';
        stream.write(`${CLEAR_LINE}${(0,format/* formatCount */.B4)(done)} of ${(0,format/* countOf */.pq)(cases, 'case')}, ${(0,format/* formatCount */.B4)(counts.failed)} failed${errored}`);
        drawnAt = now;
    }
    if (stream.isTTY)
        draw(Date.now());
    return {
        advance(status) {
            counts[status] += 1;
            const now = Date.now();
            if (stream.isTTY && now - drawnAt >= REDRAW_MS)
                draw(now);
        },
        /** Writes a line that stays, above the progress. */
        print(line) {
            stream.write(stream.isTTY ? `${CLEAR_LINE}${line}\n` : `${line}\n`);
            if (stream.isTTY)
                draw(Date.now());
        },
        end() {
            if (stream.isTTY)
                stream.write(CLEAR_LINE);
        },
    };
}

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
            return `cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
    }
}
async function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
;// CONCATENATED MODULE: ./build/report/render-help.js

const HEAD = `agent-judge: runs an AI agent on prompts, has a judge score every answer, and says whether the scores pass.

Usage
  agent-judge --prompts "Explain machine learning in simple terms" \\
    --criteria "Clear, beginner-friendly, free of jargon" --threshold 9
  agent-judge --dataset cases.jsonl --criteria "The answer is correct"

  agent-judge     (with the settings of .github/agent-judge.yml)

Commands
  run        the default
  validate   checks configuration and datasets without a paid call, and shows what a run
             would do and cost; it takes the same options, and needs no key
  init       writes .github/agent-judge.yml and .github/workflows/agent-judge.yml;
             --force writes over what is there

Options (--name value, or --name=value)
`;
const FOOT = `  --help, --version

Exit codes
  0 passed   1 failed   2 the configuration cannot be run   3 errored, or a fault of this program
`;
/** What \`agent-judge --help\` prints. */
function renderHelp() {
    const options = Object.entries(config_options/* OPTIONS */.lw).map(([name, { description, shownDefault }]) => {
        const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
        return `  --${name}\n${wrap(`${description}${suffix}`.replaceAll('`', ''), 92, '      ')}\n`;
    });
    return HEAD + options.join('') + FOOT;
}
function wrap(text, width, indent) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.length - 1;
        if ((lines[last] ?? '').length + word.length + 1 > width - indent.length)
            lines.push(word);
        else
            lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
    }
    return lines.map((line) => indent + line).join('\n');
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
        `${clean(config.name)}: the configuration is good; nothing was run.`,
        '',
        ...facts.map(([name, value]) => `${`${name}:`.padEnd(10)}${clean(value)}`),
        '',
        ...renderEstimate(config, cases),
        ...(missing.length === 0 ? [] : ['', 'Before it can run']),
        ...missing.map(({ where, message }) => `  ${clean(where)}: ${clean(message)}`),
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
            `  ${(0,escape_text/* truncate */.xv)(clean(name), 40)}`,
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
function clean(text) {
    return (0,escape_text/* escapeLogLine */._P)((0,escape_text/* oneLine */.TN)(text));
}

// EXTERNAL MODULE: ./build/report/render-terminal.js
var render_terminal = __webpack_require__(12028);
// EXTERNAL MODULE: ./build/run.js + 106 modules
var run = __webpack_require__(61423);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
;// CONCATENATED MODULE: ./build/command.js














/** What the exit code says. */
const EXIT_CODES = {
    passed: 0,
    failed: 1,
    inconclusive: 1,
    errored: 3,
    configuration: 2,
    internal: 3,
};
/**
 * Runs as a command: the report goes to standard output, all else to standard error.
 * @returns the exit code.
 */
async function runCommand(args, signal) {
    const commandLine = parseFlags(args);
    switch (commandLine.kind) {
        case 'help':
            process.stdout.write(renderHelp());
            return EXIT_CODES.passed;
        case 'version':
            process.stdout.write(`${version/* VERSION */.x}\n`);
            return EXIT_CODES.passed;
        case 'init':
            return commandLine.problems.length > 0
                ? reportProblems(commandLine.problems)
                : initialize(commandLine.force);
        case 'validate':
            return validate(commandLine.raw, commandLine.problems);
        case 'run':
            break;
    }
    let configuration;
    try {
        const problems = [...commandLine.problems, ...checkTrust(commandLine.raw)];
        configuration = await (0,load_configuration/* loadConfiguration */.v)(commandLine.raw, defaultsOf(process.env), problems);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return reportProblems(error.problems);
    }
    try {
        return await judge(configuration, signal);
    }
    catch (thrown) {
        const error = (0,mask_secrets/* maskError */.XX)(thrown, (0,mask_secrets/* createLogMask */.LN)(configuration.secrets));
        if (error instanceof errors/* ConfigurationError */.j1)
            return reportProblems(error.problems);
        if (!(error instanceof errors/* SetupError */.w3))
            throw error;
        const output = error.output.split('\n').filter((line) => line !== '');
        const lines = [`Setup: nothing was run. ${error.message}`, ...output.map((line) => `  ${line}`)];
        process.stderr.write(`${lines.map(escape_text/* escapeLogLine */._P).join('\n')}\n`);
        return EXIT_CODES.errored;
    }
}
function defaultsOf(environment) {
    return {
        apiKey: environment['OPENAI_API_KEY']?.trim() || undefined,
        baseUrl: environment['OPENAI_BASE_URL'] || undefined,
        environment,
        outputDirectory: 'agent-judge-results',
        noKeyHint: 'Set OPENAI_API_KEY, or give --openai-api-key. For a service that needs no key, any value will do.',
    };
}
/** Checks all that can be checked without a paid call. A missing key is none of that: it is told and is no error. */
async function validate(inputs, found) {
    const { configuration, problems, missing } = await (0,load_configuration/* readConfiguration */.T)(inputs, defaultsOf(process.env), [
        ...found,
        ...checkTrust(inputs),
    ]);
    if (problems.length > 0)
        return reportProblems(problems);
    process.stdout.write(`${renderPlan(configuration.config, configuration.cases, missing)}\n`);
    return EXIT_CODES.passed;
}
/** There is no pull request here, and the working directory is the user's own. */
function checkTrust({ trust }) {
    if (typeof trust !== 'string' || trust.trim() !== 'base')
        return [];
    const message = 'received "base", which is for the action in a pull request. Here, check the base out, and run there.';
    return [{ where: 'trust', message }];
}
async function initialize(force) {
    let starter;
    try {
        starter = await writeStarter('.', force);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return reportProblems(error.problems);
    }
    const { written, inTheWay } = starter;
    if (inTheWay.length > 0) {
        return reportProblems(inTheWay.map((where) => ({
            where,
            message: 'is there already and was left alone. "agent-judge init --force" writes over it.',
        })));
    }
    process.stdout.write(`Written\n${written.map((path) => `  ${path}\n`).join('')}Next\n` +
        '  1. Fit the prompts and criteria to your agent, and look at the plan: agent-judge validate\n' +
        '  2. Add OPENAI_API_KEY to the secrets of the repository, commit both files and open a pull request.\n');
    return EXIT_CODES.passed;
}
async function judge(configuration, signal) {
    const { config, cases } = configuration;
    const numeric = config.gate.scoring.kind === 'numeric';
    const progress = createProgressLine(process.stderr, cases.length);
    const onError = { paint: paintFor(process.stderr), width: process.stderr.columns ?? 100 };
    const { report, files } = await (0,run/* run */.e)(configuration, {}, {
        caseFinished(result) {
            // The report says in one line that, and why, so many were not run.
            if (result.status !== 'passed' && !(0,not_run/* isNotRun */.N)(result))
                progress.print((0,render_terminal/* renderCaseLine */.f2)(result, numeric, onError));
            progress.advance(result.status);
        },
        note: (message) => progress.print(message),
        log: (source, line) => progress.print(`${source}: ${(0,escape_text/* escapeLogLine */._P)(line)}`),
        warn: (message) => progress.print(`warning: ${(0,escape_text/* escapeLogLine */._P)(message)}`),
    }, signal).finally(() => progress.end());
    const options = { paint: paintFor(process.stdout), width: process.stdout.columns ?? 100 };
    const list = Object.values(files).map((path) => `  ${path}\n`);
    process.stdout.write(`\n${(0,render_terminal/* renderTerminal */.bF)(report, options)}\n\nFiles\n${list.join('')}`);
    return exitCode(report.verdict.state, config.failBelowThreshold);
}
function exitCode(state, failBelowThreshold) {
    return state === 'failed' && !failBelowThreshold ? EXIT_CODES.passed : EXIT_CODES[state];
}
function reportProblems(problems) {
    const lines = problems.map(({ where, message }) => `  ${(0,escape_text/* escapeLogLine */._P)(where)}: ${(0,escape_text/* escapeLogLine */._P)(message)}`);
    process.stderr.write(`Configuration: nothing was run.\n${lines.join('\n')}\nSee agent-judge --help.\n`);
    return EXIT_CODES.configuration;
}
const STYLES = {
    good: 'green',
    bad: 'red',
    warning: 'yellow',
    faint: 'dim',
    strong: 'bold',
};
/** Colours for a stream, if it is a terminal and `NO_COLOR` and the like do not say otherwise. */
function paintFor(stream) {
    if (!stream.isTTY)
        return render_terminal/* plain */.pj;
    return (style, text) => (0,external_node_util_.styleText)(STYLES[style], text, { stream });
}


/***/ })

};
