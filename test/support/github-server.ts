import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { GitRepository } from './git-repository.ts';
import { listenOnLoopback } from './loopback.ts';

export interface StoredComment {
  id: number;
  body: string;
  user: { login: string };
  html_url: string;
}

export interface StoredArtifact {
  readonly name: string;
  readonly bytes: Buffer;
  readonly request: Record<string, unknown>;
}

export interface GithubServer {
  readonly apiUrl: string;
  /** `ACTIONS_RESULTS_URL`. */
  readonly resultsUrl: string;
  readonly comments: StoredComment[];
  readonly artifacts: StoredArtifact[];
  /** Artifacts that are no archives. */
  readonly pages: StoredArtifact[];
  /** Method and path of every request to the REST API. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface GithubBehaviour {
  /** Who the token writes as. */
  readonly author?: string;
  readonly comments?: StoredComment[];
  /** Answers every write to a comment with this status. */
  readonly refuseComments?: number;
  /** Refuses comments that are longer, as GitHub does. */
  readonly longestComment?: number;
  /** What becomes of a request before it is looked at: it gets no answer, or this one. */
  readonly intercept?: (path: string) => 'hang' | { status: number; text: string } | undefined;
  /** Artifact names that are taken already. */
  readonly takenArtifactNames?: readonly string[];
  /** Answers every artifact call with this status. */
  readonly refuseArtifacts?: number;
  /** What can be read of the repository. */
  readonly repository?: GitRepository;
  /** What a request to the repository is answered in its place; nothing lets it through. */
  readonly refuseReading?: (path: string, number: number) => number | undefined;
  /** What somebody else does right before our comment is created. */
  readonly beforeCreate?: (comments: StoredComment[]) => void;
}

interface Upload {
  readonly name: string;
  readonly request: Record<string, unknown>;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer;
}

/** GitHub's REST and GraphQL APIs, as far as comments need them, and the artifact service, on loopback. */
export async function startGithubServer(behaviour: GithubBehaviour = {}): Promise<GithubServer> {
  const author = behaviour.author ?? 'github-actions[bot]';
  const comments = [...(behaviour.comments ?? [])];
  const artifacts: StoredArtifact[] = [];
  const pages: StoredArtifact[] = [];
  const requests: string[] = [];
  const uploads = new Map<string, Upload>();
  let base = '';
  let reads = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const bytes = await readBody(request);
    const json = (): Record<string, unknown> => JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    const list = /^\/repos\/[^/]+\/[^/]+\/issues\/\d+\/comments$/.test(url.pathname);
    const one = /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/.exec(url.pathname);
    if (!url.pathname.includes('/twirp/') && url.pathname !== '/container/blob')
      requests.push(`${request.method} ${url.pathname}`);

    const { repository, refuseReading } = behaviour;
    const path = decodeURIComponent(url.pathname);
    const read =
      request.method === 'GET' && repository?.answer(path, url.searchParams, request.headers.accept ?? '');
    if (read) {
      reads += 1;
      const refused = refuseReading?.(path, reads);
      if (refused !== undefined) return reply(refused, { message: 'Resource not accessible by integration' });
      if (!Buffer.isBuffer(read.body)) return reply(read.status, read.body);
      response.writeHead(200, { 'content-type': 'application/vnd.github.raw; charset=utf-8' });
      response.end(read.body);
      return;
    }
    const interception = behaviour.intercept?.(url.pathname);
    if (interception === 'hang') return;
    if (interception !== undefined) {
      response.writeHead(interception.status, { 'content-type': 'application/json' });
      return void response.end(interception.text);
    }
    if (
      (list || one) &&
      bytes.length > 0 &&
      String(json()['body']).length > (behaviour.longestComment ?? 65_536)
    ) {
      const errors = [{ resource: 'IssueComment', code: 'unprocessable', message: 'Body is too long' }];
      return reply(422, { message: 'Validation Failed', errors });
    }
    if (url.pathname === '/graphql') {
      reply(200, { data: { viewer: { login: author } } });
    } else if (list && request.method === 'GET') {
      const page = Number(url.searchParams.get('page') ?? '1');
      const size = Number(url.searchParams.get('per_page') ?? '30');
      const more = page * size < comments.length;
      const link = `<${base}${url.pathname}?per_page=${size}&page=${page + 1}>; rel="next"`;
      reply(200, comments.slice((page - 1) * size, page * size), more ? { link } : {});
    } else if ((list || one) && behaviour.refuseComments !== undefined) {
      reply(behaviour.refuseComments, { message: 'Resource not accessible by integration' });
    } else if (list) {
      behaviour.beforeCreate?.(comments);
      const id = Math.max(0, ...comments.map((comment) => comment.id)) + 1;
      const comment = {
        id,
        body: String(json()['body']),
        user: { login: author },
        html_url: `https://github.com/o/r/pull/7#issuecomment-${id}`,
      };
      comments.push(comment);
      reply(201, comment);
    } else if (one) {
      const index = comments.findIndex(({ id }) => id === Number(one[1]));
      const comment = comments[index];
      if (comment === undefined) return reply(404, { message: 'Not Found' });
      if (request.method === 'DELETE') {
        comments.splice(index, 1);
        response.writeHead(204).end();
      } else {
        comment.body = String(json()['body']);
        reply(200, comment);
      }
    } else if (url.pathname.endsWith('/CreateArtifact')) {
      const body = json();
      const name = String(body['name']);
      if (behaviour.refuseArtifacts !== undefined)
        return reply(behaviour.refuseArtifacts, { msg: 'no service today' });
      const taken =
        behaviour.takenArtifactNames?.includes(name) ||
        [...artifacts, ...pages].some((artifact) => artifact.name === name);
      if (taken)
        return reply(409, {
          code: 'already_exists',
          msg: 'an artifact with this name already exists on the workflow run',
        });
      uploads.set(name, { name, request: body, bytes: Buffer.alloc(0), blocks: new Map() });
      const place = `${base}/container/blob?name=${encodeURIComponent(name)}&sig=${'s'.repeat(32)}`;
      reply(200, { ok: true, signed_upload_url: place });
    } else if (url.pathname === '/container/blob') {
      const uploading = uploads.get(url.searchParams.get('name') ?? '');
      const block = url.searchParams.get('blockid');
      if (block !== null) uploading?.blocks.set(block, bytes);
      else if (uploading !== undefined) {
        const ids = [...bytes.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(
          ([, id]) => id ?? '',
        );
        uploading.bytes =
          ids.length > 0
            ? Buffer.concat(ids.map((id) => uploading.blocks.get(id) ?? Buffer.alloc(0)))
            : bytes;
      }
      response.writeHead(201).end();
    } else if (url.pathname.endsWith('/FinalizeArtifact')) {
      const uploading = uploads.get(String(json()['name']));
      const isPage = uploading?.name.endsWith('.html') === true;
      if (uploading !== undefined) (isPage ? pages : artifacts).push(uploading);
      reply(200, { ok: true, artifact_id: isPage ? '4243' : '4242' });
    } else {
      reply(404, { message: 'Not Found' });
    }
  }

  const server = createServer((request, response) => void handle(request, response));
  const { origin, close } = await listenOnLoopback(server);
  base = origin;
  return {
    apiUrl: base,
    resultsUrl: `${base}/`,
    comments,
    artifacts,
    pages,
    requests,
    close,
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
