export const id = 786;
export const ids = [786];
export const modules = {

/***/ 25786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/config/load-configuration.js + 12 modules
var load_configuration = __webpack_require__(91987);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var config_options = __webpack_require__(59295);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/parse-flags.js


/**
 * Reads the command's flags: `--threshold 9` or `--threshold=9`, names as the action's inputs. A word that begins with
 * `--` is a value only behind an equals sign.
 */
function parseFlags(args) {
    const words = args.filter((word) => word !== '--');
    if (words.some((word) => word === '--help' || word === '-h'))
        return { kind: 'help' };
    if (words.some((word) => word === '--version' || word === '-v'))
        return { kind: 'version' };
    const given = new Map();
    const problems = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        if (!word.startsWith('-')) {
            const hint = `Everything is a flag; a prompt goes into --prompts "${word}".`;
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
            problems.push({ where: flag, message: (0,config_problems/* describeUnknownKey */.V)(name, config_options/* OPTION_NAMES */.T, 'flag') });
        }
        else if (value === undefined) {
            problems.push({ where: flag, message: 'needs a value.' });
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value]);
        }
    }
    return { kind: 'run', ...joinRepeated(given, problems) };
}
function isOptionName(name) {
    return Object.hasOwn(config_options/* OPTIONS */.l, name);
}
function joinRepeated(given, found) {
    const raw = {};
    const problems = [...found];
    for (const [name, values] of given) {
        const { repeatable } = config_options/* OPTIONS */.l[name];
        if (values.length > 1 && repeatable !== true) {
            problems.push({ where: `--${name}`, message: `given ${values.length} times; give it once.` });
        }
        raw[name] = values.join('\n');
    }
    return { raw, problems };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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

// EXTERNAL MODULE: ./build/output/report-files.js + 3 modules
var report_files = __webpack_require__(74961);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
;// CONCATENATED MODULE: ./build/report/render-help.js

const HEAD = `agent-judge: runs an AI agent on prompts, has a judge score every answer, and says whether the scores pass.

Usage
  agent-judge --prompts "Explain machine learning in simple terms" \\
    --criteria "Clear, beginner-friendly, free of jargon" --threshold 9
  agent-judge --dataset cases.jsonl --criteria "The answer is correct"

Options (--name value, or --name=value)
`;
const FOOT = `  --help, --version

Exit codes
  0 passed   1 failed   2 the configuration cannot be run   3 errored, or a fault of this program
`;
/** What \`agent-judge --help\` prints. */
function renderHelp() {
    const options = Object.entries(config_options/* OPTIONS */.l).map(([name, { description, shownDefault }]) => {
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

// EXTERNAL MODULE: ./build/report/render-terminal.js
var render_terminal = __webpack_require__(12028);
// EXTERNAL MODULE: ./build/run.js + 33 modules
var run = __webpack_require__(23504);
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
        case 'run':
            break;
    }
    let configuration;
    try {
        configuration = await (0,load_configuration/* loadConfiguration */.v)(commandLine.raw, {
            apiKey: process.env['OPENAI_API_KEY']?.trim() || undefined,
            baseUrl: process.env['OPENAI_BASE_URL'] || undefined,
            outputDirectory: 'agent-judge-results',
            noKeyHint: 'Set OPENAI_API_KEY, or give --openai-api-key. For a service that needs no key, any value will do.',
        }, commandLine.problems);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j))
            throw error;
        process.stderr.write(`${renderProblems(error)}\n`);
        return EXIT_CODES.configuration;
    }
    return judge(configuration, signal);
}
async function judge(configuration, signal) {
    const { config, cases } = configuration;
    const numeric = config.gate.scoring.kind === 'numeric';
    const progress = createProgressLine(process.stderr, cases.length);
    const files = (0,report_files/* reportFilesIn */.pu)(config.outputDirectory);
    const onError = { paint: paintFor(process.stderr), width: process.stderr.columns ?? 100 };
    const report = await (0,run/* run */.e)(configuration, {}, {
        caseFinished(result) {
            if (result.status !== 'passed')
                progress.print((0,render_terminal/* renderCaseLine */.f2)(result, numeric, onError));
            progress.advance(result.status);
        },
        log: (line) => progress.print(`on-fail: ${(0,escape_text/* escapeLogLine */._P)(line)}`),
        warn: (message) => progress.print(`warning: ${(0,escape_text/* escapeLogLine */._P)(message)}`),
    }, signal).finally(() => progress.end());
    await (0,report_files/* writeReportFiles */.t4)(report, files);
    const options = { paint: paintFor(process.stdout), width: process.stdout.columns ?? 100 };
    const list = Object.values(files).map((path) => `  ${path}\n`);
    process.stdout.write(`\n${(0,render_terminal/* renderTerminal */.bF)(report, options)}\n\nFiles\n${list.join('')}`);
    return exitCode(report.verdict.state, config.failBelowThreshold);
}
function exitCode(state, failBelowThreshold) {
    return state === 'failed' && !failBelowThreshold ? EXIT_CODES.passed : EXIT_CODES[state];
}
function renderProblems({ problems }) {
    const lines = problems.map(({ where, message }) => `  ${(0,escape_text/* escapeLogLine */._P)(where)}: ${(0,escape_text/* escapeLogLine */._P)(message)}`);
    return `Configuration: nothing was run.\n${lines.join('\n')}\nSee agent-judge --help.`;
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
