export const id = 158;
export const ids = [158];
export const modules = {

/***/ 74158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/config/load-configuration.js + 41 modules
var load_configuration = __webpack_require__(313);
// EXTERNAL MODULE: ./build/config/mask-secrets.js
var mask_secrets = __webpack_require__(52147);
// EXTERNAL MODULE: ./build/config/options.js + 5 modules
var options = __webpack_require__(47440);
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
// EXTERNAL MODULE: ./build/gate/not-run.js
var not_run = __webpack_require__(22183);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/github/describe-error.js
var describe_error = __webpack_require__(34082);
;// CONCATENATED MODULE: ./build/github/add-pull-request.js



/** Looks the pull request up where the event does not name it and a comment is wanted. What fails costs the comment alone. */
async function addPullRequest(context, { config, secrets: { githubToken: token } }) {
    const { provenance, upstream } = context;
    const { repository } = provenance;
    if (upstream === undefined || repository === undefined || token === undefined)
        return context;
    if (config.comment === 'never')
        return context;
    try {
        const { createRepositoryApi } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 98289));
        const { findPullRequest } = await __webpack_require__.e(/* import() */ 171).then(__webpack_require__.bind(__webpack_require__, 59171));
        const pullRequest = await findPullRequest(createRepositoryApi(token, repository), upstream);
        if (pullRequest !== undefined)
            return { ...context, provenance: { ...provenance, pullRequest } };
        const commit = upstream.commit.slice(0, 12);
        core.notice(`No pull request comment: no open pull request has the commit ${commit} as its head.`);
    }
    catch (error) {
        const reason = (0,escape_text/* escapeLogLine */._P)((0,describe_error/* describeGithubError */.l)(error, 'pull-requests: write'));
        core.warning(`The pull request of this run could not be looked up, so there is no comment. ${reason}`);
    }
    return context;
}

// EXTERNAL MODULE: ./build/report/describe-case.js
var describe_case = __webpack_require__(56987);
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
        const title = `${(0,escape_text/* truncate */.xv)((0,escape_text/* escapeLogLine */._P)(id), 80)} ${(0,describe_case/* describeCase */.kJ)(result, numeric, (note) => (0,escape_text/* truncate */.xv)((0,escape_text/* escapeLogLine */._P)(note), 120))}`;
        const place = {
            ...(source && { file: (0,escape_text/* escapeLogLine */._P)(source.file) }),
            ...(source?.line !== undefined && { startLine: source.line }),
        };
        const annotate = level === 'error' ? core.error : core.warning;
        annotate((0,escape_text/* truncate */.xv)((0,escape_text/* escapeLogLine */._P)(result.reason), MESSAGE_LENGTH) || 'No reason was given.', {
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
        number: schemas/* int */.Whr().positive(),
        head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: repositorySchema }),
        base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().optional(), repo: repositorySchema }),
    })
        .optional(),
    merge_group: schemas/* object */.Ikc({ base_sha: schemas/* string */.YjP().optional(), head_sha: schemas/* string */.YjP().optional() }).optional(),
    workflow_run: schemas/* object */.Ikc({
        event: schemas/* string */.YjP(),
        head_sha: schemas/* string */.YjP(),
        head_branch: schemas/* string */.YjP().nullish(),
        head_repository: repositorySchema,
    })
        .optional(),
});
/** The events for which GitHub treats Dependabot as a fork; a re-run by a person keeps Dependabot as the actor. */
const DEPENDABOT_EVENTS = [
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
    ...['push', 'create', 'deployment', 'deployment_status'],
];
/**
 * Reads the runner's environment and event file. Events without a pull request (`push`, `merge_group`, `schedule`,
 * `workflow_dispatch`) have none here; a missing or broken event file counts as such an event.
 */
