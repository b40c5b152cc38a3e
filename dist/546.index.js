export const id = 546;
export const ids = [546];
export const modules = {

/***/ 69546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateChecks: () => (/* binding */ evaluateChecks)
});

// EXTERNAL MODULE: ./build/checks/json-schema.js
var json_schema = __webpack_require__(92218);
// EXTERNAL MODULE: ./build/checks/quote.js
var quote = __webpack_require__(67400);
;// CONCATENATED MODULE: ./build/checks/json-check.js


/** Whether the whole answer is one JSON value, and valid against the schema where there is one. */
function checkJson(output, schema) {
    const parsed = parse(output);
    if (!parsed.ok)
        return { passed: false, message: parsed.message };
    if (schema === true)
        return { passed: true, message: 'the answer is JSON' };
    const compiled = (0,json_schema/* compileSchema */.F)(schema);
    if (compiled.status === 'invalid') {
        return { passed: false, message: `the JSON Schema cannot be used: ${compiled.message}` };
    }
    const fault = compiled.findFault(parsed.value);
    if (fault === undefined)
        return { passed: true, message: 'the answer is JSON as the schema asks for' };
    return { passed: false, message: `the JSON is not what the schema asks for: ${fault}` };
}
function parse(output) {
    try {
        return { ok: true, value: JSON.parse(output) };
    }
    catch {
        if (output.trim() === '')
            return { ok: false, message: 'the answer is empty; one JSON value is needed' };
        const fenced = /^\s*(```|~~~)/.test(output);
        const why = fenced
            ? 'the JSON must not stand in a code fence'
            : 'the answer is not one JSON value and nothing else';
        return { ok: false, message: `${why}: ${(0,quote/* quote */.h)(output)}` };
    }
}

// EXTERNAL MODULE: ./build/checks/pattern.js
var checks_pattern = __webpack_require__(73078);
;// CONCATENATED MODULE: ./build/checks/text-check.js

/** Exactly the same text, to the last line break. */
function checkEquals(output, expected) {
    if (output === expected)
        return { passed: true, message: 'the answer is the expected text' };
    if (output.trim() === expected.trim()) {
        const message = 'the answer differs from the expected text only in the white space around it';
        return { passed: false, message: `${message}: needed ${ends(expected)}, found ${ends(output)}` };
    }
    // A little of what is the same, to find the place by.
    const from = Math.max(0, firstDifference(output, expected) - 20);
    const needed = (0,quote/* quote */.h)(expected.slice(from), 120);
    const found = (0,quote/* quote */.h)(output.slice(from), 120);
    const place = from === 0 ? '' : ` from character ${from + 1} on`;
    return {
        passed: false,
        message: `the answer is not the expected text:${place} needed ${needed}, found ${found}`,
    };
}
/** All of the texts; upper and lower case count. */
function checkContains(output, needed) {
    const missing = needed.filter((one) => !output.includes(one));
    if (missing.length === 0)
        return { passed: true, message: `the answer contains ${list(needed)}` };
    return { passed: false, message: `the answer does not contain ${list(missing)}: ${(0,quote/* quote */.h)(output)}` };
}
/** None of the texts; upper and lower case count. */
function checkNotContains(output, unwanted) {
    const found = unwanted.filter((one) => output.includes(one));
    const [first] = found;
    if (first === undefined)
        return { passed: true, message: `the answer does not contain ${list(unwanted)}` };
    const around = output.slice(Math.max(0, output.indexOf(first) - 60));
    return {
        passed: false,
        message: `the answer contains ${list(found)}: ${(0,quote/* quote */.h)(around, Math.min(300, 120 + first.length))}`,
    };
}
/** Characters are code points: an emoji of one is one. */
function checkMaxLength(output, limit) {
    let length = 0;
    for (const _ of output)
        length += 1;
    const characters = length === 1 ? 'character' : 'characters';
    return {
        passed: length <= limit,
        message: `the answer has ${length} ${characters}; at most ${limit} are allowed`,
    };
}
function firstDifference(a, b) {
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at])
        at += 1;
    return at;
}
/** A long text by its two ends. */
function ends(text) {
    if (text.length <= 120)
        return (0,quote/* quote */.h)(text);
    return `${(0,quote/* quote */.h)(text.slice(0, 40))}…${(0,quote/* quote */.h)(text.slice(-40))}`;
}
/** The first of them; the rest would say no more. */
function list(texts) {
    const more = texts.length > 5 ? ` and ${texts.length - 5} more` : '';
    return `${texts
        .slice(0, 5)
        .map((text) => (0,quote/* quote */.h)(text, 60))
        .join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/checks/same-json.js
var same_json = __webpack_require__(64343);
;// CONCATENATED MODULE: ./build/checks/match-calls.js

/**
 * Matches in the order of both lists. The earliest call that serves is taken: whatever order another solution finds, its
 * first match can be moved forward to that call without taking a place from the ones after it, and so on for the rest.
 * What follows the first expected call that is not found is not looked for.
 */
function matchInOrder(expected, actual) {
    let from = 0;
    return expected.map((call) => {
        const found = from < 0 ? -1 : actual.findIndex((one, index) => index >= from && serves(call, one));
        from = found < 0 ? -1 : found + 1;
        return found < 0 ? undefined : found;
    });
}
/**
 * Matches as many expected calls as can be, each with an actual call of its own (a maximum bipartite matching by augmenting
 * paths, Kuhn 1955): a call that two expected ones could take goes where the other one has an alternative.
 */
function matchInAnyOrder(expected, actual) {
    const options = expected.map((call) => actual.flatMap((one, index) => (serves(call, one) ? [index] : [])));
    const takenBy = new Map();
    const place = (call, tried) => (options[call] ?? []).some((index) => {
        if (tried.has(index))
            return false;
        tried.add(index);
        const holder = takenBy.get(index);
        if (holder !== undefined && !place(holder, tried))
            return false;
        takenBy.set(index, call);
        return true;
    });
    for (const call of expected.keys())
        place(call, new Set());
    const matches = new Map([...takenBy].map(([index, call]) => [call, index]));
    return expected.map((_, call) => matches.get(call));
}
/** An expected call without arguments is served by any call of the tool, whatever form its arguments have. */
function serves(expected, actual) {
    if (expected.name !== actual.name)
        return false;
    return Object.keys(expected.arguments).length === 0 || (0,same_json/* includesJson */.k)(expected.arguments, actual.arguments);
}

;// CONCATENATED MODULE: ./build/checks/tool-calls-check.js



/** Whether the expected calls were made. A call that failed counts neither for the check nor against it. */
function checkToolCalls(toolCalls, expected) {
    if (toolCalls === undefined) {
        return { passed: false, message: 'the agent does not tell which tools it called' };
    }
    const clean = toolCalls.filter(({ error }) => error === undefined);
    const failed = describeFailed(toolCalls.filter(({ error }) => error !== undefined));
    const matches = (expected.ordered ? matchInOrder : matchInAnyOrder)(expected.calls, clean);
    const missing = matches.indexOf(undefined);
    if (missing >= 0) {
        const call = show(expected.calls[missing]);
        const after = expected.ordered && missing > 0 ? ` after ${show(expected.calls[missing - 1])}` : '';
        return {
            passed: false,
            message: `needed a call of ${call}${after}; ${describeCalls('ran cleanly', clean)}${failed}`,
        };
    }
    const extra = clean.filter((_, index) => !matches.includes(index));
    if (!expected.additional && extra.length > 0) {
        return { passed: false, message: `${describeCalls('not expected', extra)}${failed}` };
    }
    const found = expected.calls.length === 0 ? 'no other call was made' : 'the expected calls were made';
    return { passed: true, message: `${found}${failed}` };
}
/** More than these would say no more. */
const SHOWN = 4;
function describeCalls(word, calls) {
    if (calls.length === 0)
        return 'no call ran cleanly';
    const more = calls.length > SHOWN ? ` and ${calls.length - SHOWN} more` : '';
    return `${word}: ${calls.slice(0, SHOWN).map(show).join(', ')}${more}`;
}
/** `; 2 calls of "search" failed` */
function describeFailed(calls) {
    const names = [...new Set(calls.map(({ name }) => name))];
    const parts = names.slice(0, SHOWN).map((name) => {
        const count = calls.filter((call) => call.name === name).length;
        return `${count} ${count === 1 ? 'call' : 'calls'} of ${(0,quote/* quote */.h)(name, 40)} failed`;
    });
    return parts.map((part) => `; ${part}`).join('');
}
/** `search({"q":"x"})` */
function show(call) {
    if (call === undefined)
        return '';
    const name = /^[\w.:/-]+$/.test(call.name) ? (0,escape_text/* truncate */.xv)(call.name, 40) : (0,quote/* quote */.h)(call.name, 40);
    const args = (0,quote/* quoteJson */.f)(call.arguments, 60);
    return args === '{}' ? name : `${name}(${args})`;
}

;// CONCATENATED MODULE: ./build/checks/evaluate-check.js





/** One outcome a check, in their order. Never throws, whatever the answer is. */
function evaluateChecks(checks, trial) {
    return checks.map(({ name, test }) => ({ name, ...evaluate(test, trial) }));
}
function evaluate(test, trial) {
    switch (test.kind) {
        case 'equals':
            return checkEquals(trial.output, test.value);
        case 'contains':
            return checkContains(trial.output, test.value);
        case 'not-contains':
            return checkNotContains(trial.output, test.value);
        case 'max-length':
            return checkMaxLength(trial.output, test.value);
        case 'matches':
            return checkMatches(trial.output, test);
        case 'json':
            return checkJson(trial.output, test.value);
        case 'max-latency':
            return checkLatency(trial.latencyMs, test.value);
        case 'max-cost':
            return checkCost(trial.costUsd, test.value);
        case 'tool-calls':
            return checkToolCalls(trial.toolCalls, test.value);
    }
}
/** Compiled once a check, not once a trial. */
const patterns = new WeakMap();
function checkMatches(output, test) {
    const pattern = patterns.get(test) ?? (0,checks_pattern/* compilePattern */.E)(test.value);
    patterns.set(test, pattern);
    const shown = (0,quote/* quote */.h)(test.value, 100);
    if (pattern.status === 'invalid') {
        return { passed: false, message: `${shown} is not a regular expression: ${pattern.message}` };
    }
    if (pattern.test(output))
        return { passed: true, message: `the answer matches ${shown}` };
    return { passed: false, message: `the answer does not match ${shown}: ${(0,quote/* quote */.h)(output)}` };
}
function checkLatency(latencyMs, limit) {
    if (!isKnown(latencyMs)) {
        return {
            passed: false,
            message: `how long the answer took is not known; it must be within ${limit} s`,
        };
    }
    const seconds = round(latencyMs / 1000);
    return {
        passed: seconds <= limit,
        message: `the answer took ${seconds} s; at most ${limit} s are allowed`,
    };
}
function checkCost(costUsd, limit) {
    if (!isKnown(costUsd)) {
        return {
            passed: false,
            message: `what the answer cost is not known; it must be within $${limit}`,
        };
    }
    const cost = round(costUsd);
    return { passed: cost <= limit, message: `the answer cost $${cost}; at most $${limit} is allowed` };
}
function isKnown(figure) {
    return figure !== undefined && Number.isFinite(figure);
}
/** Without the rounding of binary fractions: what is shown is what is compared. */
function round(figure) {
    return Number(figure.toPrecision(6));
}


/***/ }),

/***/ 92218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ compileSchema)
/* harmony export */ });
/* harmony import */ var ajv__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42463);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52210);
/* harmony import */ var ajv_formats_dist_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10779);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49318);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73078);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67400);
/* harmony import */ var _same_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64343);








