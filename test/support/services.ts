import type { TestContext } from 'node:test';
import { type GithubBehaviour, type GithubServer, startGithubServer } from './github-server.ts';
import { type ModelAnswer, type ModelCall, type ModelServer, startModelServer } from './model-server.ts';

/** A model service that lives as long as the test. */
export async function modelService(
  test: TestContext,
  answer: (call: ModelCall, number: number) => ModelAnswer | Promise<ModelAnswer>,
  options: { latencyMs?: number } = {},
): Promise<ModelServer> {
  const server = await startModelServer(answer, options);
  test.after(() => server.close());
  return server;
}

/** GitHub, for as long as the test lasts. */
export async function github(test: TestContext, behaviour: GithubBehaviour = {}): Promise<GithubServer> {
  const server = await startGithubServer(behaviour);
  test.after(() => server.close());
  return server;
}

/** An agent that repeats its prompt and a judge that gives each prompt the score written for it, else 9. */
export function scripted(scores: Readonly<Record<string, number>>) {
  return ({ role, input, judged }: ModelCall): ModelAnswer => {
    if (role === 'agent') return { text: `Answer to: ${input}` };
    const score = scores[judged?.prompt ?? ''] ?? 9;
    return {
      text: JSON.stringify({
        criterion: 'quality',
        evidence: [{ quote: judged?.answer.slice(0, 9) ?? '', supports: score < 7 ? 'violated' : 'met' }],
        failures: [],
        reasoning: `Worth ${score} points.`,
        injection_suspected: false,
        verdict: 'met',
        score,
      }),
    };
  };
}
