import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { agentInputSchema } from '../../src/domain/agent-settings.ts';
import { caseInputSchema } from '../../src/domain/case.ts';
import { askAgent, outputOf } from '../support/ask-agent.ts';
import { openCommand } from '../support/programs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const configSchema = z.object({ dataset: z.string(), agent: agentInputSchema });
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs the agent of an example on its cases, as its agent-judge.yml says, from the root of the repository. */
async function runExample(test: TestContext, name: string) {
  const text = readFileSync(join(ROOT, 'examples', name, 'agent-judge.yml'), 'utf8');
  const { dataset, agent: settings } = configSchema.parse(parse(text));
  assert.ok(settings.kind === 'command');
  const lines = readFileSync(join(ROOT, dataset), 'utf8');
  const raw = dataset.endsWith('.jsonl')
    ? lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : parse(lines);
  const cases = z.array(caseInputSchema).parse(raw);
  const { command, protocol, workers = 2 } = settings;
  const agent = openCommand(test, { command, protocol, workers, env: settings.env });
  const runs = await Promise.all(cases.map(({ id, prompt }) => askAgent(agent, { id: id ?? '', prompt })));
  return new Map(cases.map(({ id }, index) => [id, runs[index] as (typeof runs)[number]]));
}

function answerTo(runs: Awaited<ReturnType<typeof runExample>>, id: string): string {
  const found = runs.get(id);
  assert.ok(found, `there is no case ${id}`);
  return outputOf(found);
}

describe('the agents of the examples', {
  skip: process.cwd() === ROOT ? false : 'runs from the root',
}, () => {
  it('python-program answers what is expected', {
    skip: hasPython ? false : 'needs python3',
  }, async (test) => {
    const runs = await runExample(test, 'python-program');
    assert.equal(runs.size, 4);
    assert.match(answerTo(runs, 'returns'), /within 30 days/);
    assert.match(answerTo(runs, 'delivery'), /4\.90 euros.*9\.90 euros/);
    assert.match(answerTo(runs, 'password'), /valid for one hour/);
    assert.match(answerTo(runs, 'unknown'), /^I do not know that\./);
  });

  it('jsonl-worker answers what is expected, and tells of its tool calls', async (test) => {
    const runs = await runExample(test, 'jsonl-worker');
    assert.equal(runs.size, 4);
    assert.equal(answerTo(runs, 'miles'), '3 miles are 4.82803 kilometres.');
    assert.equal(answerTo(runs, 'inches'), '12 inches are 30.48 cm.');
    assert.match(answerTo(runs, 'unknown-unit'), /do not know this unit/);
    assert.match(answerTo(runs, 'other'), /lengths only/);
    const call = {
      name: 'convert',
      arguments: { value: 3, from: 'miles', to: 'kilometres' },
      result: '4.82803',
    };
    assert.deepEqual(runs.get('miles')?.toolCalls, [call]);
    assert.equal(runs.get('unknown-unit')?.toolCalls?.[0]?.error, 'unknown unit: furlongs');
  });
});