const compiled = new WeakMap();
/** Compiles a schema of draft 2020-12, or of draft-07 where its `$schema` says so; each object once. */
function compileSchema(schema) {
    const known = compiled.get(schema);
    if (known !== undefined)
        return known;
    const result = compile(schema);
    compiled.set(schema, result);
    return result;
}
// Of the standard's formats those that the library checks. Their expressions were measured to be linear; that of its "url"
// is not, and is no format of the standard.
const FORMATS = [
    'date',
    'time',
    'date-time',
    'duration',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uri',
    'uri-reference',
    'uri-template',
    'uuid',
    'json-pointer',
    'relative-json-pointer',
    'regex',
];
const OPTIONS = {
    // An unknown keyword is a typing error that would make the check pass.
    strictSchema: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    // `toString` is no property of every object.
    ownProperties: true,
    // The value at fault, for the message.
    verbose: true,
    logger: false,
    formats: Object.fromEntries(FORMATS.map((name) => [name, ajv_formats_dist_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .fullFormats */ .U9[name]])),
    code: { regExp: Object.assign(linearRegExp, { code: 'linearRegExp' }) },
};
const DRAFTS = {
    '2020-12': { create: (options) => new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_5__.Ajv2020(options), id: 'draft/2020-12' },
    'draft-07': { create: (options) => new ajv__WEBPACK_IMPORTED_MODULE_6__.Ajv(options), id: 'draft-07' },
};
/** The metaschema takes 30 ms to compile, so each draft's is kept. */
const metaschemas = new Map();
function compile(schema) {
    const draft = draftOf(schema);
    if (draft === undefined) {
        return invalid(`its "$schema" is ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteJson */ .f)(schema['$schema'])}; known are draft 2020-12 and draft-07`);
    }
    try {
        const meta = metaschemas.get(draft) ?? DRAFTS[draft].create(OPTIONS);
        metaschemas.set(draft, meta);
        // An `$async` schema gives promises, which would pass whatever they hold.
        if (schema['$async'] !== undefined)
            return invalid('"$async" is not available');
        if (meta.validateSchema(schema) !== true)
            return invalid(describe(meta.errors?.slice(0, 1)));
        // One instance each: schemas may share an "$id".
        const ajv = DRAFTS[draft].create({ ...OPTIONS, meta: false, validateSchema: false });
        for (const own of [UNIQUE_ITEMS, CONST, ENUM, MULTIPLE_OF])
            ajv.removeKeyword(own.keyword).addKeyword(own);
        const validate = ajv.compile(schema);
        return {
            status: 'compiled',
            findFault: (value) => {
                try {
                    return validate(value) ? undefined : describe(validate.errors);
                }
                catch (error) {
                    if (error instanceof RangeError)
                        return 'it is nested too deeply to be held against the schema';
                    throw error;
                }
            },
        };
    }
    catch (error) {
        return invalid(describeCompileError(error));
    }
}
/** The library's own compares every item with every other one. */
const UNIQUE_ITEMS = {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (unique, items) => !unique || !(0,_same_json_js__WEBPACK_IMPORTED_MODULE_7__/* .hasDuplicates */ .bT)(items),
    error: { message: 'must not have the same item twice' },
};
// The library's own ask a value for its `toString`, which an answer may have as a key like any other.
const CONST = {
    keyword: 'const',
    validate: (allowed, value) => (0,_same_json_js__WEBPACK_IMPORTED_MODULE_7__/* .sameJson */ .Vk)(allowed, value),
    error: {
        message: 'must be equal to constant',
        params: ({ schemaCode }) => (0,ajv__WEBPACK_IMPORTED_MODULE_6__._) `{allowedValue: ${schemaCode}}`,
    },
};
const ENUM = {
    keyword: 'enum',
    schemaType: 'array',
    validate: (allowed, value) => allowed.some((one) => (0,_same_json_js__WEBPACK_IMPORTED_MODULE_7__/* .sameJson */ .Vk)(one, value)),
    error: {
        message: 'must be equal to one of the allowed values',
        params: ({ schemaCode }) => (0,ajv__WEBPACK_IMPORTED_MODULE_6__._) `{allowedValues: ${schemaCode}}`,
    },
};
/** The library's own finds 19.99 to be no multiple of 0.01: it takes the rounding of binary fractions for a difference. */
const MULTIPLE_OF = {
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: isMultiple,
    error: { message: ({ schemaCode }) => (0,ajv__WEBPACK_IMPORTED_MODULE_6__.str) `must be multiple of ${schemaCode}` },
};
function isMultiple(divisor, value) {
    if (value % divisor === 0)
        return true;
    if (Number.isInteger(value) && Number.isInteger(divisor))
        return false;
    // Value, divisor and quotient are each rounded by at most half an epsilon of their size.
    const quotient = value / divisor;
    return Math.abs(quotient - Math.round(quotient)) <= 2 * Number.EPSILON * Math.abs(quotient);
}
function linearRegExp(source) {
    const pattern = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compileSource */ .j)(source);
    if (pattern.status === 'invalid')
        throw new SyntaxError(`pattern ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteJson */ .f)(source)}: ${pattern.message}`);
    return { test: pattern.test, toString: () => source };
}
function draftOf({ $schema }) {
    if ($schema === undefined)
        return '2020-12';
    if (typeof $schema !== 'string')
        return undefined;
    return ['2020-12', 'draft-07'].find((draft) => $schema.includes(DRAFTS[draft].id));
}
/** `at /items/0/price: must be number, received "12"` */
function describe(errors) {
    // The last sums up what its branches said; but "if" says only which branch was taken.
    const error = errors?.findLast(({ keyword }) => keyword !== 'if') ?? errors?.at(-1);
    if (error === undefined)
        return 'it is not valid';
    const { instancePath, params, data } = error;
    const place = instancePath === '' ? 'at the top' : `at ${(0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(instancePath), 120)}`;
    const key = params['additionalProperty'] ?? params['unevaluatedProperty'];
    const named = key === undefined ? '' : ` (${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteJson */ .f)(key, 60)})`;
    const allowed = params['allowedValues'] ?? params['allowedValue'];
    const values = allowed === undefined ? '' : ` ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteJson */ .f)(allowed)}`;
    return `${place}: ${error.message ?? error.keyword}${named}${values}, received ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteJson */ .f)(data)}`;
}
function describeCompileError(error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/^strict mode: /, '');
    if (/^can't resolve reference/.test(message))
        return `${message}; references to other documents are not followed`;
    return message.replace(/^(unknown format ".*") ignored in schema at path (.*)$/s, `$1 at $2; known are ${FORMATS.join(', ')}`);
}
function invalid(message) {
    return { status: 'invalid', message: (0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message) };
}


