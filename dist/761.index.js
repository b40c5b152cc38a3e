export const id = 761;
export const ids = [761];
export const modules = {

/***/ 77761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runToolLoop: () => (/* binding */ runToolLoop)
/* harmony export */ });
/* harmony import */ var _openai_agents_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57526);
/* harmony import */ var _openai_agents_openai__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79693);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Lets the agents SDK run the loop: model, tools, model, … until there is an answer, or no turn is left. Never throws. */
async function runToolLoop(options) {
    const { settings, client, tools, log, prompt, signal } = options;
    const model = settings.api === 'responses'
        ? new _openai_agents_openai__WEBPACK_IMPORTED_MODULE_1__/* .OpenAIResponsesModel */ .Wp(client, settings.model)
        : new _openai_agents_openai__WEBPACK_IMPORTED_MODULE_1__/* .OpenAIChatCompletionsModel */ .lS(client, settings.model);
    // Instructions, settings and schema are put into each request by the client: see loop-request.ts.
    const agent = new _openai_agents_core__WEBPACK_IMPORTED_MODULE_0__.Agent({ name: 'agent', model, tools: tools.map((each) => functionTool(each, log)) });
    const runner = new _openai_agents_core__WEBPACK_IMPORTED_MODULE_0__.Runner({
        tracingDisabled: true,
        modelProvider: { getModel: () => model },
        toolNotFoundBehavior: 'return_error_to_model',
    });
    try {
        await runner.run(agent, prompt, { maxTurns: settings.maxTurns, signal });
        return { kind: 'done' };
    }
    catch (error) {
        if (error instanceof _openai_agents_core__WEBPACK_IMPORTED_MODULE_0__.MaxTurnsExceededError)
            return { kind: 'max-turns' };
        return { kind: 'failed', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) };
    }
}
/** A tool whose failure the model is told of, and may answer to. */
function functionTool({ name, description, parameters, call }, log) {
    return (0,_openai_agents_core__WEBPACK_IMPORTED_MODULE_0__.tool)({
        name,
        description,
        // A server's schema is sent as it is; it need not fit the service's strict subset, nor the SDK's type.
        strict: false,
        parameters: { type: 'object', properties: {}, ...parameters },
        async execute(args, _context, details) {
            const start = performance.now();
            const outcome = await call(args, details?.signal ?? new AbortController().signal);
            log.done(details?.toolCall?.callId ?? '', outcome, performance.now() - start);
            return outcome.status === 'done' || outcome.text.startsWith('Error')
                ? outcome.text
                : `Error: ${outcome.text}`;
        },
    });
}


/***/ })

};