function readWorkflowContext(environment) {
    const event = readEvent(environment['GITHUB_EVENT_PATH']);
    const eventName = environment['GITHUB_EVENT_NAME'];
    const pullRequest = event.pull_request;
    const upstream = eventName === 'workflow_run' ? event.workflow_run : undefined;
    // These three become addresses that we call and link.
    const repository = ifMatches(/^[\w.-]*[\w-]\/[\w.-]*[\w-][\w.-]*$/, environment['GITHUB_REPOSITORY']);
    const runId = ifMatches(/^\d+$/, environment['GITHUB_RUN_ID']);
    const server = ifMatches(/^https?:\/\/[\w.:-]+$/i, environment['GITHUB_SERVER_URL']) ?? 'https://github.com';
    const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
    return {
        provenance: {
            repository,
            // On a pull request GITHUB_SHA is a merge commit nobody knows, after another workflow the default branch's.
            commit: pullRequest?.head.sha ?? upstream?.head_sha ?? environment['GITHUB_SHA'],
            ref: environment['GITHUB_REF'],
            event: eventName,
            pullRequest: pullRequest?.number,
            workflow: environment['GITHUB_WORKFLOW'],
            workflowRunId: runId,
            workflowRunAttempt: Number.isInteger(attempt) && attempt > 0 ? attempt : undefined,
            job: environment['GITHUB_JOB'],
            actor: environment['GITHUB_ACTOR'],
            runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined,
        },
        restricted: findRestriction(event, eventName, environment['GITHUB_ACTOR']),
        trustedCommit: findTrustedCommit(event, eventName, environment['GITHUB_SHA']),
        proposedCommit: pullRequest?.head.sha ?? event.merge_group?.head_sha ?? upstream?.head_sha,
        upstream: upstream?.event === 'pull_request' && upstream.head_repository && upstream.head_branch
            ? {
                repository: upstream.head_repository.full_name,
                branch: upstream.head_branch,
                commit: upstream.head_sha,
            }
            : undefined,
    };
}
function ifMatches(pattern, value) {
    return value !== undefined && pattern.test(value) ? value : undefined;
}
function findRestriction({ pull_request: pullRequest }, name, actor) {
    if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(name))
        return 'dependabot';
    // pull_request_target runs in the base repository, with its secrets.
    if (pullRequest === undefined || name === 'pull_request_target')
        return undefined;
    return pullRequest.head.repo?.full_name === pullRequest.base.repo?.full_name ? undefined : 'fork';
}
/** Never the commit of GITHUB_SHA where that has a proposal merged into it. */
function findTrustedCommit({ pull_request: pullRequest, merge_group: mergeGroup }, name = '', workflowCommit) {
    if (pullRequest !== undefined || name.startsWith('pull_request'))
        return pullRequest?.base.sha;
    if (mergeGroup !== undefined || name === 'merge_group')
        return mergeGroup?.base_sha;
    return workflowCommit;
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
    'cost-usd': "US dollars at your `prices`, else OpenAI's list prices. Empty when a model's price is not known.",
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

// EXTERNAL MODULE: ./build/github/publish.js
var publish = __webpack_require__(7433);
// EXTERNAL MODULE: ./build/output/report-files.js + 4 modules
var report_files = __webpack_require__(98141);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/render-comment.js
var render_comment = __webpack_require__(83515);
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
// EXTERNAL MODULE: ./build/report/render-trust.js
var render_trust = __webpack_require__(66860);
// EXTERNAL MODULE: ./build/run.js + 106 modules
var run = __webpack_require__(61423);
;// CONCATENATED MODULE: ./build/action.js






















const LOG = { paint: render_terminal/* plain */.pj, width: 160 };
/** Runs as a step of a workflow. Sets the step's outcome; throws only what is a bug. */
async function runAction(environment, signal) {
    const read = readWorkflowContext(environment);
    const lastCall = delayAbort(signal, PUBLISHING_AFTER_CANCEL_MS);
    let configuration;
    let trustedFiles;
    try {
        ({ configuration, trustedFiles } = await loadInputs(environment, read));
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        await reportProblems(error);
        return;
    }
    const { config, secrets, cases } = configuration;
    const context = await addPullRequest({ ...read, provenance: { ...read.provenance, trustedFiles } }, configuration);
    const changed = (0,render_trust/* renderTrustLine */.b)(context.provenance);
    if (changed !== undefined)
        core.notice(changed);
    const { database } = (0,report_files/* reportFilesIn */.pu)(config.outputDirectory);
    core.info((0,escape_text/* escapeLogLine */._P)(`${config.name}: ${(0,format/* countOf */.pq)(cases.length, 'case')}, results in ${database}`));
    const finished = await runOrExplain(configuration, context, signal);
    if (finished === undefined)
        return;
    const { report, rendered, files } = finished;
    core.info((0,render_terminal/* renderTerminal */.bF)(report, LOG));
    const publication = { database: files.database, reportJson: files.reportJson };
    (0,publish.publishOutputs)(assembleOutputs(report, publication));
    conclude(report);
    await (0,publish.publishSummary)({ markdown: rendered.summary, shorter: rendered.comment, path: files.summary });
    const mask = (0,mask_secrets/* createLogMask */.LN)(secrets);
    const publishing = { report, files, context, token: secrets.githubToken, mask, signal: lastCall };
    const comment = await (0,publish.publishComment)(publishing, [
        () => rendered.comment,
        () => (0,render_comment/* renderComment */.w)(report, render_comment/* SHORT_COMMENT_BUDGET */.n),
    ]);
    (0,publish.publishOutputs)(assembleOutputs(report, { ...publication, comment }));
    const artifact = await (0,publish.publishArtifact)(publishing);
    (0,publish.publishOutputs)(assembleOutputs(report, { ...publication, comment, artifact }));
}
/** The runner kills a cancelled step 10 s after it told us; until then something can still be published. */
const PUBLISHING_AFTER_CANCEL_MS = 5_000;
/** Aborts that long after this signal. */
function delayAbort(signal, ms) {
    const late = new AbortController();
    signal.addEventListener('abort', () => setTimeout(() => late.abort(), ms).unref(), { once: true });
    return late.signal;
}
/** @returns nothing when no case could be run; the step has failed with the reason then. */
async function runOrExplain(configuration, { provenance }, signal) {
    try {
        return await (0,run/* run */.e)(configuration, provenance, createListener(configuration), signal);
    }
    catch (thrown) {
        const error = (0,mask_secrets/* maskError */.XX)(thrown, (0,mask_secrets/* createLogMask */.LN)(configuration.secrets));
        if (error instanceof errors/* ConfigurationError */.j1) {
            await reportProblems(error);
            return undefined;
        }
        if (!(error instanceof errors/* SetupError */.w3))
            throw error;
        (0,publish.publishOutputs)(ERRORED);
        core.setFailed(`Setup: nothing was run. ${(0,escape_text/* escapeLogLine */._P)(error.message)}`);
        await (0,publish.publishSummary)({ markdown: renderSetupProblem(error.message, error.output) });
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
    const trusted = await openTrusted(raw, context);
    const configuration = await (0,load_configuration/* loadConfiguration */.v)(raw, {
        apiKey,
        baseUrl: environment['OPENAI_BASE_URL'] || undefined,
        environment,
        outputDirectory: (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? '.', 'agent-judge'),
        trustedDirectory: environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
        noKeyHint: NO_KEY_HINTS[context.restricted ?? 'none'],
    }, problems, trusted?.files).catch((error) => {
        throw trusted !== undefined && error instanceof errors/* ConfigurationError */.j1 ? trusted.explain(error) : error;
    });
    for (const secret of Object.values(configuration.secrets.named).filter(mask_secrets/* isMaskable */.h_))
        core.setSecret(secret);
    return { configuration, trustedFiles: await trusted?.describe() };
}
/** Where config and datasets come from, if not from the working directory. */
async function openTrusted(raw, context) {
    const text = (name) => String(raw[name] ?? '').trim();
    if (text('trust') !== 'base')
        return undefined;
    const { openTrustedFiles } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 19770));
    return openTrustedFiles(context, text('github-token') || undefined);
}
const NO_KEY_HINTS = {
    none: 'Give it with "openai-api-key: ${{ secrets.OPENAI_API_KEY }}"; a secret that does not exist arrives as nothing. ' +
        'For a service that needs no key, any value will do.',
    fork: 'This pull request comes from a fork, and GitHub gives its workflows no secrets, so nothing can be judged here. ' +
        'A maintainer can push the commits to a branch of this repository, where the gate runs. ' +
        'A gate that judges what a fork collected: see docs/forks.md.',
    dependabot: 'Dependabot runs see only Dependabot secrets: add the key under Settings, Secrets and variables, Dependabot.',
};
const ERRORED = { verdict: 'errored', passed: 'false' };
async function reportProblems(error) {
    (0,publish.publishOutputs)(ERRORED);
    core.setFailed(`Configuration: nothing was run.\n${error.problems.map(({ where, message }) => (0,escape_text/* escapeLogLine */._P)(`${where}: ${message}`)).join('\n')}`);
    await (0,publish.publishSummary)({ markdown: renderConfigurationProblems(error.problems) });
}
function createListener({ config, cases }) {
    const numeric = config.gate.scoring.kind === 'numeric';
    const annotate = createAnnotator(numeric, config.failBelowThreshold);
    let finished = 0;
    return {
        caseFinished(result) {
            finished += 1;
            // The report says in one line that, and why, so many were not run.
            if ((0,not_run/* isNotRun */.N)(result))
                return;
            core.info(`[${finished}/${cases.length}] ${(0,render_terminal/* renderCaseLine */.f2)(result, numeric, LOG)}`);
            annotate(result);
        },
        note: (message) => core.info(message),
        log: (source, line) => core.info(`${source}: ${(0,escape_text/* escapeLogLine */._P)(line)}`),
        warn: (message) => core.warning((0,escape_text/* escapeLogLine */._P)(message)),
    };
}
/** Makes the step's outcome the verdict. */
function conclude({ verdict, config, provenance }) {
    const where = provenance.runUrl === undefined ? '' : ` See the job summary: ${provenance.runUrl}`;
    const message = (0,escape_text/* truncate */.xv)((0,escape_text/* escapeLogLine */._P)(`${config.name} ${verdict.state}: ${verdict.message}`), 1_000) + where;
    if (verdict.state === 'passed')
        core.info(message);
    else if (verdict.state === 'failed' && !config.failBelowThreshold)
        core.warning(message);
    else
        core.setFailed(message);
}


