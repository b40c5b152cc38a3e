export const id = 473;
export const ids = [473];
export const modules = {

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   InternalError: () => (/* binding */ InternalError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   w3: () => (/* binding */ SetupError),
/* harmony export */   yu: () => (/* binding */ RunEndedError)
/* harmony export */ });
/** The user's configuration cannot be run. Carries every problem found, so that they can be mended in one go. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code = 'configuration';
    problems;
    constructor(problems) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.problems = problems;
    }
}
/** A model service did not do what was asked of it. */
class ProviderError extends Error {
    name = 'ProviderError';
    code;
    /** HTTP status, where the service answered at all. */
    status;
    /** Milliseconds the service asked us to wait before another attempt. */
    retryAfterMs;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
    }
}
/** What the calls under way are aborted with when the run ends before its end. */
class RunEndedError extends Error {
    name = 'RunEndedError';
    end;
    constructor(end) {
        super(end.message);
        this.end = end;
    }
}
/** A fault of this program, or of the machine below it: never the user's and never the service's. */
class InternalError extends Error {
    name = 'InternalError';
    code = 'internal';
}
/** The user's `setup` command failed: nothing was run, and nothing can be said about the agent. */
class SetupError extends Error {
    name = 'SetupError';
    code = 'setup';
    /** The last lines the command wrote, untrusted; empty where it wrote nothing. */
    output;
    constructor(message, output) {
        super(message);
        this.output = output;
    }
}
/** What something thrown has to say. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ })

};
