export const id = 118;
export const ids = [118];
export const modules = {

/***/ 37118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/config/load-configuration.js + 32 modules
var load_configuration = __webpack_require__(1352);
// EXTERNAL MODULE: ./build/config/mask-secrets.js
var mask_secrets = __webpack_require__(52147);
// EXTERNAL MODULE: ./build/config/options.js + 4 modules
var options = __webpack_require__(34316);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/read-action-inputs.js


/**
 * Picks the action's inputs out of the environment the runner made (`INPUT_<NAME>`, upper case, hyphens kept).
 *
 * An input that was not given arrives as an empty string, as one given empty does. A name we do not know is a problem:
 * the runner only warns of it, and a gate with a mistyped threshold would go on with the default.
 */
function readActionInputs(environment) {
    const byVariable = new Map(options/* OPTION_NAMES */.TM.map((name) => [`INPUT_${name.toUpperCase()}`, name]));
    const raw = {};
    const problems = [];
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined)
            continue;
        const name = byVariable.get(variable);
        if (name === undefined) {
            const given = variable.slice('INPUT_'.length).toLowerCase();
            problems.push({ where: given, message: (0,config_problems/* describeUnknownKey */.Vs)(given, options/* OPTION_NAMES */.TM, 'input') });
        }
        else if (value.trim() !== '') {
            raw[name] = value;
        }
    }
    return { raw, problems };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/describe-case.js
var describe_case = __webpack_require__(56987);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
;// CONCATENATED MODULE: ./build/github/annotations.js



/** GitHub shows ten annotations of each level a step; two are kept for the verdict and for what could not be done. */
const MOST_PER_LEVEL = 8;
/** GitHub's limit is 4,096 characters. */
const MESSAGE_LENGTH = 1_000;
/**
 * Annotates failing cases as they come up, as errors, and errored ones as warnings; when a failed verdict does not fail
 * the check, warnings both. Beyond the platform's caps nothing is lost: the log and the summary have every case.
 */
function createAnnotator(numeric, failsCheck) {
    const used = { error: 0, warning: 0 };
    return (result) => {
        if (result.status === 'passed')
            return;
        const level = result.status === 'failed' && failsCheck ? 'error' : 'warning';
        if (used[level] >= MOST_PER_LEVEL)
            return;
        used[level] += 1;
        const { id, source } = result.case;
        const title = `${(0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(id), 80)} ${(0,describe_case/* describeCase */.kJ)(result, numeric, (note) => (0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(note), 120))}`;
        const place = {
            ...(source && { file: source.file }),
            ...(source?.line !== undefined && { startLine: source.line }),
        };
        const annotate = level === 'error' ? core.error : core.warning;
        annotate((0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(result.reason), MESSAGE_LENGTH) || 'No reason was given.', {
            title,
            ...place,
        });
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
;// CONCATENATED MODULE: ./build/github/event.js


const repositorySchema = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish();
const eventSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: repositorySchema }),
        base: schemas/* object */.Ikc({ repo: repositorySchema }),
    })
        .optional(),
});
/**
 * Reads the runner's environment and event file. Events without a pull request (`push`, `merge_group`, `schedule`,
 * `workflow_dispatch`) have none here; a missing or broken event file counts as such an event.
 */
