export const id = 79;
export const ids = [79];
export const modules = {

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   upsertComment: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88343);
/* harmony import */ var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12865);
/* harmony import */ var _describe_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34082);




/** A request that takes longer is not worth holding up a check. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Nor are all of them together, were there pages of comments without end. */
const TOTAL_TIMEOUT_MS = 60_000;
/** Who writes with the workflow's own token, where the server will not say. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
const WORSE_JOB = {
    status: 'skipped',
    reason: 'the comment there is from another job of this workflow run, and its verdict is worse.',
    shared: true,
};
const LATER_RUN = { status: 'skipped', reason: 'the comment there is from a later run.' };
/** As much of a comment as is used. What stands between us and GitHub, a proxy, may answer for it. */
const writtenSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5({ protocol: /^https?$/ }) });
const listedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(writtenSchema.extend({ body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(), user: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullish() }));
/**
 * Makes this gate's one comment say `body`: updates it, or creates it when there is none and `create` is set. Only
 * comments whose author is the token's own count, so that nobody can plant one. Does not overwrite what a later run
 * wrote. When two runs have created one at the same moment, the later one goes.
 *
 * Never throws: a comment that could not be made is an outcome.
 * @param options.signal ends it at once.
 */
async function upsertComment(target, stamp, body, { create, signal }) {
    const total = AbortSignal.timeout(TOTAL_TIMEOUT_MS);
    const comments = createCommentClient(target, signal === undefined ? total : AbortSignal.any([total, signal]));
    try {
        const author = await comments.readAuthor();
        const [existing] = await comments.listOwn(author, stamp.key);
        if (existing !== undefined)
            return await updateComment(comments, author, existing, stamp, body);
        if (!create)
            return { status: 'skipped', reason: 'the gate passed, and "comment" is "on-failure".' };
        const created = await comments.create(body);
        // It is written by now: that it could not be looked at again is no trouble.
        const [first] = await comments.listOwn(author, stamp.key).catch(() => []);
        if (first === undefined || first.id >= created.id)
            return { status: 'created', url: created.url };
        await comments.remove(created.id);
        return await updateComment(comments, author, first, stamp, body);
    }
    catch (error) {
        if (signal?.aborted)
            return { status: 'failed', reason: 'The run was cancelled before GitHub answered.' };
        return { status: 'failed', reason: (0,_describe_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeGithubError */ .l)(error), tooLong: (0,_describe_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isTooLong */ .p)(error) };
    }
}
/** Of the jobs of one workflow run that share a comment, the worst verdict stays: a red gate must not be hidden by a green one. */
async function updateComment(comments, author, { id, stamp: there }, stamp, body) {
    if ((0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(there, stamp))
        return LATER_RUN;
    const shared = (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSibling */ .lO)(there, stamp);
    if ((0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .staysBefore */ .mF)(there, stamp))
        return WORSE_JOB;
    const url = await comments.update(id, body);
    if (stamp.job === undefined || stamp.verdict === undefined)
        return { status: 'updated', url };
    // Another job may have looked before we wrote, and written after; so may what we wrote of our own progress.
    const now = (await comments.listOwn(author, stamp.key).catch(() => [])).find((own) => own.id === id);
    if (now === undefined)
        return { status: 'updated', url, ...(shared ? { shared: true } : {}) };
    if (!(0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(now.stamp, stamp) && (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorse */ .Bx)(stamp, now.stamp) && !(0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .staysBefore */ .mF)(now.stamp, stamp)) {
        await comments.update(id, body);
    }
    return { status: 'updated', url, ...(shared || (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSibling */ .lO)(now.stamp, stamp) ? { shared: true } : {}) };
}
function createCommentClient({ token, repository, pullRequest }, signal) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token);
    const place = { owner, repo, issue_number: pullRequest };
    const bounded = () => ({
        request: { signal: AbortSignal.any([AbortSignal.timeout(REQUEST_TIMEOUT_MS), signal]) },
    });
    return {
        // The workflow's token may not read /user, but the GraphQL API tells it who it is.
        async readAuthor() {
            try {
                const { viewer } = await octokit.graphql('query { viewer { login } }', bounded());
                return viewer.login;
            }
            catch {
                signal.throwIfAborted();
                return DEFAULT_AUTHOR;
            }
        },
        /** Oldest first. */
        async listOwn(author, key) {
            const all = [];
            // octokit.paginate would drop the signal, and wait for ever.
            for (let page = 1;; page++) {
                const { data } = await octokit.rest.issues.listComments({
                    ...place,
                    per_page: 100,
                    page,
                    ...bounded(),
                });
                const comments = parseAnswer(listedSchema, data);
                all.push(...comments);
                if (comments.length < 100)
                    break;
            }
            return all
                .flatMap(({ id, html_url: url, body, user }) => {
                const stamp = user?.login === author ? (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMarker */ .gY)(body ?? '', key) : undefined;
                return stamp === undefined ? [] : [{ id, url, stamp }];
            })
                .sort((a, b) => a.id - b.id);
        },
        async create(body) {
            const { data } = await octokit.rest.issues.createComment({ ...place, body, ...bounded() });
            const { id, html_url: url } = parseAnswer(writtenSchema, data);
            return { id, url };
        },
        async update(id, body) {
            const { data } = await octokit.rest.issues.updateComment({
                owner,
                repo,
                comment_id: id,
                body,
                ...bounded(),
            });
            return parseAnswer(writtenSchema, data).html_url;
        },
        async remove(id) {
            await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id, ...bounded() });
        },
    };
}
function parseAnswer(schema, data) {
    const parsed = schema.safeParse(data);
    if (parsed.success)
        return parsed.data;
    const message = 'what it sent is no comment; something between the runner and GitHub may have answered';
    throw Object.assign(new Error(message), { status: 200, response: {} });
}


/***/ })

};
