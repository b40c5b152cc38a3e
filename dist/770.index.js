export const id = 770;
export const ids = [770,289];
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


/***/ }),

/***/ 19770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTrustedFiles: () => (/* binding */ openTrustedFiles)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/github/base-files.js


/**
 * The files of a commit in place of those that are checked out. Remembers what was asked for, so that it can be told
 * what a pull request changes of it.
 *
 * The working directory stands for the root of the repository, as it does in a workflow; paths must not lead out of it.
 */
function createBaseFiles(objects, commit) {
    const paths = new Set();
    const patterns = new Set();
    const place = `commit ${commit.commit.slice(0, 12)}, the base`;
    async function look(path) {
        const inside = inRepository(path);
        if (inside === undefined)
            return undefined;
        paths.add(inside);
        return commit.find(inside);
    }
    return {
        asked: { paths, patterns },
        place,
        missingHint: '"trust: base" takes no file from the pull request: what it adds counts once it is merged, ' +
            'so add a gate in a pull request of its own.',
        async find(path) {
            const found = await look(path);
            if (found?.kind === 'missing')
                return undefined;
            return found?.kind === 'folder' ? 'folder' : 'file';
        },
        async match(pattern) {
            const inside = inRepository(pattern);
            if (inside === undefined)
                throw refuse(pattern, OUTSIDE);
            patterns.add(inside);
            const found = await commit.match(inside);
            if (found.kind === 'files')
                return found.entries.map(({ path }) => path);
            throw refuse(pattern, describeLink(found));
        },
        async names(folder) {
            const found = await look(folder);
            return found?.kind === 'folder' ? (await objects.readTree(found.id)).map(({ path }) => path) : [];
        },
        async *read(path) {
            const found = await look(path);
            switch (found?.kind) {
                case undefined:
                    throw new Error(OUTSIDE);
                case 'missing':
                    throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
                case 'folder':
                    throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
                case 'link':
                case 'submodule':
                    throw new Error(describeLink(found));
                case 'file':
                    yield await objects.readBlob(found.entry);
            }
        },
    };
}
/** From the root of the repository; nothing where it leads out of it. */
function inRepository(path) {
    const inside = (0,external_node_path_.relative)('', (0,external_node_path_.resolve)(path)).replaceAll('\\', '/');
    return inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside) ? undefined : inside;
}
const OUTSIDE = 'it lies outside the repository, and "trust: base" reads from the repository alone';
function describeLink({ kind, at }) {
    const what = kind === 'link' ? 'a symbolic link' : 'a submodule';
    return `"${at}" is ${what} in the base commit, which "trust: base" does not follow; name the file itself`;
}
function refuse(pattern, reason) {
    return new errors/* ConfigurationError */.j1([{ where: 'dataset', message: `"${pattern}" cannot be read: ${reason}.` }]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(88343);
// EXTERNAL MODULE: ./build/github/describe-error.js
var describe_error = __webpack_require__(34082);
// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(98289);
;// CONCATENATED MODULE: ./build/github/git-objects.js




/** Modes of git: what an entry of a tree is. */
const MODES = { folder: '040000', link: '120000', submodule: '160000' };
const treeEntry = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    /** Bytes; of files alone. */
    size: schemas/* number */.aig().optional(),
});
const treeSchema = schemas/* object */.Ikc({ tree: schemas/* array */.YOg(treeEntry), truncated: schemas/* boolean */.zMY() });
const comparisonSchema = schemas/* object */.Ikc({ merge_base_commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
/** GitHub gives out no larger file. */
const LARGEST_FILE = 100 * 1024 * 1024;
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
function createGitObjects(api) {
    const trees = new Map();
    async function fetchTree(id, below) {
        const what = `the tree ${id.slice(0, 12)} of ${api.repository}`;
        const { tree, truncated } = await ask(what, treeSchema, 'GET /repos/{owner}/{repo}/git/trees/{id}', {
            id,
            ...(below && { recursive: 1 }),
        });
        if (truncated) {
            const hint = 'It has more files than GitHub lists: name a folder with fewer in "dataset".';
            throw (0,repository_api/* repositoryProblem */.K)(what, hint);
        }
        return tree;
    }
    async function ask(what, schema, route, parameters) {
        const answer = schema.safeParse(await api.get(route, parameters).catch(fail(what)));
        if (!answer.success)
            throw (0,repository_api/* repositoryProblem */.K)(what, 'The answer is not what GitHub documents.');
        return answer.data;
    }
    return {
        readTree(id, below) {
            const key = `${id} ${below ?? ''}`;
            const known = trees.get(key) ?? fetchTree(id, below !== undefined);
            trees.set(key, known);
            return known;
        },
        async readBlob({ path, sha, size = 0 }) {
            if (size > LARGEST_FILE)
                throw new Error('it is larger than 100 MB, and GitHub gives out no such file');
            const route = 'GET /repos/{owner}/{repo}/git/blobs/{sha}';
            const bytes = await api.getBytes(route, { sha }).catch(fail(`"${path}"`));
            if (gitId(bytes) !== sha)
                throw new Error('GitHub gave other bytes than the commit has');
            if (Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER) {
                throw new Error('it is kept in Git LFS, which "trust: base" does not read; keep it in git');
            }
            return bytes;
        },
        async readMergeBase(base, head) {
            const what = `what ${head.slice(0, 12)} changes`;
            const route = 'GET /repos/{owner}/{repo}/compare/{base}...{head}';
            const { merge_base_commit } = await ask(what, comparisonSchema, route, { base, head, per_page: 1 });
            return merge_base_commit.sha;
        },
    };
}
function fail(what) {
    return (error) => {
        throw (0,repository_api/* repositoryProblem */.K)(what, (0,describe_error/* describeGithubError */.l)(error, 'contents: read'));
    };
}
/** What git names these bytes. Repositories with SHA-256 have longer names, which GitHub does not host. */
function gitId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/github/commit-files.js


function openCommit(objects, commit) {
    // Folder by folder, because the list of a whole repository may be longer than GitHub gives.
    async function find(path) {
        let found = { kind: 'folder', id: commit };
        let at = '';
        for (const name of path.split('/').filter((step) => step !== '' && step !== '.')) {
            if (found.kind === 'link' || found.kind === 'submodule')
                return found;
            if (found.kind !== 'folder')
                return { kind: 'missing' };
            const entry = (await objects.readTree(found.id)).find((one) => one.path === name);
            at = external_node_path_.posix.join(at, name);
            found = entry === undefined ? { kind: 'missing' } : describeEntry(entry, at);
        }
        return found;
    }
    return {
        commit,
        find,
        async match(pattern) {
            const steps = external_node_path_.posix.normalize(pattern).split('/');
            const firstGlob = steps.findIndex((step) => /[*?[\]{}]/.test(step));
            const folder = steps.slice(0, firstGlob < 0 ? -1 : firstGlob).join('/');
            const found = await find(folder);
            if (found.kind === 'link' || found.kind === 'submodule')
                return found;
            if (found.kind !== 'folder')
                return { kind: 'files', entries: [] };
            const all = await objects.readTree(found.id, 'below');
            const entries = all
                .filter(({ mode }) => mode !== MODES.folder && mode !== MODES.submodule)
                .map((entry) => ({ ...entry, path: external_node_path_.posix.join(folder, entry.path) }))
                .filter(({ path }) => external_node_path_.posix.matchesGlob(path, external_node_path_.posix.normalize(pattern)));
            return { kind: 'files', entries };
        },
    };
}
function describeEntry(entry, path) {
    const { mode, sha } = entry;
    if (mode === MODES.folder)
        return { kind: 'folder', id: sha };
    if (mode === MODES.link)
        return { kind: 'link', at: path, id: sha };
    if (mode === MODES.submodule)
        return { kind: 'submodule', at: path, id: sha };
    return { kind: 'file', entry: { ...entry, path } };
}

;// CONCATENATED MODULE: ./build/github/find-changes.js


/**
 * What a pull request changes of the files that were asked for: files that are added, changed or removed between the
 * commit it went off from and its head, so that what happened on the base since does not count as its doing.
 * @throws ConfigurationError where GitHub does not tell.
 */
async function findChanges(objects, { base, head }, asked) {
    const start = await objects.readMergeBase(base, head);
    const [before, after] = await Promise.all([start, head].map((commit) => identifyFiles(openCommit(objects, commit), asked)));
    return compareFiles(before ?? new Map(), after ?? new Map());
}
/** In alphabetical order. The maps name for each path what is there. */
function compareFiles(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
        const [was, is] = [before.get(path), after.get(path)];
        if (was === is)
            return [];
        return [{ path, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
    });
}
/** What is there of what was asked for. A link or submodule stands for all that is behind it. */
async function identifyFiles(commit, { paths, patterns }) {
    const files = new Map();
    for (const path of paths) {
        const found = await commit.find(path);
        if (found.kind === 'file')
            files.set(path, identify(found.entry));
        else if ('at' in found)
            files.set(found.at, `${found.kind}:${found.id}`);
    }
    for (const pattern of patterns) {
        const found = await commit.match(pattern);
        if (found.kind !== 'files')
            files.set(found.at, `${found.kind}:${found.id}`);
        else
            for (const entry of found.entries)
                files.set(entry.path, identify(entry));
    }
    return files;
}
/** A mode is part of it: what becomes a link keeps its path. */
function identify({ mode, sha }) {
    return mode === MODES.link ? `link:${sha}` : sha;
}

;// CONCATENATED MODULE: ./build/github/trusted-files.js






/** A pull request may add any number of files to a glob; who wants all looks there. */
const MOST_KEPT = 100;
/** A place in a file. */
const IN_FILE = /\.(ya?ml|jsonl?|csv)(:|$)/i;
/**
 * Opens the commit whose files count with `trust: base`.
 * @throws ConfigurationError where there is no such commit or nothing to read it with.
 */
function openTrustedFiles({ trustedCommit: base, proposedCommit: head, provenance }, token) {
    const { repository } = provenance;
    if (base === undefined || repository === undefined) {
        const message = `"base" needs the commit a pull request is to be merged into, and the event "${provenance.event}" names none.`;
        throw new errors/* ConfigurationError */.j1([{ where: 'trust', message }]);
    }
    if (token === undefined) {
        const message = 'is empty, and "trust: base" reads the gate\'s files with it. Leave it out for the workflow\'s own.';
        throw new errors/* ConfigurationError */.j1([{ where: 'github-token', message }]);
    }
    const objects = createGitObjects((0,repository_api.createRepositoryApi)(token, repository));
    const files = createBaseFiles(objects, openCommit(objects, base));
    return {
        files,
        explain({ problems }) {
            if (!problems.some(({ where }) => IN_FILE.test(where)))
                return new errors/* ConfigurationError */.j1(problems);
            const message = `is "base": the files named here are those of commit ${base.slice(0, 12)}, whatever the pull request has, and have to be mended there.`;
            return new errors/* ConfigurationError */.j1([...problems, { where: 'trust', message }]);
        },
        async describe() {
            if (head === undefined)
                return { commit: base, changes: { status: 'known', total: 0, files: [] } };
            try {
                const changed = await findChanges(objects, { base, head }, files.asked);
                const changes = { total: changed.length, files: changed.slice(0, MOST_KEPT) };
                return { commit: base, changes: { status: 'known', ...changes } };
            }
            catch (error) {
                if (!(error instanceof errors/* ConfigurationError */.j1))
                    throw error;
                const [problem] = error.problems;
                return { commit: base, changes: { status: 'unknown', reason: problem?.message ?? error.message } };
            }
        },
    };
}


/***/ })

};