/***/ }),

/***/ 34082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeGithubError),
/* harmony export */   p: () => (/* binding */ isTooLong)
/* harmony export */ });
/**
 * What a GitHub request failed with, and which permission or setting mends it.
 * @param permission what the request needs.
 */
function describeGithubError(error, permission = 'pull-requests: write') {
    const { status, response } = error;
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
    // Without a response the status is the client's own invention.
    if (response === undefined) {
        if (/time-?d? ?out|aborted/i.test(message))
            return `GitHub did not answer in time. ${AGAIN}`;
        return `GitHub could not be reached: ${message}. Check the network of the runner and GITHUB_API_URL.`;
    }
    if (status === 401)
        return 'GitHub does not accept the token (401). Check the input "github-token".';
    if (/rate limit/i.test(message))
        return `GitHub answered ${status}: ${message}. Try again later.`;
    if (status === 403 || status === 404) {
        return `GitHub answered ${status}: ${message}. The job needs "permissions: ${permission}".`;
    }
    if (status === 422) {
        return `GitHub answered 422: ${message}. See that the pull request is open to comments and not locked.`;
    }
    return `GitHub answered ${status}: ${message}. ${AGAIN}`;
}
const AGAIN = 'GitHub may be in trouble; another run of the job writes it.';
/** Whether a comment was refused for its length. */
function isTooLong(error) {
    const { status } = error;
    return status === 422 && error instanceof Error && /too long/i.test(error.message);
}


/***/ }),

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


/***/ })

};
