export const id = 943;
export const ids = [943];
export const modules = {

/***/ 82943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectMcpServers: () => (/* binding */ connectMcpServers)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/mask-secrets.js
var mask_secrets = __webpack_require__(11055);
// EXTERNAL MODULE: ./node_modules/@modelcontextprotocol/client/dist/index.mjs + 7 modules
var dist = __webpack_require__(8362);
// EXTERNAL MODULE: ./build/process/process-end.js
var process_end = __webpack_require__(53119);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/model/describe-error.js
var describe_error = __webpack_require__(47362);
// EXTERNAL MODULE: ./build/report/escape-text.js
var escape_text = __webpack_require__(49318);
;// CONCATENATED MODULE: ./build/mcp/describe-failure.js




/** Characters of an error's body, or of what is wrong with an answer. */
const MOST_QUOTED = 300;
/**
 * Why a server could not be used, on one line and without a full stop: the reason that lies at the bottom, the status that
 * it answered with, or the first thing that is wrong with an answer that the protocol does not know.
 * @param mask takes secrets out of a text; it sees all that the server said before anything is cut off.
 */
function describeMcpFailure(error, mask) {
    const http = findHttpError(error);
    if (http?.status !== undefined) {
        const body = http.data?.['text'];
        const said = typeof body === 'string' ? quote(mask(body)) : '';
        return `it answered ${http.status}${HINTS[http.status] ?? ''}${said === '' ? '' : `: ${said}`}`;
    }
    if (dist.SdkError.isInstance(error) && error.code === dist.SdkErrorCode.InvalidResult) {
        const issue = describeFirstIssue(error.message.replace(/^Invalid result for [^:]*: /, ''));
        return `its answer is not what the protocol asks for: ${quote(mask(issue))}`;
    }
    return mask((0,describe_error/* rootMessage */.m4)(error));
}
const HINTS = {
    401: ' (check the secret in its "headers")',
    403: ' (check the secret in its "headers")',
};
/** The SDK wraps it in an error of the handshake. */
function findHttpError(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (dist.SdkHttpError.isInstance(at))
            return at;
    return undefined;
}
const issuesSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ message: schemas/* string */.YjP(), path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])) }))
    .min(1);
