export const id = 158;
export const ids = [158];
export const modules = {

/***/ 50158:
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
// EXTERNAL MODULE: ./build/config/load-configuration.js + 42 modules
var load_configuration = __webpack_require__(79027);
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
// EXTERNAL MODULE: ./build/gate/fails-check.js
var fails_check = __webpack_require__(92434);
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
        const reason = (0,escape_text.escapeLogLine)((0,describe_error/* describeGithubError */.l)(error, 'pull-requests: write'));
        core.warning(`The pull request of this run could not be looked up, so there is no comment. ${reason}`);
    }
    return context;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/github/annotation-place.js


function readAnnotationPlaces(environment) {
    const workspace = (0,external_node_path_.resolve)(environment['GITHUB_WORKSPACE'] || '.');
    return { workspace: readRealPath(workspace), workflowFile: parseWorkflowFile(environment) };
}
/** The working directory is a real path, and what is in it is to be found in the workspace. */
function readRealPath(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
/**
 * The workflow's file, out of `owner/name/.github/workflows/gate.yml@refs/heads/main`. None where it is of another
 * repository, as a workflow that an organisation requires.
 */
function parseWorkflowFile(environment) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const reference = environment['GITHUB_WORKFLOW_REF'] ?? '';
    const prefix = `${repository}/`;
    if (repository === '' || !reference.toLowerCase().startsWith(prefix.toLowerCase()))
        return undefined;
    const [, file] = /^(\.github\/workflows\/[^/\\\s]+?\.ya?ml)@/i.exec(reference.slice(prefix.length)) ?? [];
    return file;
}
/**
 * @param file relative to the working directory, or absolute.
 * @returns nothing for a file outside the workspace: GitHub could not show it, and has no need to know of it.
 */
function placeInWorkspace(file, workspace) {
    const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(file)).split(external_node_path_.sep).join('/');
    const isInside = path !== '' && path !== '..' && !path.startsWith('../') && (0,external_node_path_.resolve)(path) !== path;
    return isInside ? path : undefined;
}

;// CONCATENATED MODULE: ./build/github/annotations.js



/**
 * Writes the commands that annotate: at the line where a case was written, else at the workflow. In the log, which shows them
 * a second time and without their titles, they are folded up.
 */
function writeAnnotations(annotations, places) {
    if (annotations.length === 0)
        return;
    core.startGroup('Annotations');
    for (const { level, title, message, source } of annotations) {
        const write = level === 'error' ? core.error : core.warning;
        write(message, { title, ...placeOf(source, places) });
    }
    core.endGroup();
}
function placeOf(source, { workspace, workflowFile }) {
    const file = source && placeInWorkspace(source.file, workspace);
    if (source === undefined || file === undefined) {
        return workflowFile === undefined ? {} : { file: (0,escape_text.escapeLogLine)(workflowFile) };
    }
    return { file: (0,escape_text.escapeLogLine)(file), ...(source.line !== undefined && { startLine: source.line }) };
}

// EXTERNAL MODULE: ./build/report/comment-marker.js
var comment_marker = __webpack_require__(12865);
// EXTERNAL MODULE: ./build/report/escape-markdown.js + 1 modules
var escape_markdown = __webpack_require__(23262);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/render-footer.js
var render_footer = __webpack_require__(54423);
// EXTERNAL MODULE: ./build/report/render-headline.js
var render_headline = __webpack_require__(64600);
// EXTERNAL MODULE: ./build/report/web-address.js
var web_address = __webpack_require__(82312);
;// CONCATENATED MODULE: ./build/report/render-comment-progress.js





