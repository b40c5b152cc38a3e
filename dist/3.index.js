export const id = 3;
export const ids = [3];
export const modules = {

/***/ 23003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectMcpServers: () => (/* binding */ connectMcpServers)
});

// EXTERNAL MODULE: ./node_modules/@modelcontextprotocol/client/dist/index.mjs + 7 modules
var dist = __webpack_require__(8362);
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/mcp/stdio-transport.js




/** What a server's last words may take in a message. */
const STDERR_LIMIT = 2_000;
/** A server is asked to end by the end of its input, then by SIGTERM, then it is killed. Together far below the runner's 10 s. */
const INPUT_END_MS = 500;
const SIGTERM_MS = 1_000;
const SIGKILL_MS = 500;
/** For a process that does not read any more to be told of as ended. */
const CLOSE_MS = 500;
/**
 * A server that is a process of ours. The SDK's own transport ends the process alone; this one gives it a process group,
 * so that what it started ends with it (`npx` starts the real server as a child), and keeps its last words for messages.
 */
function createStdioTransport(command, environment) {
    const received = new dist.ReadBuffer();
    let child;
    let stderr = '';
    let ending;
    let closed = false;
    function signalGroup(signal) {
        if (child?.pid === undefined)
            return;
        try {
            process.kill(-child.pid, signal);
        }
        catch {
            // Nobody is left in it.
        }
    }
    const killNow = () => signalGroup('SIGKILL');
    async function hasEndedWithin(ms) {
        if (child === undefined || ending !== undefined)
            return true;
        return Promise.race([(0,external_node_events_.once)(child, 'exit').then(() => true), (0,promises_.setTimeout)(ms, false, { ref: false })]);
    }
    /** A server that has ended is often noticed first because it does not read; how it ended is known a moment later. */
    async function failToSend(reason) {
        if (child !== undefined && !closed) {
            await Promise.race([(0,external_node_events_.once)(child, 'close'), (0,promises_.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
        }
        throw reason;
    }
    async function send(message) {
        const input = child?.stdin;
        if (input === undefined || ending !== undefined)
            return failToSend(new Error('the server has ended'));
        await new Promise((sent, failed) => {
            input.write((0,dist.serializeMessage)(message), (error) => (error ? failed(error) : sent()));
        }).catch(failToSend);
    }
    function readMessages(chunk) {
        try {
            received.append(chunk);
            for (let message = received.readMessage(); message !== null; message = received.readMessage()) {
                transport.onmessage?.(message);
            }
        }
        catch (error) {
            transport.onerror?.(error);
        }
    }
    const transport = {
        get pid() {
            return child?.pid;
        },
        lastWords: () => stderr.trim(),
        ending: () => ending,
        async start() {
            const [program = '', ...args] = command;
            const started = (0,external_node_child_process_.spawn)(program, args, { env: environment, detached: true, stdio: 'pipe' });
            child = started;
            process.once('exit', killNow);
            started.stderr.on('data', (chunk) => {
                stderr = (stderr + chunk.toString()).slice(-STDERR_LIMIT);
            });
            started.stdout.on('data', readMessages);
            started.stdin.on('error', (error) => transport.onerror?.(error));
            started.once('exit', (code, signal) => {
                ending = signal === null ? `exit code ${code}` : `signal ${signal}`;
                // What it left behind would hold its pipes open, and outlive us.
                killNow();
                process.off('exit', killNow);
            });
            started.once('close', () => {
                closed = true;
                transport.onclose?.();
            });
            await (0,external_node_events_.once)(started, 'spawn').catch((error) => {
                child = undefined;
                process.off('exit', killNow);
                throw error;
            });
        },
        send,
        async close() {
            child?.stdin.end();
            if (await hasEndedWithin(INPUT_END_MS))
                return;
            signalGroup('SIGTERM');
            if (await hasEndedWithin(SIGTERM_MS))
                return;
            killNow();
            await hasEndedWithin(SIGKILL_MS);
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
    const names = 'command' in server ? server.env : secretNames(server.headers);
    const clean = (text) => names.reduce((cleaned, name) => withoutSecret(cleaned, secrets[name] ?? ''), text);
    const client = new dist.Client({ name: 'agent-judge', version: version/* VERSION */.x });
    const way = openWay(server, environment, secrets);
    const session = { client, lost: false, ending: way.ending, close: closeAll };
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
        const reason = describeFailedStart(error, way.ending());
        await closeAll();
        const words = way.lastWords();
        throw new Error(clean(`the MCP server "${server.name}" could not be ${way.done}: ${reason}. ${way.description}.` +
            (words === '' ? '' : ` The end of its standard error:\n${words}`)), { cause: error });
    }
}
function openWay(server, environment, secrets) {
    if ('command' in server) {
        const transport = createStdioTransport(server.command, environment(server.env));
        const { ending, lastWords, close } = transport;
        const words = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
        return {
            transport,
            ending,
            lastWords,
            close,
            done: 'started',
            description: `Its command is ${words.join(' ')}`,
        };
    }
    const headers = Object.entries(server.headers).map(([name, value]) => [name, resolve(value, secrets)]);
    const { transport, end } = createHttpTransport(server.url, Object.fromEntries(headers));
    return {
        transport,
        ending: () => undefined,
        lastWords: () => '',
        close: end,
        done: 'reached',
        description: `Its address is ${server.url}`,
    };
}
function describeFailedStart(error, ending) {
    if (ending !== undefined)
        return `it ended (${ending}) before it was ready`;
    if (dist.SdkError.isInstance(error) && error.code === dist.SdkErrorCode.RequestTimeout) {
        return `it was not ready within ${START_LIMIT_MS / 1000} s`;
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return 'there is no such program; is it installed, and is its name right?';
    }
    return messageOf(error);
}
async function listTools(client, signal) {
    const { tools } = await client.listTools(undefined, { timeout: START_LIMIT_MS, signal });
    return tools;
}
function secretNames(headers) {
    return Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.env]));
}
function resolve(value, secrets) {
    return typeof value === 'string' ? value : `${value.prefix}${secrets[value.env] ?? ''}`;
}
function withoutSecret(text, secret) {
    return secret === '' ? text : text.replaceAll(secret, '***');
}
/** What is at the bottom of an error, without a full stop. */
function messageOf(error) {
    let at = error;
    while (at instanceof Error && at.cause instanceof Error)
        at = at.cause;
    return (at instanceof Error ? at.message : String(at)).replace(/\.$/, '');
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
                if (callSignal.aborted || dist.ProtocolError.isInstance(error))
                    throw error;
                // How a server over HTTP says that it does not know the session any more; what else goes wrong there is one call's.
                if (dist.SdkHttpError.isInstance(error) && error.status === 404)
                    session.lost = true;
                const ending = session.ending();
                const reason = ending === undefined ? messageOf(error) : `it ended (${ending})`;
                throw new Error(`the MCP server "${server.name}" did not answer: ${reason}.`, { cause: error });
            }
        },
        async close() {
            closing.abort();
            await opened.then((session) => session.close(), () => { });
        },
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
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
    const tools = found.map(({ connection, tool }, index) => ({
        name: names[index],
        description: tool.description ?? '',
        parameters: { ...tool.inputSchema },
        call: (args, callSignal) => callTool(connection, tool.name, args, callSignal),
    }));
    return { tools, close };
}
async function callTool(connection, tool, args, signal) {
    if (typeof args !== 'object' || args === null || Array.isArray(args)) {
        return { status: 'failed', text: 'the arguments of a tool must be a JSON object.' };
    }
    try {
        return renderToolResult(await connection.call(tool, args, signal));
    }
    catch (error) {
        return { status: 'failed', text: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
