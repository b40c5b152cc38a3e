export const id = 605;
export const ids = [605];
export const modules = {

/***/ 18352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isThere),
/* harmony export */   X: () => (/* binding */ findDatabase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42990);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _output_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46476);
/* harmony import */ var _report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49318);
/* harmony import */ var _store_check_database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44574);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13185);








/**
 * The path of the database that is meant: a file, the one in a folder, or the one that a run here leaves.
 * @throws ConfigurationError when there is none, or it cannot be read.
 */
function findDatabase(given) {
    const path = given ?? _defaults_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_DIRECTORY */ .uy;
    const file = kindOf(path) === 'folder' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o) : path;
    const kind = kindOf(file);
    if (kind === undefined)
        throw refuse(...describeMissing(given, file !== path));
    if (typeof kind !== 'string') {
        throw refuse((0,_report_escape_text_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(file, 200), `cannot be looked at: ${(0,_output_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .describeSystemError */ .Z)(kind)}.`);
    }
    const problem = (0,_store_check_database_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDatabase */ .M)(file);
    if (problem !== undefined)
        throw refuse(file, problem);
    return file;
}
function describeMissing(given, isFolder) {
    if (given === undefined) {
        const message = 'is not there: no run has left its results below this folder. Name another database or folder; an ' +
            '"output-directory" in a config file is not looked at here.';
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_defaults_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_DIRECTORY */ .uy, _domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o), message];
    }
    return isFolder
        ? [given, `this folder has no ${_domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o} in it: no run has left its results there.`]
        : [given, `there is no such file or folder. It must be the ${_domain_database_name_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE_NAME */ .o} of a run, or its folder.`];
}
/** Whether a word is the name of something that is there. */
function isThere(path) {
    return typeof kindOf(path) === 'string';
}
/** @returns what keeps it from being looked at, such as a name that is too long, where something does. */
function kindOf(path) {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return undefined;
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,_output_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isSystemError */ .O)(error))
            return error;
        throw error;
    }
}
function refuse(where, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1([{ where, message }]);
}


/***/ }),

/***/ 65605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/load-run.js + 3 modules
var load_run = __webpack_require__(54247);
// EXTERNAL MODULE: ./build/output/terminal.js
var terminal = __webpack_require__(52950);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/terminal/display-width.js
var display_width = __webpack_require__(79511);
// EXTERNAL MODULE: ./build/report/terminal/signs.js
var signs = __webpack_require__(60418);
;// CONCATENATED MODULE: ./build/report/render-runs.js




const LEAST_ID = 8;
const LEAST_NAME = 16;
/** The runs of a database, a line each where there is room: id, time, verdict, score, cases, name. */
function renderRuns(runs, { paint, width }) {
    const idLength = distinctLength(runs.map(({ id }) => id));
    const rows = runs.map(({ id, name, startedAt, binary, end }) => {
        const score = end?.summary.score;
        return {
            id: (0,escape_text.escapeLogLine)(id.slice(0, idLength)),
            time: new Date(startedAt).toISOString().slice(0, 16).replace('T', ' '),
            state: end?.verdict.state,
            score: score === undefined ? '–' : binary ? (0,format/* formatPercent */.l9)(score) : (0,format/* formatNumber */.ZV)(score),
            cases: end === undefined ? '' : (0,format/* countOf */.pq)(end.summary.cases, 'case'),
            name: (0,escape_text.escapeLogLine)((0,escape_text/* truncate */.xv)(name, 200)),
        };
    });
    const verdictWidth = Math.max(0, ...rows.map(({ state }) => nameOf(state).length));
    const scoreWidth = Math.max(0, ...rows.map(({ score }) => score.length));
    const casesWidth = Math.max(0, ...rows.map(({ cases }) => cases.length));
    const lines = rows.map(({ id, time, state, score, cases, name }) => {
        const begin = `${id}  ${time}  `;
        const figures = `${score.padStart(scoreWidth)}  ${cases.padStart(casesWidth)}`;
        const painted = (text) => paint(state === undefined ? 'faint' : signs/* VERDICT_STYLE */.yA[state], text);
        const room = width - begin.length - verdictWidth - figures.length - 4;
        // Where it is narrow, the rest gets a line of its own.
        if (room < LEAST_NAME) {
            return `${begin}${painted(nameOf(state))}\n  ${figures}  ${(0,display_width/* cutToWidth */.G1)(name, width - figures.length - 4)}`;
        }
        return `${begin}${painted(nameOf(state).padEnd(verdictWidth))}  ${figures}  ${(0,display_width/* cutToWidth */.G1)(name, room)}`;
    });
    return [
        ...(lines.length > 0 ? [...lines, ''] : []),
        paint('faint', `${(0,format/* countOf */.pq)(runs.length, 'run')}, the newest first; times in UTC.`),
    ].join('\n');
}
function nameOf(state) {
    return state ?? 'unfinished';
}
/** So many characters of the ids tell them apart. */
function distinctLength(ids) {
    const longest = Math.max(LEAST_ID, ...ids.map(({ length }) => length));
    for (let length = LEAST_ID; length < longest; length++) {
        if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length)
            return length;
    }
    return longest;
}