const BAR = 20;
/** What the comment says while a run goes on, without its marker. */
function renderProgress({ name, provenance, cases, counts, at }) {
    const done = counts.passed + counts.failed + counts.errored;
    const share = cases === 0 ? 0 : Math.min(1, done / cases);
    const filled = Math.floor(share * BAR);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${Math.floor(share * 100)}%`;
    const outcomes = ['passed', 'failed', 'errored']
        .filter((status) => counts[status] > 0)
        .map((status) => `${(0,format/* formatCount */.B4)(counts[status])} ${status}`);
    return [
        `### ⏳ ${renderTitle(name, 'is running', provenance)}: ${(0,format/* formatCount */.B4)(done)} of ${(0,format/* countOf */.pq)(cases, 'case')}`,
        `${bar}${outcomes.length > 0 ? `, ${outcomes.join(', ')} so far` : ''}`,
        (0,render_footer/* renderProvenance */._)(provenance, at),
    ].join('\n\n');
}
/** What it says of a run that broke off, without a result, without its marker. */
function renderBroken({ name, provenance, at, }) {
    return [
        `### ⚠️ ${renderTitle(name, 'errored', provenance)}: there is no result`,
        'The run broke off before anything could be reported. The log of the job says why.',
        (0,render_footer/* renderProvenance */._)(provenance, at),
    ].join('\n\n');
}
function renderTitle(name, what, { runUrl }) {
    const title = `${(0,escape_markdown/* inlineText */.ln)(name, render_headline/* NAME_LENGTH */.xt)} ${what}`;
    const link = runUrl === undefined ? undefined : (0,web_address/* linkDestination */.V)(runUrl);
    return link === undefined ? title : `[${title}](${link})`;
}

;// CONCATENATED MODULE: ./build/github/comment-progress.js




/** More often nobody looks, and GitHub counts requests. */
const EVERY_MS = 30_000;
/** What is under way at the end gets so long to be done, so that it does not come after the final comment. */
const GRACE_MS = 2_000;
/** Starts it where the configuration asks for it and there is a pull request and a token. */
function openCommentProgress(configuration, context, options) {
    const { comment, commentProgress } = configuration.config;
    const { repository, pullRequest } = context.provenance;
    const token = configuration.secrets.githubToken;
    if (!commentProgress || comment === 'never')
        return undefined;
    if (repository === undefined || pullRequest === undefined || token === undefined)
        return undefined;
    const upsert = async (body, stamp, how) => {
        const { upsertComment } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 30079));
        return upsertComment({ token, repository, pullRequest }, stamp, body, how);
    };
    return startCommentProgress(configuration, context, { ...options, upsert });
}
/**
 * Writes at once, and then at most every 30 s where something has changed. Best effort: nothing waits for it, what fails
 * ends it with one warning, and where a later run or another job has the comment, it ends in silence.
 */
