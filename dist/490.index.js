export const id = 490;
export const ids = [490];
export const modules = {

/***/ 58490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upsertComment: () => (/* binding */ upsertComment)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
// EXTERNAL MODULE: ./build/report/comment-marker.js
var comment_marker = __webpack_require__(12865);
;// CONCATENATED MODULE: ./build/github/describe-error.js
/** What a GitHub request failed with, and which permission or setting mends it. */
function describeGithubError(error) {
    const { status, response } = error;
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
    // Without a response the status is the client's own invention.
    if (response === undefined) {
        return /time-?d? ?out|aborted/i.test(message)
            ? 'GitHub did not answer in time.'
            : `GitHub could not be reached: ${message}.`;
    }
    if (status === 401)
        return 'GitHub does not accept the token (401). Check the input "github-token".';
    if (status === 403 || status === 404) {
        return `GitHub answered ${status}: ${message}. The job needs "permissions: pull-requests: write".`;
    }
    return `GitHub answered ${status}: ${message}.`;
}

;// CONCATENATED MODULE: ./build/github/comment.js



/** A request that takes longer is not worth holding up a check. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Who writes with the workflow's own token, where the server will not say. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
const LATER_RUN = { status: 'skipped', reason: 'the comment there is from a later run.' };
/**
 * Makes this gate's one comment say `body`: updates it, or creates it when there is none and `create` is set. Only
 * comments whose author is the token's own count, so that nobody can plant one. Does not overwrite what a later run
 * wrote. When two runs have created one at the same moment, the later one goes.
 *
 * Never throws: a comment that could not be made is an outcome.
 */
async function upsertComment(target, stamp, body, { create }) {
    const comments = createCommentClient(target);
    try {
        const author = await comments.readAuthor();
        const [existing] = await comments.listOwn(author, stamp.key);
        if (existing !== undefined) {
            if ((0,comment_marker/* isNewer */.U4)(existing.stamp, stamp))
                return LATER_RUN;
            return { status: 'updated', url: await comments.update(existing.id, body) };
        }
        if (!create)
            return { status: 'skipped', reason: 'the gate passed, and "comment" is "on-failure".' };
        const created = await comments.create(body);
        const [first] = await comments.listOwn(author, stamp.key);
        if (first === undefined || first.id >= created.id)
            return { status: 'created', url: created.url };
        await comments.remove(created.id);
        if ((0,comment_marker/* isNewer */.U4)(first.stamp, stamp))
            return LATER_RUN;
        return { status: 'updated', url: await comments.update(first.id, body) };
    }
    catch (error) {
        return { status: 'failed', reason: describeGithubError(error) };
    }
}
function createCommentClient({ token, repository, pullRequest }) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = (0,github/* getOctokit */.Q)(token);
    const place = { owner, repo, issue_number: pullRequest };
    const bounded = () => ({ request: { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) } });
    return {
        // The workflow's token may not read /user, but the GraphQL API tells it who it is.
        async readAuthor() {
            try {
                const { viewer } = await octokit.graphql('query { viewer { login } }', bounded());
                return viewer.login;
            }
            catch {
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
                all.push(...data);
                if (data.length < 100)
                    break;
            }
            return all
                .flatMap(({ id, html_url: url, body, user }) => {
                const stamp = user?.login === author ? (0,comment_marker/* parseMarker */.gY)(body ?? '', key) : undefined;
                return stamp === undefined ? [] : [{ id, url, stamp }];
            })
                .sort((a, b) => a.id - b.id);
        },
        async create(body) {
            const { data } = await octokit.rest.issues.createComment({ ...place, body, ...bounded() });
            return { id: data.id, url: data.html_url };
        },
        async update(id, body) {
            const { data } = await octokit.rest.issues.updateComment({
                owner,
                repo,
                comment_id: id,
                body,
                ...bounded(),
            });
            return data.html_url;
        },
        async remove(id) {
            await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id, ...bounded() });
        },
    };
}


/***/ })

};