function readWorkflowContext(environment) {
    const pullRequest = readEvent(environment['GITHUB_EVENT_PATH']).pull_request;
    const repository = environment['GITHUB_REPOSITORY'];
    const runId = environment['GITHUB_RUN_ID'];
    const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    // pull_request_target runs in the base repository, with its secrets.
    const restrictedEvent = environment['GITHUB_EVENT_NAME'] !== 'pull_request_target';
    const fromFork = restrictedEvent &&
        pullRequest !== undefined &&
        pullRequest.head.repo?.full_name !== pullRequest.base.repo?.full_name;
    return {
        provenance: {
            repository,
            // On a pull request GITHUB_SHA is a merge commit nobody knows.
            commit: pullRequest?.head.sha ?? environment['GITHUB_SHA'],
            ref: environment['GITHUB_REF'],
            event: environment['GITHUB_EVENT_NAME'],
            pullRequest: pullRequest?.number,
            workflow: environment['GITHUB_WORKFLOW'],
            workflowRunId: runId,
            workflowRunAttempt: Number.isInteger(attempt) && attempt > 0 ? attempt : undefined,
            job: environment['GITHUB_JOB'],
            actor: environment['GITHUB_ACTOR'],
            runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined,
        },
        restricted: environment['GITHUB_ACTOR'] === 'dependabot[bot]' ? 'dependabot' : fromFork ? 'fork' : undefined,
    };
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return eventSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/github/outputs.js
/** Every output with what it means; `action.yml` and the README are held to this table by a test. */
const OUTPUTS = {
    verdict: '`passed`, `failed`, `inconclusive` or `errored`.',
    passed: '`true` or `false`.',
    score: 'The mean score; with binary scoring the pass rate. Empty when nothing could be scored.',
    'pass-rate': 'Passed cases in percent of all cases.',
    cases: 'How many cases there were.',
    'failed-cases': 'How many of them failed.',
    'errored-cases': 'How many could not be run or judged.',
    'run-id': 'The id of this run in the database.',
    database: 'Path of results.sqlite.',
    'report-json': 'Path of report.json.',
    'artifact-id': 'The id of the uploaded artifact. Empty when there is none.',
    'artifact-url': 'The web address of the uploaded artifact.',
    'comment-url': 'The web address of the pull request comment. Empty when none was written.',
    'total-tokens': 'Tokens of all agent and judge calls.',
    'cost-usd': "US dollars at OpenAI's list prices. Empty when a model's price is not known.",
};
/** The action's outputs; what is not known is an empty string. */
function assembleOutputs(report, { database, reportJson, comment, artifact }) {
    const { summary, verdict, provenance } = report;
    const uploaded = artifact?.status === 'uploaded' ? artifact : undefined;
    const shown = (value) => (value === undefined ? '' : String(round(value)));
    return {
        verdict: verdict.state,
        passed: String(verdict.state === 'passed'),
        score: shown(summary.score),
        'pass-rate': shown(summary.passRate),
        cases: String(summary.cases),
        'failed-cases': String(summary.failed),
        'errored-cases': String(summary.errored),
        'run-id': report.run.id,
        database,
        'report-json': reportJson,
        'artifact-id': uploaded === undefined ? '' : String(uploaded.id),
        'artifact-url': uploaded === undefined || provenance.runUrl === undefined
            ? ''
            : `${provenance.runUrl}/artifacts/${uploaded.id}`,
        'comment-url': comment !== undefined && 'url' in comment ? comment.url : '',
        'total-tokens': String(report.totalTokens),
        'cost-usd': shown(report.costUsd),
    };
}
/** Six decimals: enough for cents of a call, without the dust of binary fractions. */
function round(value) {
    return Number(value.toFixed(6));
}

;// CONCATENATED MODULE: ./build/github/publish.js


// What cannot be published is a warning that says how to mend it; it never changes the verdict. The clients of GitHub's
// services are loaded only when they are needed: they are the larger half of the bundle.
/** Appends to the job summary. */
async function publishSummary(markdown) {
    try {
        await core.summary.addRaw(markdown, true).write();
    }
    catch (error) {
        core.warning(`The job summary could not be written: ${messageOf(error)}`);
    }
}
/** Writes the pull request comment where there is a pull request and the configuration wants one. */
async function publishComment({ config, provenance, verdict }, body, { restricted }, token) {
    const { repository, pullRequest, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
    if (config.comment === 'never' || pullRequest === undefined || repository === undefined)
        return undefined;
    if (token === undefined) {
        core.notice('No pull request comment: the input "github-token" is empty.');
        return undefined;
    }
    const outcome = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 58490)).then(({ upsertComment }) => upsertComment({ token, repository, pullRequest }, { key: config.commentKey, commit, workflowRunId, attempt }, body, { create: config.comment === 'always' || verdict.state !== 'passed' }), (error) => ({ status: 'failed', reason: messageOf(error) }));
    switch (outcome.status) {
        case 'created':
        case 'updated':
            core.info(`Pull request comment ${outcome.status}: ${outcome.url}`);
            break;
        case 'skipped':
            core.info(`No pull request comment: ${outcome.reason}`);
            break;
        case 'failed':
            if (restricted === undefined) {
                core.warning(`The pull request comment could not be written. ${(0,escape_text/* oneLine */.TN)(outcome.reason)} The verdict stands.`);
            }
            else {
                core.notice('No pull request comment: GitHub gives runs for forks and Dependabot a read-only token.');
            }
    }
    return outcome;
}
/** Uploads database and report. Last of all, because a service in trouble is waited for. */
async function publishArtifact({ config, provenance, run }, files) {
    if (config.artifactName === undefined)
        return undefined;
    const outcome = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(351), __webpack_require__.e(645), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 63762)).then(({ uploadArtifact }) => uploadArtifact({
        name: config.artifactName ?? '',
        otherName: `${config.artifactName}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`,
        files: [files.database, files.reportJson, files.summary],
        retentionDays: config.artifactRetentionDays,
    }), (error) => ({ status: 'failed', reason: messageOf(error) }));
    if (outcome.status === 'uploaded') {
        core.info(`Artifact "${outcome.name}" uploaded.`);
    }
    else {
        const say = outcome.status === 'skipped' ? core.notice : core.warning;
        say(`No artifact was uploaded: ${(0,escape_text/* oneLine */.TN)(outcome.reason)} The results are in ${files.database}.`);
    }
    return outcome;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/output/report-files.js + 3 modules