/** The SDK puts all that zod says into one text, as JSON. */
function describeFirstIssue(text) {
    const json = text.slice(Math.max(0, text.indexOf('[')));
    const issue = issuesSchema.safeParse(parseOrNothing(json)).data?.[0];
    if (issue === undefined)
        return text;
    const place = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    return place === '' ? issue.message : `${place.replace(/^\./, '')}: ${issue.message}`;
}
function parseOrNothing(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function quote(text) {
    return (0,escape_text/* truncate */.xv)((0,escape_text/* oneLine */.TN)(text), MOST_QUOTED).replace(/\.$/, '');
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(19783);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./build/mcp/http-transport.js




/** A server that does not answer is not waited for. */
const GOODBYE_MS = 500;
/**
 * A server behind a URL, by the protocol's "streamable HTTP". Its answers may be streams, so `model/http-fetch.ts`, which
 * reads bodies whole, does not fit; like that it follows no redirect, so that no header goes to another host, and obeys
 * the proxy variables. Time limits are the caller's.
 */
function createHttpTransport(url, headers) {
    const target = new URL(url);
    const proxy = (0,lib_proxy/* getProxyUrl */.s)(target);
    const limits = { headersTimeout: 0, bodyTimeout: 0 };
    const dispatcher = proxy === undefined ? new undici.Agent(limits) : new undici.ProxyAgent({ uri: proxy.href, ...limits });
    const fetchOnce = (input, init = {}) => (0,undici.fetch)(input, { ...init, redirect: 'error', dispatcher });
    const transport = new dist.StreamableHTTPClientTransport(target, {
        requestInit: { headers },
        // Node's own fetch is undici's; only the declared types of the two copies differ.
        fetch: fetchOnce,
    });
    return {
        transport,
        async end() {
            const told = transport.terminateSession().catch(() => { });
            await Promise.race([told, (0,promises_.setTimeout)(GOODBYE_MS, undefined, { ref: false })]);
            await transport.close();
            await dispatcher.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/mcp/server-secrets.js
/** The values of the variables that a server is given, or its headers name. Those that are not set are left out. */
function listServerSecrets(server, secrets) {
    const names = 'command' in server ? server.env : namedIn(server.headers);
    return names.flatMap((name) => secrets[name] ?? []);
}
function namedIn(headers) {
    return Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.env]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/process/lines.js
var lines = __webpack_require__(62965);
// EXTERNAL MODULE: ./build/process/process-tree.js
var process_tree = __webpack_require__(41604);
// EXTERNAL MODULE: ./build/process/start-process.js
var start_process = __webpack_require__(86430);
// EXTERNAL MODULE: ./build/process/tail.js
var tail = __webpack_require__(35758);
// EXTERNAL MODULE: ./build/process/within.js
var within = __webpack_require__(64355);
;// CONCATENATED MODULE: ./build/mcp/stdio-transport.js







/** For a server to end by itself when its input ends; after that it is stopped as any child is. */
const INPUT_END_MS = 500;
/** Of one message, which is a line. More than any model can read; without a bound a server could fill our memory. */
const LONGEST_MESSAGE_MIB = 32;
/** For a server that does not read any more to be known as ended. */
const END_KNOWN_MS = 750;
/**
 * A server that is a process of ours. The SDK's own transport ends the process alone; this one ends what the process
 * started, too (`npx` starts the real server as a child), and keeps its last words for messages.
 *
 * `start` does not fail: that a server could not be started is how it ended, and closes the transport.
 */
function createStdioTransport(command, environment, mask) {
    const received = (0,lines/* splitLines */.u)(LONGEST_MESSAGE_MIB * 1024 * 1024, readMessage, refuse);
    const stderr = (0,tail/* keepTail */.G)(mask);
    const mark = (0,external_node_crypto_.randomUUID)();
    let child;
    let end;
    let fault;
    let nothingLeft;
    function readMessage(line) {
        let message;
        try {
            message = (0,dist.deserializeMessage)(line.toString('utf8'));
        }
        catch (error) {
            // Some servers greet people on standard output: what is no JSON is passed over.
            if (!(error instanceof SyntaxError))
                transport.onerror?.(error);
            return;
        }
        transport.onmessage?.(message);
    }
    /** Whoever waits for what it was about to say would wait until the time is up. */
    function refuse() {
        fault =
            `wrote more than ${LONGEST_MESSAGE_MIB} MiB to its standard output without a line break, and was ended. ` +
                "Let its tools give back less; what is no message of the protocol belongs on a server's standard error";
        void child?.stop();
        transport.onclose?.();
    }
    /** However it ended: what left its group would outlive us. */
    async function settle({ ended }) {
        end = await ended;
        if (fault === undefined)
            transport.onclose?.();
        await (0,process_tree/* killMarked */.fR)(mark);
    }
    async function send(message) {
        if (child === undefined || end !== undefined || fault !== undefined)
            throw new Error('the server has ended');
        const sent = Promise.withResolvers();
        child.write((0,dist.serializeMessage)(message), (error) => (error ? sent.reject(error) : sent.resolve()));
        try {
            await sent.promise;
        }
        catch (error) {
            // That it has ended is often noticed first because it does not read; how it ended is known a moment later.
            await (0,within/* within */.u)(END_KNOWN_MS, child.ended);
            throw error;
        }
    }
    const transport = {
        lastWords: stderr.text,
        end: () => end,
        fault: () => fault,
        async start() {
            // When the server has ended, nothing that it left behind has more to say.
            const lingerMs = 0;
            child = (0,start_process/* startProcess */.k)({
                command,
                environment,
                mark,
                lingerMs,
                onStdout: received.push,
                onStderr: stderr.push,
            });
            nothingLeft = settle(child);
        },
        send,
        async close() {
            if (child === undefined)
                return;
            child.closeInput();
            if (!(await (0,within/* within */.u)(INPUT_END_MS, child.ended)))
                await child.stop();
            await nothingLeft;
        },
    };
    return transport;
}

;// CONCATENATED MODULE: ./build/mcp/session.js








/** For a server to start and list its tools: `npx` may have to fetch it first. */
const START_LIMIT_MS = 60_000;
/**
 * Starts a server, or reaches it, and lists its tools.
 * @throws Error that names the server, how it was reached, the reason and the server's last words, without a secret.
 */
async function openSession(server, { environment, secrets }, signal) {
    const client = new dist.Client({ name: 'agent-judge', version: version/* VERSION */.x });
    const way = openWay(server, environment, secrets);
    const { mask, lastWords } = way;
    const session = { client, lost: false, loss, lastWords, mask, close: closeAll };
    function loss() {
        const end = way.end();
        return way.fault() ?? (end && (0,process_end/* describeEnd */.lA)(end));
    }
    async function closeAll() {
        await way.close();
        await client.close().catch(() => { });
    }
    client.onclose = () => {
        session.lost = true;
    };
    try {
        await client.connect(way.transport, { timeout: START_LIMIT_MS, signal });
        return Object.assign(session, { tools: await listTools(client, signal) });
    }
    catch (error) {
        const end = way.end();
        const reason = way.fault() ?? (end && `${(0,process_end/* describeEnd */.lA)(end)} before it was ready`);
        await closeAll();
        const why = end?.status === 'not-started'
            ? (0,process_end/* describeEnd */.lA)(end)
            : `could not be ${way.done}: ${reason === undefined ? describeFailedStart(error, mask) : `it ${reason}`}`;
        const what = `${(0,process_end/* endSentence */.H_)(`the MCP server "${server.name}" ${why}`)} ${way.description}`;
        throw new Error(mask((0,process_end/* withStderr */.JG)(what, lastWords())), { cause: error });
    }
}
function openWay(server, environment, secrets) {
    if ('command' in server) {
        const mask = (0,mask_secrets/* createMask */.P)(listServerSecrets(server, secrets), mask_secrets/* SHORTEST_SECRET */.c);
        const transport = createStdioTransport(server.command, environment(server.env), mask);
        const { end, fault, lastWords, close } = transport;
        const words = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
        return {
            transport,
            end,
            fault,
            lastWords,
            close,
            mask,
            done: 'started',
            description: `Its command is ${words.join(' ')}`,
        };
    }
    const headers = Object.entries(server.headers).map(([name, value]) => [name, resolve(value, secrets)]);
    const { transport, end } = createHttpTransport(server.url, Object.fromEntries(headers));
    return {
        transport,
        end: () => undefined,
        fault: () => undefined,
        lastWords: () => '',
        close: end,
        mask: (0,mask_secrets/* createMask */.P)(listServerSecrets(server, secrets)),
        done: 'reached',
        description: `Its address is ${server.url}`,
    };
}
function describeFailedStart(error, mask) {
    if (dist.SdkError.isInstance(error) && error.code === dist.SdkErrorCode.RequestTimeout) {
        return `it was not ready within ${START_LIMIT_MS / 1000} s`;
    }
    return describeMcpFailure(error, mask);
}
async function listTools(client, signal) {
    const { tools } = await client.listTools(undefined, { timeout: START_LIMIT_MS, signal });
    return tools;
}
function resolve(value, secrets) {
    return typeof value === 'string' ? value : `${value.prefix}${secrets[value.env]?.trim() ?? ''}`;
}

;// CONCATENATED MODULE: ./build/mcp/connection.js




/** Longer than any trial, whose signal ends a call. */
const NO_LIMIT_MS = 2 ** 31 - 1;
/**
 * Starts a server, or reaches it, and lists its tools.
 * @throws Error that names the server, how it was reached, the reason and the server's last words, without a secret.
 */
async function connectMcpServer(server, surroundings, signal) {
    const closing = new AbortController();
    const ended = AbortSignal.any([signal, closing.signal]);
    let opened = openSession(server, surroundings, ended);
    const { tools } = await opened;
    async function currentSession() {
        const seen = opened;
        const session = await seen;
        if (!session.lost)
            return session;
        // Several trials may find it lost at once; the first makes the new one for all. It may be lost in turn, but when it
        // cannot be made all later calls fail with the reason, and nothing is started again and again.
        if (opened === seen) {
            opened = session.close().then(() => openSession(server, surroundings, ended));
            opened.catch(() => { });
        }
        return currentSession();
    }
    return {
        tools,
        async call(tool, args, callSignal) {
            const session = await currentSession();
            try {
                return await session.client.callTool({ name: tool, arguments: { ...args } }, { signal: callSignal, timeout: NO_LIMIT_MS });
            }
            catch (error) {
                if (callSignal.aborted)
                    throw error;
                if (dist.ProtocolError.isInstance(error))
                    throw new Error(session.mask(error.message), { cause: error });
                // How a server over HTTP says that it does not know the session any more; what else goes wrong there is one call's.
                if (dist.SdkHttpError.isInstance(error) && error.status === 404)
                    session.lost = true;
                throw new Error(describeFailedCall(server, session, error), { cause: error });
            }
        },
        async close() {
            closing.abort();
            await opened.then((session) => session.close(), () => { });
        },
    };
}
function describeFailedCall({ name }, session, error) {
    const what = `the MCP server "${name}" failed the call`;
    const loss = session.loss();
    if (loss === undefined)
        return (0,process_end/* endSentence */.H_)(`${what}: ${describeMcpFailure(error, session.mask)}`);
    return session.mask((0,process_end/* withStderr */.JG)(`${what}: it ${loss}`, session.lastWords()));
}

;// CONCATENATED MODULE: ./build/mcp/render-result.js

const part = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('text'), text: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('resource'),
        resource: schemas/* object */.Ikc({ uri: schemas/* string */.YjP(), text: schemas/* string */.YjP().optional() }),
    }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('resource_link'), uri: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ type: schemas/* string */.YjP(), mimeType: schemas/* string */.YjP().optional(), data: schemas/* string */.YjP().optional() }),
]);
const resultSchema = schemas/* object */.Ikc({
    content: schemas/* array */.YOg(part).default([]),
    structuredContent: schemas/* unknown */.L5J().optional(),
    isError: schemas/* boolean */.zMY().optional(),
});
/**
 * The text of a tool's result: its text parts as they are, one after the other on a new line; of what is no text a short
 * mention. Where there are no parts, its structured content as JSON.
 */