function startCommentProgress({ config, cases }, { provenance, job, restricted }, { upsert, mask, signal, everyMs = EVERY_MS, graceMs = GRACE_MS }) {
    const { commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
    const stamp = { key: config.commentKey, commit, workflowRunId, attempt, job };
    const counts = { passed: 0, failed: 0, errored: 0 };
    const late = new AbortController();
    let ended = false;
    let changed = true;
    let underWay = Promise.resolve();
    let timer;
    async function write() {
        changed = false;
        const about = { name: config.name, provenance, cases: cases.length, counts: { ...counts }, at: now() };
        const body = `${(0,comment_marker/* renderMarker */.Bd)(stamp)}\n\n${renderProgress(about)}`;
        const create = config.comment === 'always';
        const outcome = await upsert(body, stamp, { create, signal: late.signal }).catch((error) => ({ status: 'failed', reason: String(error) }));
        if (ended || outcome.status === 'created' || outcome.status === 'updated')
            return;
        end();
        // Of a token that may only read, the final comment's notice tells.
        if (outcome.status === 'failed' && restricted === undefined) {
            core.warning((0,escape_text.escapeLogLine)(`The comment does not show the progress of the run. ${mask(outcome.reason)}`));
        }
    }
    function wait() {
        if (ended)
            return;
        timer = setTimeout(() => {
            if (changed)
                underWay = write();
            void underWay.then(wait);
        }, everyMs).unref();
    }
    function end() {
        ended = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
    }
    async function stop() {
        end();
        const expired = setTimeout(() => late.abort(), graceMs);
        await underWay;
        clearTimeout(expired);
    }
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted)
        end();
    else {
        underWay = write();
        void underWay.then(wait);
    }
    return {
        caseFinished(status) {
            counts[status] += 1;
            changed = true;
        },
        stop,
        async fail() {
            await stop();
            const broken = { ...stamp, verdict: 'errored', broken: true };
            const body = `${(0,comment_marker/* renderMarker */.Bd)(broken)}\n\n${renderBroken({ name: config.name, provenance, at: now() })}`;
            await upsert(body, broken, { create: false, signal: AbortSignal.timeout(graceMs) }).catch(() => { });
        },
    };
}
function now() {
    return new Date().toISOString();
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/domain/content-key.js
var content_key = __webpack_require__(23298);
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
        job: findJob(environment),
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
/**
 * The legs of a matrix have one GITHUB_JOB; what the runner calls a job by is each leg's own, and what it calls a step by
 * each step's.
 */
function findJob(environment) {
    const runner = environment['RUNNER_TRACKING_ID'] || environment['RUNNER_NAME'];
    if (runner === undefined || runner === '')
        return undefined;
    return (0,content_key/* contentKey */.l)(`${environment['GITHUB_JOB'] ?? ''} ${environment['GITHUB_ACTION'] ?? ''} ${runner}`).slice(0, 12);
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
/** Every output with what it means; `action.yml` and `docs/inputs.md` are held to this table by a test. */
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
    'report-url': 'The web address of report.html, which opens in the browser. Empty when it was not uploaded.',
    'comment-url': 'The web address of the pull request comment. Empty when none was written.',
    'total-tokens': 'Tokens of all agent and judge calls.',
    'cost-usd': "US dollars at your `prices`, else OpenAI's list prices. Empty when a model's price is not known.",
};
/** The action's outputs; what is not known is an empty string. */
function assembleOutputs(report, { database, reportJson, comment, artifact, reportUrl = '' }) {
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
        'artifact-url': artifactUrl(provenance, artifact) ?? '',
        'report-url': reportUrl,
        'comment-url': comment !== undefined && 'url' in comment ? comment.url : '',
        'total-tokens': String(report.totalTokens),
        'cost-usd': shown(report.costUsd),
    };
}
/** Where an artifact is to be had; a browser opens one that is no archive. Nothing where it was not uploaded. */
function artifactUrl({ runUrl }, outcome) {
    if (outcome?.status !== 'uploaded' || runUrl === undefined)
        return undefined;
    return `${runUrl}/artifacts/${outcome.id}`;
}
/** Six decimals: enough for cents of a call, without the dust of binary fractions. */
function round(value) {
    return Number(value.toFixed(6));
}

// EXTERNAL MODULE: ./build/github/publish.js + 1 modules
var publish = __webpack_require__(51693);
;// CONCATENATED MODULE: ./build/github/publish-artifacts.js




/**
 * Uploads the results. Last of all, because a service in trouble is waited for; and both side by side, so that it is waited
 * for once.
 * @returns nothing where nothing is to be uploaded.
 */
async function publishArtifacts(publishing) {
    const { report, files, mask } = publishing;
    const { config, provenance, run } = report;
    const name = config.artifactName;
    if (name === undefined)
        return undefined;
    // A second attempt, or another leg of a matrix, finds the first name taken.
    const otherName = `${name}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`;
    // The client tells of each of its steps.
    core.startGroup('Artifact upload');
    const [archive, page] = await Promise.all([
        upload(publishing, {
            name,
            otherName,
            files: [files.database, files.reportJson, files.reportHtml, files.junit, files.csv, files.summary],
        }),
        upload(publishing, {
            name: `${name}.html`,
            otherName: `${otherName}.html`,
            files: [files.reportHtml],
            unzipped: true,
        }),
    ]);
    core.endGroup();
    function tell(outcome, what, where) {
        if (outcome.status === 'uploaded') {
            core.info((0,escape_text.escapeLogLine)(`Artifact "${outcome.name}" uploaded.`));
            return;
        }
        const say = outcome.status === 'skipped' ? core.notice : core.warning;
        const reason = (0,format/* sentence */.em)(mask(outcome.reason)).replace(/\bsig=[^&\s"]+/g, 'sig=***');
        say((0,escape_text.escapeLogLine)(`${what}: ${reason} ${where}; the verdict stands.`));
    }
    tell(archive, 'No artifact was uploaded', `The results are in ${files.database}`);
    // What keeps both from being uploaded is said once.
    if (archive.status === 'uploaded' || page.status === 'uploaded') {
        const where = archive.status === 'uploaded' ? `artifact "${archive.name}", too` : files.reportHtml;
        tell(page, 'report.html was not uploaded by itself', `It is in ${where}`);
    }
    return { archive, page };
}
async function upload({ report, signal }, request) {
    try {
        const { uploadArtifact } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(830), __webpack_require__.e(645), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 63762));
        return await uploadArtifact({ ...request, retentionDays: report.config.artifactRetentionDays }, signal);
    }
    catch (error) {
        return { status: 'failed', reason: (0,errors/* messageOf */.bD)(error) };
    }
}