// EXTERNAL MODULE: ./build/report/report-formats.js
var report_formats = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/report/terminal/paint.js
var paint = __webpack_require__(88500);
// EXTERNAL MODULE: ./build/store/stored-runs.js + 6 modules
var stored_runs = __webpack_require__(98914);
// EXTERNAL MODULE: ./build/commands/find-database.js
var find_database = __webpack_require__(18352);
// EXTERNAL MODULE: ./build/commands/more-commands.js
var more_commands = __webpack_require__(29041);
// EXTERNAL MODULE: ./build/commands/outcome.js
var outcome = __webpack_require__(33967);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/output/safe-files.js
var safe_files = __webpack_require__(53709);
// EXTERNAL MODULE: ./build/output/system-error.js
var system_error = __webpack_require__(46476);
// EXTERNAL MODULE: ./build/output/write-streamed.js
var write_streamed = __webpack_require__(22937);
// EXTERNAL MODULE: ./build/output/write-streamed-to.js
var write_streamed_to = __webpack_require__(94391);
;// CONCATENATED MODULE: ./build/commands/write-report.js








const STANDARD_OUTPUT = 1;
/**
 * Where `--output` leads: a file, a device or a named pipe. A link stays, what it leads to is written.
 * @param database the one that the report is made from.
 * @returns `undefined` for standard output, whatever it is called: a file that a shell writes it to must not be replaced.
 * @throws ConfigurationError when a report cannot go there.
 */
