export const id = 762;
export const ids = [762];
export const modules = {

/***/ 63762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9645);


/** Uploads the files, all of one folder, as one artifact. Never throws: what could not be uploaded is an outcome. */
async function uploadArtifact(request) {
    const first = await upload(request.name, request);
    const taken = first.status === 'failed' && /conflict|already exists/i.test(first.reason);
    return taken ? upload(request.otherName, request) : first;
}
async function upload(name, { files, retentionDays }) {
    try {
        const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_1__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files[0] ?? '.'), {
            ...(retentionDays === undefined ? {} : { retentionDays }),
        });
        return id === undefined
            ? { status: 'failed', reason: 'the artifact service returned no id.' }
            : { status: 'uploaded', id, name };
    }
    catch (error) {
        if (error instanceof _actions_artifact__WEBPACK_IMPORTED_MODULE_1__/* .GHESNotSupportedError */ .jK) {
            return {
                status: 'skipped',
                reason: 'GitHub Enterprise Server has no service for this kind of artifact.',
            };
        }
        return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
