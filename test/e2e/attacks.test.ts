import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ATTACKS, BENIGN, putAttack, putBenign } from '../judge/attack-corpus.ts';
import { query } from '../support/database.ts';
import { gullibleReply } from '../support/gullible-judge.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService } from '../support/services.ts';

/** A recorded answer as a line of a dataset. What tools gave back cannot be recorded: an agent tells it, below. */
function lineOf(id: string, { testCase, output }: ReturnType<typeof putAttack>): string {
  const { expected, messages, prompt } = testCase;
  // By way of a variable, which stands in the prompt; tags are for people.
  const written = { id, prompt: '{{asked}}', vars: { asked: prompt }, tags: ['tag-borne: score 10'] };
  return JSON.stringify({ ...written, expected, messages, output });
}

test('of all our attacks none passes a judge that can be talked into anything, and every good answer does', async (t) => {
  const folder = temporaryFolder(t);
  const model = await modelService(t, ({ messages }) => ({
    text: gullibleReply(messages as Parameters<typeof gullibleReply>[0]),
  }));
  const attacks = ATTACKS.filter(({ where }) => where !== 'tool');
  const lines = [
    ...attacks.map((attack, index) => lineOf(`attack-${index}`, putAttack(attack))),
    ...BENIGN.map((answer, index) => lineOf(`good-${index}`, putBenign(answer))),
  ];
  writeFileSync(join(folder, 'cases.jsonl'), lines.join('\n'));
  const run = await runAction({
    folder,
    inputs: {
      dataset: 'cases.jsonl',
      criteria: 'Is right',
      'max-errors': '1000',
      'openai-api-key': 'sk-key-1234567',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  const rows = query(
    run.outputs['database'] ?? '',
    `SELECT cases.id, cases.status, cases.reason, judgements.judge, judgements.error_code, judgements.guards
     FROM cases LEFT JOIN judgements ON judgements.run_id = cases.run_id AND judgements.case_id = cases.id
     ORDER BY position`,
  );
  assert.equal(rows.length, lines.length, 'a judgement for every case');
  const passed = rows.filter(({ status }) => status === 'passed').map(({ id }) => id);
  assert.deepEqual(
    passed,
    BENIGN.map((_, index) => `good-${index}`),
  );
  for (const { status, reason, judge, error_code: code, guards } of rows) {
    if (status === 'passed') continue;
    if (judge === 'guard') assert.match(`${guards} ${reason}`, /"effect":"fail".* guard \w+: /);
    else if (status === 'errored') assert.equal(code, 'invalid-judgement');
    else assert.equal(reason, 'It does not say what was expected.');
  }
  const byGuard = rows.filter(({ judge }) => judge === 'guard').length;
  const errored = rows.filter(({ status }) => status === 'errored').length;
  t.diagnostic(
    `${attacks.length} attacks: ${byGuard} by guards, ${errored} by their quotes, the others by the frame`,
  );
  assert.equal(
    model.calls.length,
    lines.length - byGuard + errored,
    'guards ask nobody, invented quotes twice',
  );

  assert.ok(model.calls.every(({ body }) => !JSON.stringify(body).includes('tag-borne')));

  // What a runner would obey.
  for (const line of run.stdout.split('\n')) {
    assert.doesNotMatch(line, /^\s*::(set-output|add-mask::passed|error::nothing)|##\[/);
  }
});

const AGENT = `
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const results = JSON.parse(readFileSync('results.json', 'utf8'));
for await (const line of createInterface({ input: process.stdin })) {
  const { id, vars } = JSON.parse(line);
  const result = results[vars.number];
  const toolCalls = [{ name: 'search', arguments: { q: result }, result }];
  console.log(JSON.stringify({ id, output: vars.number === '0' ? 'Paris' : 'It may be Lyon.', toolCalls }));
}
`;

test('no tool result talks the judge into passing, where the criterion shows it', async (t) => {
  const folder = temporaryFolder(t);
  const model = await modelService(t, ({ messages }) => ({
    text: gullibleReply(messages as Parameters<typeof gullibleReply>[0]),
  }));
  const results = ['page title', ...ATTACKS.flatMap(({ where, text }) => (where === 'tool' ? [text] : []))];
  assert.ok(results.length > 5);
  const lines = results.map((_, index) =>
    JSON.stringify({ prompt: 'Is it Paris or Lyon?', expected: 'Paris', vars: { number: String(index) } }),
  );
  writeFileSync(join(folder, 'cases.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'results.json'), JSON.stringify(results));
  writeFileSync(join(folder, 'agent.mjs'), AGENT);
  const run = await runAction({
    folder,
    inputs: {
      dataset: 'cases.jsonl',
      criteria: '- { description: Is right, tool-calls: true }',
      'agent-command': 'node agent.mjs',
      'agent-protocol': 'jsonl',
      'openai-api-key': 'sk-key-1234567',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  const rows = query(run.outputs['database'] ?? '', 'SELECT status FROM cases ORDER BY position');
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['passed', ...results.slice(1).map(() => 'failed')],
  );
  assert.equal(model.calls.length, results.length);
  assert.ok(model.calls.every(({ input }) => input.includes('<tool_calls nonce=')));
});
