// A stand-in for the model service, on loopback, with scripted answers: the tools are real, the model is not.
// Run by itself it serves until it is ended: node examples/tools-agent/offline-model.ts 4010
import { LLMock } from '@copilotkit/aimock';

const ANSWERS = [
  {
    prompt: 'first Saturday',
    file: 'opening-hours.md',
    answer: 'On the first Saturday of a month the library is open from 10:00 to 18:00.',
  },
  {
    prompt: 'ten days late',
    file: 'fees.md',
    answer: 'You pay 1 euro: 0.50 euros for each of the two weeks that have begun.',
  },
];

const JUDGEMENT = {
  criterion: 'library desk',
  evidence: [],
  failures: [],
  reasoning: 'The agent read the file and the answer is what it says.',
  injection_suspected: false,
  verdict: 'met',
  score: 9,
};

/** Starts the stand-in; a judge's request is known by the answer fenced in it. */
export async function startOfflineModel(port = 0): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  const mock = new LLMock({ port });
  mock.onMessage(/<answer nonce=/, { content: JSON.stringify(JUDGEMENT) });
  for (const { prompt, file, answer } of ANSWERS) {
    const args = JSON.stringify({ path: file });
    mock.on(
      { userMessage: prompt, hasToolResult: false },
      { toolCalls: [{ name: 'read_text_file', arguments: args }] },
    );
    mock.on({ userMessage: prompt, hasToolResult: true }, { content: answer });
  }
  await mock.start();
  return { baseUrl: `${mock.url}/v1`, stop: () => mock.stop() };
}

if (import.meta.main) {
  const { baseUrl } = await startOfflineModel(Number(process.argv[2] ?? 4010));
  console.log(`Scripted answers at ${baseUrl}`);
}
