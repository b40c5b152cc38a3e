export const id = 762;
export const ids = [762];
export const modules = {

/***/ 63762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9645);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);







/** The service's client waits for ever for a server that takes a request and does not answer. */
const LIMIT_MS = 120_000;
const SLOWEST_BYTES_A_MS = 500;
/**
 * Uploads the files, all of one folder, as one artifact. Never throws: what could not be uploaded is an outcome. The client
 * cannot be stopped: after the time limit or the signal it is left behind.
 */
async function uploadArtifact(request, signal) {
    // One that could not be written was told of; it must not keep the others from being uploaded.
    const files = request.files.filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (files.length === 0)
        return { status: 'failed', reason: 'there is no file to upload.' };
    const limitMs = request.limitMs ?? LIMIT_MS + totalSize(files) / SLOWEST_BYTES_A_MS;
    const enough = new AbortController();
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(limitMs, undefined, { signal: AbortSignal.any([signal, enough.signal]) }).then(() => `the artifact service did not finish within ${Math.ceil(limitMs / 1000)} s.`, () => 'the run was cancelled before the artifact service was done.');
    const gaveUp = late.then((reason) => ({ status: 'failed', reason }));
    try {
        return await Promise.race([uploadUnderAnyName({ ...request, files }), gaveUp]);
    }
    finally {
        enough.abort();
    }
}
async function uploadUnderAnyName(request) {
    const first = await upload(request.name, request);
    const taken = first.status === 'failed' && /conflict|already exists/i.test(first.reason);
    return taken ? upload(request.otherName, request) : first;
}
function totalSize(files) {
    return files.reduce((total, path) => total + ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
async function upload(name, request) {
    try {
        const id = request.unzipped ? await uploadAs(name, request) : await send(name, request.files, request);
        return id === undefined
            ? { status: 'failed', reason: 'the artifact service returned no id.' }
            : { status: 'uploaded', id, name };
    }
    catch (error) {
        if (error instanceof _actions_artifact__WEBPACK_IMPORTED_MODULE_5__/* .GHESNotSupportedError */ .jK) {
            return {
                status: 'skipped',
                reason: 'GitHub Enterprise Server has no service for this kind of artifact.',
            };
        }
        return { status: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error) };
    }
}
/** An artifact that is no archive is called as its file is, whatever name is given: so it is uploaded from a copy. */
async function uploadAs(name, request) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'agent-judge-upload-'));
    try {
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(request.files[0] ?? '', copy);
        return await send(name, [copy], request);
    }
    finally {
        // What is left behind in a temporary folder is no reason to say that nothing was uploaded.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true }).catch(() => { });
    }
}
async function send(name, files, { unzipped, retentionDays }) {
    const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_5__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(files[0] ?? '.'), {
        ...(unzipped ? { skipArchive: true } : {}),
        ...(retentionDays === undefined ? {} : { retentionDays }),
    });
    return id;
}


/***/ })

};
