import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/config/load-configuration.ts';
import { OPTION_NAMES } from '../../src/config/options.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { writeStarter } from '../../src/output/write-starter.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const CONFIG = '.github/agent-judge.yml';
const WORKFLOW = '.github/workflows/agent-judge.yml';
const DEFAULTS = { outputDirectory: 'out', noKeyHint: 'Give a key.' };

test('the starter file is a good configuration: only the key is missing', async (t) => {
  const folder = temporaryFolder(t);
  assert.deepEqual(await writeStarter(folder, false), { written: [CONFIG, WORKFLOW], inTheWay: [] });
  const read = await readConfiguration({ config: join(folder, CONFIG) }, DEFAULTS, []);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    read.missing.map(({ where }) => where),
    ['openai-api-key'],
  );
  const { cases, config } = read.configuration;
  assert.deepEqual([cases.length, cases[1]?.expected, config.gate.criteria.length], [2, 'Paris', 1]);
});

test('what is commented out in the starter file is good as well, one block at a time', async (t) => {
  const folder = temporaryFolder(t);
  await writeStarter(folder, false);
  const text = await readFile(join(folder, CONFIG), 'utf8');
  const blocks = text.match(/(?:^# (?:(?!yaml-)[a-z-]+:| {2}|- ).*\n)+/gm) ?? [];
  assert.ok(blocks.length >= 5, String(blocks.length));
  await writeFile(join(folder, 'a.jsonl'), '"Hello"\n');
  for (const block of blocks) {
    // A dataset needs its files, and another agent has no instructions.
    const instructions = block.startsWith('# agent:') ? /^(model|instructions): .*\n/gm : /(?!)/g;
    const enabled = text
      .replace(block, block.replace(/^# /gm, block.startsWith('# - ') ? '  ' : ''))
      .replace('cases/*.jsonl', join(folder, 'a.jsonl'))
      .replace(instructions, '');
    const file = join(folder, 'enabled.yml');
    await writeFile(file, enabled);
    assert.deepEqual((await readConfiguration({ config: file }, DEFAULTS, [])).problems, [], block);
  }
});

test('the starter workflow is YAML, has the permissions for the comment, and gives inputs the action knows', async (t) => {
  const folder = temporaryFolder(t);
  await writeStarter(folder, false);
  const workflow = parse(await readFile(join(folder, WORKFLOW), 'utf8')) as {
    permissions: object;
    jobs: { gate: { steps: { uses: string; with?: object }[] } };
  };
  assert.deepEqual(workflow.permissions, { contents: 'read', 'pull-requests': 'write' });
  const [, step] = workflow.jobs.gate.steps;
  assert.match(step?.uses ?? '', /^org\/agent-judge-action@/);
  const unknown = Object.keys(step?.with ?? {}).filter((name) => !OPTION_NAMES.includes(name as never));
  assert.deepEqual(unknown, []);
});

test('nothing is written over unless it is forced, and then both or none', async (t) => {
  const folder = temporaryFolder(t);
  await mkdir(join(folder, '.github/workflows'), { recursive: true });
  await writeFile(join(folder, WORKFLOW), 'mine');
  assert.deepEqual(await writeStarter(folder, false), { written: [], inTheWay: [WORKFLOW] });
  assert.equal(await readFile(join(folder, WORKFLOW), 'utf8'), 'mine');
  await assert.rejects(readFile(join(folder, CONFIG)));
  assert.deepEqual((await writeStarter(folder, true)).written, [CONFIG, WORKFLOW]);
  assert.match(await readFile(join(folder, WORKFLOW), 'utf8'), /^# The settings/);
  assert.deepEqual((await writeStarter(folder, false)).inTheWay, [CONFIG, WORKFLOW]);
});

test('a file in the place of a folder is told, and nothing is written', async (t) => {
  const folder = temporaryFolder(t);
  const problemsOf = async (force: boolean) => {
    try {
      return await writeStarter(folder, force);
    } catch (error) {
      assert.ok(error instanceof ConfigurationError, String(error));
      return error.problems.map(({ where, message }) => `${where}: ${message}`);
    }
  };
  const wanted = 'must be a folder, and a file is in its place. Move the file away.';
  await writeFile(join(folder, '.github'), '');
  for (const force of [false, true]) assert.deepEqual(await problemsOf(force), [`.github: ${wanted}`]);
  await rm(join(folder, '.github'));
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/workflows'), '');
  assert.deepEqual(await problemsOf(false), [`.github/workflows: ${wanted}`]);
  await assert.rejects(readFile(join(folder, CONFIG)));
  await rm(join(folder, '.github/workflows'));
  await mkdir(join(folder, CONFIG));
  assert.deepEqual(await problemsOf(true), [
    `${CONFIG}: must be a file, and a folder is in its place. Move the folder away.`,
  ]);
});
