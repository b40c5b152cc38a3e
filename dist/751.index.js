export const id = 751;
export const ids = [751];
export const modules = {

/***/ 25751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assembleCheck: () => (/* binding */ assembleCheck)
/* harmony export */ });
/* harmony import */ var _domain_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1037);
/* harmony import */ var _check_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74402);
/* harmony import */ var _json_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92218);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73078);




/** @param defaults.weight of a check that has none of its own. */
function assembleCheck(input, defaults) {
    const test = testOf(input);
    const problem = test === undefined ? `must have one of ${_domain_check_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_KINDS */ .F.join(', ')}` : findProblem(test);
    if (test === undefined || problem !== undefined)
        return { status: 'invalid', message: problem ?? '' };
    const { name = (0,_check_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(test), required, weight = defaults.weight } = input;
    return { status: 'assembled', check: { name, required, weight, test } };
}
function testOf(input) {
    const kind = _domain_check_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_KINDS */ .F.find((key) => input[key] !== undefined);
    // The kind and its value come from one key of one object, which the type cannot say.
    return kind === undefined ? undefined : { kind, value: input[kind] };
}
/** What the schema of the input cannot tell. */
function findProblem(test) {
    switch (test.kind) {
        case 'matches': {
            const pattern = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .E)(test.value);
            if (pattern.status === 'compiled')
                return undefined;
            return `matches: received ${test.value}, which is not a regular expression: ${pattern.message}.`;
        }
        case 'json': {
            if (test.value === true)
                return undefined;
            const schema = (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .compileSchema */ .F)(test.value);
            if (schema.status === 'compiled')
                return undefined;
            return `json: the JSON Schema cannot be used: ${schema.message}.`;
        }
        case 'tool-calls': {
            if (test.value.calls.length > 0 || !test.value.additional)
                return undefined;
            return 'tool-calls: expects no call and allows any, so it cannot fail. Name a tool, or set "additional: false" to allow none.';
        }
        default:
            return undefined;
    }
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