function renderToolResult(result) {
    const parsed = resultSchema.safeParse(result);
    if (!parsed.success)
        return { status: 'failed', text: 'the tool gave back no MCP tool result.' };
    const { content, structuredContent, isError } = parsed.data;
    const text = content.length === 0 && structuredContent !== undefined
        ? JSON.stringify(structuredContent)
        : content.map(renderPart).join('\n');
    if (isError !== true)
        return { status: 'done', text };
    return { status: 'failed', text: text === '' ? 'the tool failed and did not say why.' : text };
}
function renderPart(content) {
    if ('text' in content)
        return content.text;
    if ('resource' in content)
        return content.resource.text ?? `[resource ${content.resource.uri}]`;
    if ('uri' in content)
        return `[link ${content.uri}]`;
    const bytes = Math.floor(((content.data?.length ?? 0) * 3) / 4);
    return `[${content.type}${content.mimeType === undefined ? '' : ` ${content.mimeType}`}, ${bytes} bytes]`;
}

;// CONCATENATED MODULE: ./build/mcp/tool-names.js
/** What model services take as the name of a function. */
const LONGEST_NAME = 64;
/**
 * The names by which the model knows the tools, in their order, all different: a tool's own where it is the only one of
 * that name, else with its server's name before it; with `_` for what a function's name may not have.
 */