// EXTERNAL MODULE: ./build/report/describe-case.js
var describe_case = __webpack_require__(56987);
// EXTERNAL MODULE: ./build/report/describe-judgement.js
var describe_judgement = __webpack_require__(85704);
// EXTERNAL MODULE: ./build/report/explain-case.js
var explain_case = __webpack_require__(72049);
// EXTERNAL MODULE: ./build/report/terminal/signs.js
var signs = __webpack_require__(60418);
;// CONCATENATED MODULE: ./build/report/render-log-group.js






// A case in the workflow log. What others wrote stands behind a line of our own signs, so that no line of it begins with what
// the runner takes for a command.
/** People look here for why a case failed; all there is of it is in the database. */
const MOST = { characters: 2_000, lines: 60, trials: 5, toolCalls: 10, judgements: 20, quotes: 3 };
/**
 * The line of a case as it finishes: `[ 3/10] ✗ refund  scored 3, needed 7: The answer names no date.`
 * @param finished how many are, this one included.
 */
function renderLogTitle(result, finished, cases, numeric) {
    const counter = `[${String(finished).padStart(String(cases).length)}/${cases}]`;
    const score = (0,describe_case/* describeCase */.kJ)(result, numeric, (note) => (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(note, 120)));
    const reason = result.status === 'passed' || result.reason === ''
        ? ''
        : `: ${(0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(result.reason, 200))}`;
    return `${counter} ${signs/* STATUS_SIGN */.Jq[result.status][0]} ${(0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(result.case.id, 60))}  ${score}${reason}`;
}
/** A group of lines that the log shows once its title is opened. */
function renderLogGroup(title, body) {
    return `::group::${title.replaceAll('%', '%25')}\n${body}\n::endgroup::`;
}
/** A case whole: conversation, prompt, expected answer, and each trial's answer with what was made of it. */
function renderLogBody(result, gate) {
    const { case: testCase, trials } = result;
    const scoringFor = (0,describe_judgement/* scoringsOf */.CZ)(result, gate);
    const several = (0,describe_judgement/* hasSeveralJudges */.lg)(result);
    const parts = (testCase.messages ?? []).map(({ role, content }) => render_log_group_text(role, content));
    parts.push(render_log_group_text('prompt', testCase.prompt));
    if (testCase.expected !== undefined)
        parts.push(render_log_group_text('expected', testCase.expected));
    for (const trial of trials.slice(0, MOST.trials)) {
        const number = trials.length > 1 ? ` ${trial.number}` : '';
        parts.push(...renderTrial(trial, number));
        const judgements = trial.judgements.slice(0, MOST.judgements);
        parts.push(...judgements.map((judgement) => renderJudgement(judgement, trial, { scoringFor, number, several })));
        parts.push(...tellRest(trial.judgements.length - judgements.length, 'more judgement'));
    }
    parts.push(...tellRest(trials.length - MOST.trials, 'more trial'));
    return parts.join('\n');
}
function renderTrial(trial, number) {
    const { outcome, toolCalls = [], checks = [] } = trial;
    const called = toolCalls
        .slice(0, MOST.toolCalls)
        .map((call) => row(`tool${number}`, [describeToolCall(call)]));
    return [
        ...called,
        ...tellRest(toolCalls.length - called.length, 'more tool call'),
        outcome.status === 'answered'
            ? render_log_group_text(`answer${number}`, outcome.output)
            : row(`error${number}`, [line(outcome.failure.message, 1_000)]),
        ...checks.map(({ name, passed, message }) => row(`check${number}`, [`${passed ? '✓' : '✗'} ${line(name, 80)}: ${line(message, 300)}`])),
        ...(0,describe_case/* findingsOf */.WX)(trial)
            // One that failed the answer is its judgement.
            .filter(({ effect }) => effect === 'flag')
            .map(({ name, message }) => row(`flag${number}`, [`${name}: ${line(message, 300)}`])),
    ];
}
function describeToolCall({ name, arguments: given, result, error, durationMs }) {
    const took = durationMs === undefined ? '' : ` ${(0,format/* formatDuration */.a3)(durationMs)}`;
    const came = error === undefined ? line(result ?? 'no result', 200) : `failed: ${line(error, 200)}`;
    return `${line(name, 80)} ${line(JSON.stringify(given) ?? '', 200)} →${took} ${came}`;
}
function renderJudgement(judgement, trial, { scoringFor, number, several }) {
    const name = (whole) => line(whole, 80);
    const names = { criterion: name, judge: name, several };
    const { state, title, words } = (0,describe_judgement/* describeJudgement */.D6)(judgement, scoringFor(judgement.criterion), names);
    const { outcome } = judgement;
    const quotes = outcome.status === 'errored' ? [] : (0,explain_case/* quotesOf */.xy)(outcome.evidence, trial);
    return row(`judge${number}`, [
        `${signs/* JUDGED_SIGN */.U5[state][0]} ${title}. ${line(words, state === 'errored' ? 1_000 : MOST.characters)}`,
        ...quotes
            .slice(0, MOST.quotes)
            .map(({ quote, supports }) => `  ${(0,describe_judgement/* describeSide */.Nd)(supports)}: “${line(quote, 300)}”`),
    ]);
}
/** A text as it is, cut where it is long. */
function render_log_group_text(label, whole) {
    const trimmed = whole.trimEnd();
    const lines = (0,escape_text/* escapeBlock */.$o)(trimmed.slice(0, MOST.characters)).split('\n');
    const isCut = trimmed.length > MOST.characters || lines.length > MOST.lines;
    if (!isCut)
        return row(label, trimmed === '' ? ['(empty)'] : lines);
    return row(label, [
        ...lines.slice(0, MOST.lines),
        `… cut: ${(0,format/* formatCount */.B4)(trimmed.length)} characters in all`,
    ]);
}
const LABEL_WIDTH = 9;
const UNDER_LABEL = `\n  ${' '.repeat(LABEL_WIDTH)} │ `;
// Two blanks before it: problem matchers that other steps have set begin at what is not blank.
function row(label, lines) {
    return `  ${label.padEnd(LABEL_WIDTH)} │ ${lines.join(UNDER_LABEL)}`;
}
function tellRest(count, noun) {
    return count > 0 ? [row('', [`… and ${(0,format/* countOf */.pq)(count, noun)}`])] : [];
}
function line(whole, length) {
    return (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(whole, length));
}