function findTarget(output, database) {
    try {
        const found = (0,external_node_fs_.statSync)(output, { throwIfNoEntry: false });
        if (found === undefined)
            return findNewFile(output);
        if (isSame(found, (0,external_node_fs_.fstatSync)(STANDARD_OUTPUT)))
            return undefined;
        if (found.isCharacterDevice() || found.isFIFO())
            return { kind: 'stream', path: output };
        if (!found.isFile()) {
            throw refuse(`${output} is there and is no file. Name another, or leave --output out to print the report.`);
        }
        if (isSame(found, (0,external_node_fs_.statSync)(database, { throwIfNoEntry: false }))) {
            throw refuse(`${output} is the results database itself, which the report would replace. Name another file.`);
        }
        return { kind: 'file', path: (0,external_node_fs_.realpathSync)(output) };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        throw refuse(`${output} cannot be written: ${(0,system_error/* describeSystemError */.Z)(error)}.`);
    }
}
function findNewFile(output) {
    if ((0,external_node_fs_.lstatSync)(output, { throwIfNoEntry: false }) === undefined)
        return { kind: 'file', path: output };
    throw refuse(`${output} is a link that leads nowhere. Name another file, or remove the link.`);
}
/** Hard links to a file are the file. */
function isSame(one, other) {
    return other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
/** @throws ConfigurationError when it cannot be written there. */
async function writeReport(stored, format, target, options) {
    try {
        await (target.kind === 'file'
            ? writeFile(stored, format, target.path, options)
            : writeInto(stored, format, target.path, options));
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        throw refuse(`${target.path} cannot be written: ${error.message}.`);
    }
}
async function writeFile({ report, cases }, format, path, options) {
    if (format.kind !== 'streamed') {
        await (0,safe_files/* replaceFile */.fR)(path, `${format.render(report, options).trimEnd()}\n`);
        return;
    }
    const { shown: _, ...head } = report;
    let failure;
    await (0,write_streamed/* writeStreamed */.d)(new Map([[path, () => format.render(head)]]), cases(), (_path, error) => {
        failure = error;
    });
    if (failure !== undefined)
        throw failure;
}
/** It was there when it was looked at; nothing is made in its place if it has gone. */
async function writeInto(stored, format, path, options) {
    const stream = (await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY)).createWriteStream();
    const written = (0,external_node_stream_promises_.finished)(stream);
    // Whoever waits for it is told; until then it is not to end the program.
    written.catch(() => { });
    await printReport(stored, format, options, stream);
    stream.end();
    await written;
}
/** Writes a report to a stream; ends early when nobody reads it any more. */
async function printReport({ report, cases }, format, options, stream) {
    if (format.kind === 'streamed') {
        const { shown: _, ...head } = report;
        await (0,write_streamed_to/* writeStreamedTo */.A)(stream, format.render(head), cases());
    }
    else {
        stream.write(`${format.render(report, options).trimEnd()}\n`);
    }
}
function refuse(message) {
    return new errors/* ConfigurationError */.j1([{ where: '--output', message }]);
}

;// CONCATENATED MODULE: ./build/commands/report.js












/** `agent-judge report`: a stored run in any format. @returns the exit code, which says nothing of the verdict. */
async function runReport(words) {
    const { database: given, run, format, output, list, all, problems } = words;
    if (problems.length > 0)
        return report_refuse(problems);
    try {
        const database = (0,find_database/* findDatabase */.X)(given);
        if (list) {
            process.stdout.write(`${listRuns(database)}\n`);
            return outcome/* EXIT_CODES */.a.passed;
        }
        const target = output === undefined ? undefined : findTarget(output, database);
        const stored = (0,load_run/* loadRun */.S)(database, run);
        try {
            const more = { all, commands: (0,more_commands/* moreCommands */.y)(given, run) };
            const made = report_formats/* REPORT_FORMATS */.EL[format];
            if (target === undefined) {
                await printReport(stored, made, { ...(0,terminal/* terminalOptionsOf */.cZ)(process.stdout), ...more }, process.stdout);
            }
            else {
                await writeReport(stored, made, target, { paint: paint/* plain */.p, width: paint/* LOG_WIDTH */.M, ...more });
                process.stderr.write(`Written: ${(0,escape_text.escapeLogLine)(output ?? '')}\n`);
            }
        }
        finally {
            stored.close();
        }
        return outcome/* EXIT_CODES */.a.passed;
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return report_refuse(error.problems);
    }
}
function report_refuse(problems) {
    return (0,outcome/* reportProblems */.T)(problems, 'Nothing was reported.', 'agent-judge report --help');
}
function listRuns(database) {
    const stored = (0,stored_runs/* openStoredRuns */.U)(database);
    try {
        const runs = stored.runs.map(({ record: { id, startedAt, config }, end }) => {
            return { id, name: config.name, startedAt, binary: config.gate.scoring.kind === 'binary', end };
        });
        return renderRuns(runs, (0,terminal/* terminalOptionsOf */.cZ)(process.stdout));
    }
    finally {
        stored.close();
    }
}


/***/ })

};