function assembleToolNames(tools) {
    const own = tools.map(({ tool }) => functionName(tool));
    const taken = new Set();
    return tools.map(({ server, tool }, index) => {
        const alone = own.filter((name) => name === own[index]).length === 1;
        const wanted = alone ? functionName(tool) : functionName(`${server}_${tool}`);
        let name = wanted;
        for (let number = 2; taken.has(name); number += 1) {
            const suffix = `_${number}`;
            name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
        }
        taken.add(name);
        return name;
    });
}
function functionName(name) {
    const safe = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, LONGEST_NAME);
    return safe === '' ? 'tool' : safe;
}

;// CONCATENATED MODULE: ./build/mcp/servers.js






/**
 * Connects all servers at once.
 * @throws Error with one line for each server that could not be started; the others are closed again.
 */
async function connectMcpServers(servers, surroundings, signal) {
    const settled = await Promise.allSettled(servers.map((server) => connectMcpServer(server, surroundings, signal)));
    const connections = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const close = async () => {
        await Promise.all(connections.map((connection) => connection.close()));
    };
    const reasons = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
    if (reasons.length > 0) {
        await close();
        throw new Error(reasons.join('\n'));
    }
    const found = servers.flatMap(({ name: server }, index) => {
        const connection = connections[index];
        return connection.tools.map((tool) => ({ server, connection, tool }));
    });
    const names = assembleToolNames(found.map(({ server, tool }) => ({ server, tool: tool.name })));
    const named = servers.flatMap((server) => listServerSecrets(server, surroundings.secrets));
    const mask = (0,mask_secrets/* createMask */.P)(named, mask_secrets/* SHORTEST_SECRET */.c);
    const tools = found.map(({ connection, tool }, index) => ({
        name: names[index],
        description: tool.description ?? '',
        parameters: { ...tool.inputSchema },
        // The model need not know a secret either: it might repeat it in its answer, which is stored and shown.
        async call(args, callSignal) {
            const { status, text } = await callTool(connection, tool.name, args, callSignal);
            return { status, text: mask(text) };
        },
    }));
    return { tools, mask, close };
}
async function callTool(connection, tool, args, signal) {
    if (typeof args !== 'object' || args === null || Array.isArray(args)) {
        return { status: 'failed', text: 'the arguments of a tool must be a JSON object.' };
    }
    try {
        return renderToolResult(await connection.call(tool, args, signal));
    }
    catch (error) {
        return { status: 'failed', text: (0,errors/* messageOf */.bD)(error) };
    }
}


/***/ })

};