;// CONCATENATED MODULE: ./build/output/case-log.js


/**
 * Characters of the cases' texts in one log: of more than some megabytes GitHub's page shows only a part. Cases that passed,
 * whose texts few look for, take no room from the others.
 */
const ROOM = { passed: 2_000_000, others: 3_000_000 };
const NO_MORE_ROOM = {
    passed: 'For the size of this log, cases that passed have a line and no texts from here on.',
    others: 'For the size of this log, cases that did not pass have a line and no texts from here on.',
};
/**
 * Tells of each case as it finishes: one line, which can be opened to see the case whole; where there is no more room, the
 * line alone. Of cases that were not run the report says in one line that, and why.
 * @param print takes one or more lines.
 */
function createCaseLog(gate, cases, print) {
    const left = { ...ROOM };
    let finished = 0;
    return (result) => {
        finished += 1;
        if ((0,not_run/* isNotRun */.N)(result))
            return;
        const title = renderLogTitle(result, finished, cases, gate.scoring.kind === 'numeric');
        const kind = result.status === 'passed' ? 'passed' : 'others';
        if (left[kind] <= 0)
            return print(title);
        const body = renderLogBody(result, gate);
        print(renderLogGroup(title, body));
        left[kind] -= body.length;
        if (left[kind] <= 0)
            print(`${NO_MORE_ROOM[kind]} The results database has them.`);
    };
}