var report_files = __webpack_require__(41618);
// EXTERNAL MODULE: ./build/report/escape-markdown.js
var escape_markdown = __webpack_require__(64200);
// EXTERNAL MODULE: ./build/report/fit-to-budget.js
var fit_to_budget = __webpack_require__(2084);
;// CONCATENATED MODULE: ./build/report/render-problems.js



/** UTF-8 bytes; GitHub refuses a job summary of more than 1 MiB. */
const BUDGET = 900_000;
/** The job summary of a run that could not start. */
function renderConfigurationProblems(problems) {
    const text = [
        '### ⚠️ agent-judge could not start',
        'The configuration has to be mended first; nothing was run and nothing was paid.',
        problems
            .map(({ where, message }) => `- **${unbroken((0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(where), 200))}**: ${renderSentence(message)}`)
            .join('\n'),
        '',
    ].join('\n\n');
    return (0,fit_to_budget/* fitToBudget */.c)([() => text], BUDGET);
}
/** A message in which what stands in quotes is not cut by the marks of code. */
function renderSentence(message) {
    return (0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(message), 1_000)
        .split(/(?<=^| )("[^"]*"[.,:;?!]*)(?= |$)/)
        .map((part, index) => (index % 2 === 1 ? unbroken(part) : (0,escape_markdown/* inlineText */.ln)(part)))
        .filter((part) => part !== '')
        .join(' ');
}
/** Prose or code, as a whole. */
function unbroken(text) {
    const prose = (0,escape_markdown/* inlineText */.ln)(text);
    return prose.includes('`') ? (0,escape_markdown/* codeSpan */.SS)(text) : prose;
}
/** The job summary of a run whose setup command failed. @param output the command's last lines. */
function renderSetupProblem(message, output) {
    return [
        '### ⚠️ agent-judge could not start',
        'The setup command failed; nothing was run and nothing was paid.',
        (0,escape_markdown/* inlineText */.ln)(message, 1_000),
        ...(output.trim() === '' ? [] : [`Its last lines:\n\n${(0,escape_markdown/* fence */.EU)(output, 4_000)}`]),
        '',
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/report/render-terminal.js
var render_terminal = __webpack_require__(12028);
// EXTERNAL MODULE: ./build/run.js + 66 modules
var run = __webpack_require__(48499);
;// CONCATENATED MODULE: ./build/action.js
















const LOG = { paint: render_terminal/* plain */.pj, width: 160 };
/** Runs as a step of a workflow. Sets the step's outcome; throws only what is a bug. */
async function runAction(environment, signal) {
    const context = readWorkflowContext(environment);
    let configuration;
    try {
        configuration = await loadInputs(environment, context);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        await reportProblems(error);
        return;
    }
    const { config, secrets, cases } = configuration;
    const files = (0,report_files/* reportFilesIn */.pu)(config.outputDirectory);
    core.info(`${(0,escape_text/* escapeLogLine */._P)(config.name)}: ${cases.length} cases, results in ${files.database}`);
    const report = await runOrExplain(configuration, context, signal);
    if (report === undefined)
        return;
    const rendered = await (0,report_files/* writeReportFiles */.t4)(report, files);
    core.info((0,render_terminal/* renderTerminal */.bF)(report, LOG));
    const publication = { database: files.database, reportJson: files.reportJson };
    setOutputs(assembleOutputs(report, publication));
    conclude(report);
    await publishSummary(rendered.summary);
    const comment = await publishComment(report, rendered.comment, context, secrets.githubToken);
    setOutputs(assembleOutputs(report, { ...publication, comment }));
    const artifact = await publishArtifact(report, files);
    setOutputs(assembleOutputs(report, { ...publication, comment, artifact }));
}
/** @returns nothing when the setup failed; the step has failed with it then. */
async function runOrExplain(configuration, { provenance }, signal) {
    try {
        return await (0,run/* run */.e)(configuration, provenance, createListener(configuration), signal);
    }
    catch (error) {
        if (!(error instanceof errors/* SetupError */.w3))
            throw error;
        setErrored();
        core.setFailed(`Setup: nothing was run. ${(0,escape_text/* oneLine */.TN)(error.message)}`);
        await publishSummary(renderSetupProblem(error.message, error.output));
        return undefined;
    }
}
async function loadInputs(environment, context) {
    const { raw, problems } = readActionInputs(environment);
    const apiKey = environment['OPENAI_API_KEY']?.trim() || undefined;
    for (const [name, definition] of Object.entries(options/* OPTIONS */.lw)) {
        if (definition.secret && typeof raw[name] === 'string')
            core.setSecret(raw[name].trim());
    }
    if (apiKey !== undefined)
        core.setSecret(apiKey);
    const configuration = await (0,load_configuration/* loadConfiguration */.v)(raw, {
        apiKey,
        baseUrl: environment['OPENAI_BASE_URL'] || undefined,
        environment,
        outputDirectory: (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? '.', 'agent-judge'),
        noKeyHint: NO_KEY_HINTS[context.restricted ?? 'none'],
    }, problems);
    for (const secret of Object.values(configuration.secrets.named).filter(mask_secrets/* isMaskable */.h_))
        core.setSecret(secret);
    return configuration;
}
const NO_KEY_HINTS = {
    none: 'Give it with "openai-api-key: ${{ secrets.OPENAI_API_KEY }}"; a secret that does not exist arrives as nothing. ' +
        'For a service that needs no key, any value will do.',
    fork: 'This pull request comes from a fork, and GitHub gives its workflows no secrets, so nothing can be judged here. ' +
        'A maintainer can push the commits to a branch of this repository, where the gate runs; see "Forks" in the README.',
    dependabot: 'Dependabot runs see only Dependabot secrets: add the key under Settings, Secrets and variables, Dependabot.',
};
async function reportProblems(error) {
    setErrored();
    core.setFailed(`Configuration: nothing was run.\n${error.message}`);
    await publishSummary(renderConfigurationProblems(error.problems));
}
function setErrored() {
    core.setOutput('verdict', 'errored');
    core.setOutput('passed', 'false');
}
function createListener({ config, cases }) {
    const numeric = config.gate.scoring.kind === 'numeric';
    const annotate = createAnnotator(numeric, config.failBelowThreshold);
    let finished = 0;
    return {
        caseFinished(result) {
            finished += 1;
            core.info(`[${finished}/${cases.length}] ${(0,render_terminal/* renderCaseLine */.f2)(result, numeric, LOG)}`);
            annotate(result);
        },
        log: (source, line) => core.info(`${source}: ${(0,escape_text/* escapeLogLine */._P)(line)}`),
        warn: (message) => core.warning((0,escape_text/* oneLine */.TN)(message)),
    };
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}
/** Makes the step's outcome the verdict. */
function conclude({ verdict, config, provenance }) {
    const where = provenance.runUrl === undefined ? '' : ` See the job summary: ${provenance.runUrl}`;
    const message = (0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(`${config.name} ${verdict.state}: ${verdict.message}`), 1_000) + where;
    if (verdict.state === 'passed')
        core.info((0,escape_text/* escapeLogLine */._P)(message));
    else if (verdict.state === 'failed' && !config.failBelowThreshold)
        core.warning(message);
    else
        core.setFailed(message);
}


/***/ })

};
