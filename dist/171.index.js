export const id = 171;
export const ids = [171];
export const modules = {

/***/ 59171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88343);

const branchSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), default_branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).nullable(),
});
const pullRequestsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), head: branchSchema, base: branchSchema }));
/**
 * The open pull request whose head these commits are. The number an artifact or a text names may be anybody's; here it is
 * GitHub that says which one has this commit as its head. Of several, the one into the default branch, else the oldest.
 * @returns nothing where there is none (any more): it was closed, or has newer commits.
 */
async function findPullRequest(api, upstream) {
    const [owner = ''] = upstream.repository.split('/');
    const answer = await api.get('GET /repos/{owner}/{repo}/pulls', {
        state: 'open',
        head: `${owner}:${upstream.branch}`,
        per_page: 100,
    });
    const candidates = pullRequestsSchema
        .parse(answer)
        .filter(({ head, base }) => {
        const same = head.sha === upstream.commit && head.repo?.full_name === upstream.repository;
        return same && base.repo?.full_name === api.repository;
    })
        .sort((a, b) => a.number - b.number);
    const intoDefault = candidates.find(({ base }) => base.ref === base.repo?.default_branch);
    return (intoDefault ?? candidates[0])?.number;
}


/***/ })

};
