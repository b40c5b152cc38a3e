export const id = 289;
export const ids = [289];
export const modules = {

/***/ 98289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ repositoryProblem),
/* harmony export */   createRepositoryApi: () => (/* binding */ createRepositoryApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61351);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** An answer that takes longer is not waited for; a file may be large. */
const TIMEOUT_MS = { json: 20_000, bytes: 120_000 };
/** Milliseconds before each further attempt. */
const PAUSES = [500, 2_000, 5_000];
/** Who asks for a longer pause than this is not waited for: a check that hangs helps nobody. */
const LONGEST_PAUSE_MS = 30_000;
/** Retries what may go away: lost connections, time-outs, 5xx, rate limits. */
function createRepositoryApi(token, repository, pauses = PAUSES) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token);
    async function request(route, parameters, bytes) {
        const limit = bytes ? TIMEOUT_MS.bytes : TIMEOUT_MS.json;
        for (let attempt = 0;; attempt++) {
            try {
                const { data } = await octokit.request(route, {
                    owner,
                    repo,
                    ...parameters,
                    ...(bytes && { mediaType: { format: 'raw' } }),
                    // As text it could not be told whether it is UTF-8.
                    request: { signal: AbortSignal.timeout(limit), ...(bytes && { parseSuccessResponseBody: false }) },
                });
                return bytes ? Buffer.concat(await Array.fromAsync((data ?? []))) : data;
            }
            catch (error) {
                const pause = pauseBefore(error, pauses[attempt]);
                if (pause === undefined)
                    throw error;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
            }
        }
    }
    return {
        repository,
        get: (route, parameters) => request(route, parameters, false),
        getBytes: async (route, parameters) => (await request(route, parameters, true)),
    };
}
/** Nothing where another attempt would be no better, or there is none left. */
function pauseBefore(error, pause) {
    const { status = 0, response } = error;
    if (pause === undefined)
        return undefined;
    if (response === undefined)
        return pause;
    const asked = Number(response.headers?.['retry-after']) * 1_000;
    const limited = response.headers?.['x-ratelimit-remaining'] === '0' || asked > 0;
    if (status < 500 && status !== 429 && !(status === 403 && limited))
        return undefined;
    const wanted = asked > 0 ? asked : pause;
    return wanted > LONGEST_PAUSE_MS ? undefined : wanted;
}
/** What could not be read of the repository, as the user's problem: nothing was run, and nothing paid. */
function repositoryProblem(what, reason) {
    const message = `"base" reads the gate's files through GitHub's API, and ${what} could not be read. ${reason}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1([{ where: 'trust', message }]);
}


/***/ })

};