;// CONCATENATED MODULE: ./build/output/log-lines.js
/** How long a line may wait for others, in milliseconds: nobody who watches a log sees it. */
const GATHER_MS = 20;
/** Characters. About what a pipe holds: more would wait for its reader anyway. */
const GATHER_MOST = 32_768;
/**
 * Gathers lines, so that a run that finishes thousands of cases a second does not make a system call for each.
 * What waits when the process exits, for whatever reason but a kill, is written then.
 */
function openLogLines(stream = process.stdout) {
    let waiting = '';
    let timer;
    function flush() {
        clearTimeout(timer);
        timer = undefined;
        if (waiting === '')
            return;
        const text = waiting;
        waiting = '';
        stream.write(text);
    }
    process.on('exit', flush);
    return {
        print(text) {
            waiting += `${text}\n`;
            if (waiting.length >= GATHER_MOST)
                flush();
            else
                timer ??= setTimeout(flush, GATHER_MS).unref();
        },
        flush,
        close() {
            process.off('exit', flush);
            flush();
        },
    };
}

// EXTERNAL MODULE: ./build/output/report-files.js
var report_files = __webpack_require__(57970);
;// CONCATENATED MODULE: ./build/report/assemble-annotations.js





/** GitHub shows ten of each level a step; two are kept for the verdict and for what could not be done. */
const MOST_PER_LEVEL = 8;
/**
 * The cases that did not pass, the worst first, as errors where they fail the check; those beyond the platform's caps are
 * counted in one annotation. All texts are escaped for the log.
 */
function assembleAnnotations({ shown, summary, verdict, config }) {
    const all = { failed: summary.failed, errored: summary.errored - summary.notRun };
    const fails = (0,fails_check/* failsCheck */.k)(verdict, config);
    const levels = {
        failed: fails && verdict.state !== 'errored' ? 'error' : 'warning',
        errored: fails && verdict.state === 'errored' ? 'error' : 'warning',
    };
    const numeric = config.gate.scoring.kind === 'numeric';
    const annotate = (result) => annotateCase(result, levels[statusOf(result)], numeric);
    const most = { error: MOST_PER_LEVEL, warning: MOST_PER_LEVEL };
    const fitting = takePerLevel(shown.worst, levels, most);
    const left = countLeft(all, fitting);
    if (left.failed + left.errored === 0)
        return fitting.map(annotate);
    const level = levels[left.failed > 0 ? 'failed' : 'errored'];
    const fewer = takePerLevel(shown.worst, levels, { ...most, [level]: MOST_PER_LEVEL - 1 });
    return [...fewer.map(annotate), annotateRest(countLeft(all, fewer), level, fewer.length > 0)];
}
function takePerLevel(results, levels, most) {
    const used = { error: 0, warning: 0 };
    return results.filter((result) => {
        const level = levels[statusOf(result)];
        used[level] += 1;
        return used[level] <= most[level];
    });
}
/** Of those that did not pass. */
function statusOf({ status }) {
    return status === 'errored' ? 'errored' : 'failed';
}
function countLeft(all, taken) {
    const failed = taken.filter((result) => statusOf(result) === 'failed').length;
    return { failed: all.failed - failed, errored: all.errored - (taken.length - failed) };
}
function annotateRest({ failed, errored }, level, more) {
    const noun = more ? 'more case' : 'case';
    const parts = [
        ...(failed > 0 ? [`${(0,format/* countOf */.pq)(failed, noun)} failed`] : []),
        ...(errored > 0 ? [`${failed > 0 ? (0,format/* formatCount */.B4)(errored) : (0,format/* countOf */.pq)(errored, noun)} errored`] : []),
    ];
    const message = `${more ? 'and ' : ''}${parts.join(', ')}: see the job summary.`;
    return { level, title: `${more ? 'and ' : ''}${(0,format/* countOf */.pq)(failed + errored, noun)}`, message };
}
function annotateCase(result, level, numeric) {
    const { id, source } = result.case;
    const note = (0,describe_case/* describeCase */.kJ)(result, numeric, (each) => (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(each, 120)));
    const reason = (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(result.reason, 2_000)) || 'No reason was given.';
    const [quote] = (0,explain_case/* explainCase */.aW)(result)?.quotes ?? [];
    const message = quote === undefined ? reason : `${reason}\nQuoted: “${(0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(quote, 500))}”`;
    return {
        level,
        title: `${(0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(id, 80))} ${note}`,
        message: (0,escape_text/* truncate */.xv)(message, 4_000),
        source,
    };
}

