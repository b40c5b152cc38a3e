import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readComparable } from '../support/comparable-report.ts';
import { query } from '../support/database.ts';
import type { ModelAnswer, ModelCall } from '../support/model-server.ts';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const ROUNDS = 50;
const SEED = 20261123;

const CASES = 12;
const TRIALS = 2;
const CRITERIA = ['Clear', 'Short'];
const CALLS = CASES * TRIALS * (1 + CRITERIA.length);

/** Numerical Recipes' generator: the same moments every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Who was asked what; both trials of a case are asked the same. */
function questionOf({ role, input, judged, instructions }: ModelCall): string {
  if (role === 'agent') return `agent ${input}`;
  const criterion = CRITERIA.find((text) => instructions.includes(`\n${text}\n`)) ?? '';
  return `judge ${judged?.prompt} ${criterion}`;
}

function count(questions: readonly string[]): Map<string, number> {
  return new Map(
    Map.groupBy(questions, (question) => question)
      .entries()
      .map(([key, all]) => [key, all.length]),
  );
}

/** The questions whose results a killed run had committed. */
function readCommitted(database: string): string[] {
  const names = query(database, 'SELECT criteria FROM runs')[0];
  if (names === undefined) return [];
  const texts = new Map(
    (JSON.parse(String(names['criteria'])) as { name: string; description: string }[]).map(
      ({ name, description }) => [name, description],
    ),
  );
  const trials = query(database, 'SELECT prompt FROM trials JOIN cases ON cases.id = case_id');
  const judgements = query(
    database,
    'SELECT prompt, criterion FROM judgements JOIN cases ON cases.id = case_id',
  );
  return [
    ...trials.map(({ prompt }) => `agent ${prompt}`),
    ...judgements.map(({ prompt, criterion }) => `judge ${prompt} ${texts.get(String(criterion))}`),
  ];
}

test(`a run that is killed at any of ${ROUNDS} moments is taken up: nothing is paid for twice, and it ends as if nothing had been`, async (t) => {
  const good = scripted({ 'Question 3': 2, 'Question 7': 5.5 });
  let before: (call: ModelCall) => void = () => {};
  const model = await modelService(
    t,
    (call): ModelAnswer => {
      before(call);
      return good(call);
    },
    { latencyMs: 5 },
  );
  const folder = temporaryFolder(t);
  const args = [
    '--prompts',
    Array.from({ length: CASES }, (_, index) => `Question ${index + 1}`).join('\n'),
    '--criteria',
    CRITERIA.map((text) => `- ${text}`).join('\n'),
    `--trials=${TRIALS}`,
    '--concurrency=4',
    '--openai-api-key=k',
    `--base-url=${model.url}`,
  ];
  const start = (directory: string, more: readonly string[] = [], started = (_: { kill(): void }) => {}) =>
    runBundle({
      cwd: folder,
      args: [...args, `--output-directory=${directory}`, ...more],
      started: (child) => started({ kill: () => child.kill('SIGKILL') }),
    });

  const whole = await start('whole');
  assert.equal(whole.exitCode, 0, whole.stderr);
  assert.equal(model.calls.length, CALLS);
  const expected = readComparable(join(folder, 'whole', 'report.json'));
  const everything = count(model.calls.map(questionOf));

  const random = createRandom(SEED);
  let taken = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const fatal = random(CALLS) + 1;
    const delay = random(8);
    const where = `round ${round}: killed ${delay} ms after call ${fatal}`;
    model.calls.splice(0);
    const killed = await start(`killed-${round}`, [], ({ kill }) => {
      before = () => {
        if (model.calls.length === fatal) setTimeout(kill, delay);
      };
    });
    before = () => {};
    // The last moments may come after the end.
    if (killed.exitCode !== null) continue;
    const committed = count(readCommitted(join(folder, `killed-${round}`, 'results.sqlite')));
    taken += committed.values().reduce((sum, times) => sum + times, 0);

    model.calls.splice(0);
    const directory = round % 2 === 0 ? `resumed-${round}` : `killed-${round}`;
    const resumed = await start(directory, round % 2 === 0 ? [`--resume=killed-${round}`] : []);
    assert.equal(resumed.exitCode, 0, `${where}\n${resumed.stderr}`);
    const paid = count(model.calls.map(questionOf));
    for (const [question, times] of everything) {
      const both = (committed.get(question) ?? 0) + (paid.get(question) ?? 0);
      assert.equal(both, times, `${where}: "${question}" was paid for ${both} times`);
    }
    assert.deepEqual(readComparable(join(folder, directory, 'report.json')), expected, where);
  }
  assert.ok(taken > ROUNDS * 5, `${taken} results were taken up`);
});