/***/ }),

/***/ 73078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compilePattern),
/* harmony export */   j: () => (/* binding */ compileSource)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


const FLAGS = {
    i: re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.CASE_INSENSITIVE,
    m: re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE,
    s: re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.DOTALL,
    // Always so here: a character is a code point.
    u: 0,
};
/** Compiles `/…/flags` or the bare pattern. */
function compilePattern(written) {
    const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? [];
    const letters = [...flags];
    const unknown = letters.find((flag) => FLAGS[flag] === undefined);
    if (unknown !== undefined)
        return { status: 'invalid', message: describeFlag(unknown) };
    if (new Set(letters).size < letters.length) {
        return { status: 'invalid', message: `the flags "${flags}" name one twice` };
    }
    return compileSource(source, letters.reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0));
}
/** Compiles a pattern without slashes and flags, as it stands in a JSON Schema. */
function compileSource(source, flags = 0) {
    try {
        const compiled = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(translate(source), flags | re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.LOOKBEHINDS);
        return { status: 'compiled', test: (text) => compiled.test(text) };
    }
    catch (error) {
        return { status: 'invalid', message: describeSyntaxError(source, error) };
    }
}
/** JavaScript's `\u00e9` and `\u{1f600}` in RE2's words; everything else is the same there or an error. */
function translate(source) {
    return source.replace(/\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|[\s\S])/gi, (whole, braced, plain) => {
        const hex = braced ?? plain;
        return hex === undefined ? whole : `\\x{${hex}}`;
    });
}
function describeFlag(flag) {
    const allowed = 'allowed are i, m, s and u; to look for a text that begins with "/", write "\\/"';
    if (flag === 'v')
        return `the flag "v" is not available, since patterns are run by RE2; ${allowed}`;
    return `the flag "${flag}" is not available; ${allowed}`;
}
function describeSyntaxError(source, error) {
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/^error parsing regexp: /, '');
    if (!/\(\?[=!]|\\[1-9k]/.test(source))
        return reason;
    return (`${reason}. Patterns are run by RE2, in time linear in the answer: ` +
        'it has no lookahead "(?=…)", "(?!…)" and no backreference "\\1". "not-contains" can say what must be absent');
}


