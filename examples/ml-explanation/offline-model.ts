// A stand-in for the model service, on loopback, with scripted answers: nothing here is judged by a model.
// Run by itself it serves until it is ended: node examples/ml-explanation/offline-model.ts 4010
import { LLMock } from '@copilotkit/aimock';

const ANSWER = `Machine learning is a way of teaching a computer by showing it examples instead of writing down rules.

Imagine teaching a child to tell cats from dogs. You would not explain ear shapes; you would point at many animals and say "cat" or "dog". A computer can learn the same way: it looks at thousands of labelled pictures, guesses, is told how far off it was, and adjusts itself a little each time. After enough practice it can tell you what is in a picture it has never seen.`;

const JUDGEMENT = {
  criterion: 'Explanation should be clear, beginner-friendly, and avoid jargon',
  evidence: [{ quote: 'teaching a computer by showing it examples', supports: 'met' }],
  failures: [],
  reasoning:
    'The explanation starts from a plain definition and carries it with one everyday comparison, the child who learns to tell cats from dogs. No technical term is used without being said in simple words.',
  injection_suspected: false,
  verdict: 'met',
  score: 9,
};

/** Starts the stand-in; a judge's request is known by the answer fenced in it. */
export async function startOfflineModel(port = 0): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  const mock = new LLMock({ port });
  mock.onMessage(/<answer nonce=/, { content: JSON.stringify(JUDGEMENT) });
  mock.onMessage('Explain machine learning', { content: ANSWER });
  await mock.start();
  return { baseUrl: `${mock.url}/v1`, stop: () => mock.stop() };
}

if (import.meta.main) {
  const { baseUrl } = await startOfflineModel(Number(process.argv[2] ?? 4010));
  console.log(`Scripted answers at ${baseUrl}`);
}
