import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, type TestContext } from 'node:test';
import type { CommentOutcome } from '../../src/github/comment.ts';
import { type CommentStamp, renderMarker } from '../../src/report/comment-marker.ts';
import { type GithubBehaviour, type GithubServer, startGithubServer } from '../support/github-server.ts';

/** What happens to a request on its way; `undefined` lets it through. */
export type Interception = { status: number; message: string } | 'drop' | 'hang' | undefined;

let target = '';
let intercept: (request: IncomingMessage) => Interception = () => undefined;

// GitHub's client takes the address from the environment once, when it is loaded. So it gets the address of this
// front, which leads to the server of the test that runs.
const front = createServer((incoming, response) => {
  const interception = intercept(incoming);
  if (interception === 'drop') incoming.socket.destroy();
  else if (interception === undefined) forward(incoming, response);
  else if (interception !== 'hang') {
    response.writeHead(interception.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: interception.message }));
  }
});
await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
after(() => {
  front.close();
  front.closeAllConnections();
});
process.env['GITHUB_API_URL'] = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
const { upsertComment } = await import('../../src/github/comment.ts');

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = incoming;
  const outgoing = request(`${target}${incoming.url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  outgoing.once('error', () => incoming.socket.destroy());
  incoming.pipe(outgoing);
}

export interface GithubOfTest extends GithubServer {
  /** Makes this gate's comment, as a run of the workflow does. */
  upsert(options?: {
    stamp?: CommentStamp;
    text?: string;
    create?: boolean;
    signal?: AbortSignal;
  }): Promise<CommentOutcome>;
}

export const STAMP: CommentStamp = { key: 'gate', commit: 'abc', workflowRunId: '1000', attempt: 1 };

/** GitHub for as long as the test lasts. */
export async function openGithub(
  test: TestContext,
  behaviour: GithubBehaviour = {},
  onTheWay: (request: IncomingMessage) => Interception = () => undefined,
): Promise<GithubOfTest> {
  const server = await startGithubServer(behaviour);
  target = server.apiUrl;
  intercept = onTheWay;
  test.after(() => server.close());
  return {
    ...server,
    upsert: ({ stamp = STAMP, text = 'new', create = true, signal } = {}) =>
      upsertComment(
        { token: 'ghs_secret', repository: 'o/r', pullRequest: 7 },
        stamp,
        `${renderMarker(stamp)}\n${text}`,
        { create, signal },
      ),
  };
}