// EXTERNAL MODULE: ./build/report/render-comment.js
var render_comment = __webpack_require__(83515);
// EXTERNAL MODULE: ./build/report/fit-to-budget.js
var fit_to_budget = __webpack_require__(2084);
;// CONCATENATED MODULE: ./build/report/render-problems.js



/** UTF-8 bytes; GitHub refuses a job summary of more than 1 MiB. */
const BUDGET = 900_000;
/** The job summary of a run that could not start. */
function renderConfigurationProblems(problems) {
    const blocks = [
        '### ⚠️ agent-judge could not start',
        'The configuration has to be mended first; nothing was run and nothing was paid.',
        problems
            .map(({ where, message }) => `- **${unbroken((0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(where), 200))}**: ${renderSentence(message)}`)
            .join('\n'),
        '',
    ];
    return (0,fit_to_budget/* fitToBudget */.c)([() => blocks], BUDGET);
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

// EXTERNAL MODULE: ./build/report/render-summary.js + 2 modules
var render_summary = __webpack_require__(7176);
// EXTERNAL MODULE: ./build/report/render-terminal.js + 5 modules
var render_terminal = __webpack_require__(97011);
// EXTERNAL MODULE: ./build/report/render-trust.js + 2 modules
var render_trust = __webpack_require__(88549);
// EXTERNAL MODULE: ./build/report/terminal/paint.js
var paint = __webpack_require__(88500);
// EXTERNAL MODULE: ./build/run.js + 94 modules
var run = __webpack_require__(57862);
;// CONCATENATED MODULE: ./build/action.js































const LOG = { paint: paint/* plain */.p, width: paint/* LOG_WIDTH */.M };
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
        reportProblems(error);
        return;
    }
    const { config, secrets, cases } = configuration;
    const context = await addPullRequest({ ...read, provenance: { ...read.provenance, trustedFiles } }, configuration);
    const changed = (0,render_trust/* renderTrustLine */.b)(context.provenance);
    if (changed !== undefined)
        core.notice(changed);
    const { database } = (0,report_files/* reportFilesIn */.pu)(config.outputDirectory);
    core.info((0,escape_text.escapeLogLine)(`${config.name}: ${(0,format/* countOf */.pq)(cases.length, 'case')}, results in ${database}`));
    const mask = (0,mask_secrets/* createLogMask */.LN)(secrets);
    const progress = openCommentProgress(configuration, context, { mask, signal });
    const finished = await runOrExplain(configuration, context, progress, signal).catch(async (error) => {
        await progress?.fail();
        throw error;
    });
    if (finished === undefined) {
        await progress?.fail();
        return;
    }
    const progressEnded = progress?.stop();
    const { report, rendered, files } = finished;
    writeAnnotations(assembleAnnotations(report), readAnnotationPlaces(environment));
    core.info(`\n${(0,render_terminal/* renderTerminal */.b)(report, LOG)}`);
    const publication = { database: files.database, reportJson: files.reportJson };
    (0,publish.publishOutputs)(assembleOutputs(report, publication));
    conclude(report);
    const summary = { shorter: rendered.comment, path: files.summary };
    const written = (0,publish.publishSummary)({ ...summary, markdown: rendered.summary });
    await progressEnded;
    const publishing = { report, files, context, token: secrets.githubToken, mask, signal: lastCall };
    const comment = await (0,publish.publishComment)(publishing, [
        () => rendered.comment,
        () => (0,render_comment/* renderComment */.w)(report, render_comment/* SHORT_COMMENT_BUDGET */.n),
    ]);
    (0,publish.publishOutputs)(assembleOutputs(report, { ...publication, comment }));
    const artifacts = await publishArtifacts(publishing);
    const reportUrl = artifactUrl(report.provenance, artifacts?.page);
    (0,publish.publishOutputs)(assembleOutputs(report, { ...publication, comment, artifact: artifacts?.archive, reportUrl }));
    if (reportUrl === undefined)
        return;
    // The uploads may take half a minute of retries: nobody waits that long for the verdict, so the link comes later.
    const links = { htmlReport: reportUrl };
    if (written !== undefined) {
        (0,publish.publishSummary)({ ...summary, markdown: (0,render_summary/* renderSummary */.B)(report, undefined, links) }, written);
    }
    await (0,publish.republishComment)(publishing, comment, [
        () => (0,render_comment/* renderComment */.w)(report, undefined, links),
        () => (0,render_comment/* renderComment */.w)(report, render_comment/* SHORT_COMMENT_BUDGET */.n, links),
    ]);
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
async function runOrExplain(configuration, { provenance }, progress, signal) {
    const lines = openLogLines();
    try {
        return await (0,run/* run */.e)(configuration, provenance, createListener(configuration, lines, progress), signal);
    }
    catch (thrown) {
        lines.flush();
        const error = (0,mask_secrets/* maskError */.XX)(thrown, (0,mask_secrets/* createLogMask */.LN)(configuration.secrets));
        if (error instanceof errors/* ConfigurationError */.j1) {
            reportProblems(error);
            return undefined;
        }
        if (!(error instanceof errors/* SetupError */.w3))
            throw error;
        (0,publish.publishOutputs)(ERRORED);
        core.setFailed(`Setup: nothing was run. ${(0,escape_text.escapeLogLine)(error.message)}`);
        (0,publish.publishSummary)({ markdown: renderSetupProblem(error.message, error.output) });
        return undefined;
    }
    finally {
        lines.close();
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
function reportProblems(error) {
    (0,publish.publishOutputs)(ERRORED);
    core.setFailed(`Configuration: nothing was run.\n${error.problems.map(({ where, message }) => (0,escape_text.escapeLogLine)(`${where}: ${message}`)).join('\n')}`);
    (0,publish.publishSummary)({ markdown: renderConfigurationProblems(error.problems) });
}
function createListener({ config, cases }, lines, progress) {
    const logCase = createCaseLog(config.gate, cases.length, lines.print);
    return {
        caseFinished(result) {
            logCase(result);
            if (!(0,not_run/* isNotRun */.N)(result))
                progress?.caseFinished(result.status);
        },
        note: (message) => lines.print((0,escape_text.escapeLogLine)(message)),
        log: (source, line) => lines.print(`${source}: ${(0,escape_text.escapeLogLine)(line)}`),
        warn(message) {
            lines.flush();
            core.warning((0,escape_text.escapeLogLine)(message));
        },
    };
}
/** Makes the step's outcome the verdict. */
function conclude({ verdict, config, provenance }) {
    const where = provenance.runUrl === undefined ? '' : ` See the job summary: ${provenance.runUrl}`;
    const message = (0,escape_text/* truncate */.xv)((0,escape_text.escapeLogLine)(`${config.name} ${verdict.state}: ${verdict.message}`), 1_000) + where;
    if (verdict.state === 'passed')
        core.info(message);
    else if ((0,fails_check/* failsCheck */.k)(verdict, config))
        core.setFailed(message);
    else
        core.warning(message);
}


/***/ }),

/***/ 34082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeGithubError),
/* harmony export */   p: () => (/* binding */ isTooLong)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * What a GitHub request failed with, and which permission or setting mends it.
 * @param permission what the request needs.
 */
function describeGithubError(error, permission = 'pull-requests: write') {
    const { status, response } = error;
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/\s+/g, ' ').slice(0, 300);
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


/***/ })

};