/***/ }),

/***/ 67400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ quoteJson),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49318);

/** A text as a message shows it: in quotes, on one line, cut after `length` characters. Still untrusted. */
function quote(text, length = 300) {
    return JSON.stringify((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, length)).replace(/[\u0085\u2028\u2029]/g, ' ');
}
/** Any value that came from JSON, as JSON on one line, cut after `length` characters. Still untrusted. */
function quoteJson(value, length = 100) {
    return (0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(toJson(value).slice(0, 4 * length)), length);
}
function toJson(value) {
    try {
        return JSON.stringify(value) ?? String(value);
    }
    catch {
        // What is nested some thousand levels deep overflows the stack.
        return Array.isArray(value) ? '[…]' : '{…}';
    }
}


/***/ }),

/***/ 64343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   bT: () => (/* binding */ hasDuplicates),
/* harmony export */   k: () => (/* binding */ includesJson)
/* harmony export */ });
/** Whether two values that came from JSON are the same; the order of an object's keys does not count. */
function sameJson(a, b) {
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    }
    if (isObject(a)) {
        return isObject(b) && Object.keys(a).length === Object.keys(b).length && hasSame(a, b, sameJson);
    }
    return a === b;
}
/** Whether all that an expected value names is in the actual one: objects may have more keys, all else is exact. */
function includesJson(expected, actual) {
    if (!isObject(expected))
        return sameJson(expected, actual);
    return isObject(actual) && hasSame(expected, actual, includesJson);
}
/** Whether an array has one item twice; in time linear in its size. */
function hasDuplicates(items) {
    return new Set(items.map((item) => JSON.stringify(item, sortKeys))).size < items.length;
}
function hasSame(some, all, same) {
    return Object.entries(some).every(([key, value]) => Object.hasOwn(all, key) && same(value, all[key]));
}
function sortKeys(_key, value) {
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
