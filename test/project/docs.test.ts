import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { renderActionYml, renderInputsPage, renderReadme } from '../../scripts/render-docs.ts';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { OptionDefinition } from '../../src/config/option-definition.ts';
import { OPTION_NAMES, OPTIONS } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { VERSION } from '../../src/version.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const readme = read('README.md');

test('action.yml, the README and docs/inputs.md say what the code says ("npm run docs" writes them)', () => {
  assert.equal(read('action.yml'), renderActionYml());
  assert.equal(renderReadme(readme), readme);
  const page = read('docs/inputs.md');
  assert.equal(renderInputsPage(page), page);
  for (const name of OPTION_NAMES) assert.ok(page.includes(`\n| \`${name}\` |`), name);
});

test('action.yml runs the bundle on Node 24, and its one default is the token', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { default?: string; description: string }>;
    runs: object;
    branding: object;
  };
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' });
  assert.deepEqual(Object.keys(action.inputs), OPTION_NAMES);
  const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  );
  assert.deepEqual(defaults, [['github-token', '${{ github.token }}']]);
  // The runner takes an expression anywhere else in the file for a mistake.
  for (const { description } of Object.values(action.inputs)) assert.doesNotMatch(description, /\$\{\{/);
  assert.deepEqual(Object.keys(action.branding), ['icon', 'color']);
});

test('the defaults the docs state are the ones the code uses', () => {
  const { config } = assembleConfig(parseOptions({ criteria: 'x' }), [], {
    outputDirectory: 'agent-judge-results',
    noKeyHint: '',
  });
  const { gate } = config;
  assert.equal(gate.scoring.kind, 'numeric');
  const used: Record<string, unknown> = {
    threshold: gate.scoring.threshold,
    scoring: gate.scoring.kind,
    scale: `${gate.scoring.scale.min}-${gate.scoring.scale.max}`,
    'max-errors': gate.maxErrors,
    model: config.judges[0]?.model,
    api: config.judges[0]?.api,
    name: config.name,
    trials: config.trials,
    concurrency: config.concurrency,
    timeout: config.timeoutSeconds,
    comment: config.comment,
    'artifact-name': config.artifactName,
    'fail-below-threshold': config.failBelowThreshold,
  };
  for (const [name, value] of Object.entries(used)) {
    const { shownDefault }: OptionDefinition = OPTIONS[name as keyof typeof OPTIONS];
    assert.equal(shownDefault, String(value), name);
  }
});

test('the version is the same everywhere', () => {
  assert.equal((JSON.parse(read('package.json')) as { version: string }).version, VERSION);
});

test('every workflow that uses the action gives it inputs it knows', () => {
  const workflows = [
    ...globSync(['.github/workflows/*.yml', 'examples/*/*.yml'], { cwd: ROOT }).map(read),
    ...globSync(['README.md', 'docs/*.md', 'examples/*/README.md'], { cwd: ROOT }).flatMap((page) =>
      [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block),
    ),
  ].filter((text) => /uses: (\.\/|org\/agent-judge-action)/.test(text));
  const used = workflows
    .flatMap(stepsOf)
    .filter(({ uses }) => uses === './' || uses?.startsWith('org/agent-judge-action'));
  assert.ok(used.length >= workflows.length && used.length >= 10, `${used.length} of ${workflows.length}`);
  for (const step of used) {
    for (const name of Object.keys(step.with ?? {})) assert.ok(OPTION_NAMES.includes(name as never), name);
  }
});

test('the command starts through a link, as npm makes one', (t) => {
  const link = resolve(temporaryFolder(t), 'agent-judge');
  symlinkSync(resolve(ROOT, 'dist/index.js'), link);
  const env = { PATH: dirname(process.execPath) };
  const said = execFileSync(link, ['--version'], { cwd: dirname(link), encoding: 'utf8', env });
  assert.equal(said.trim(), VERSION);
});

test("the README's shortest workflow works as it stands", async (t) => {
  const model = await modelService(t, scripted({}));
  const step = stepsOf(shortestWorkflow()).find(({ uses }) => uses?.startsWith('org/'));
  const inputs = {
    ...step?.with,
    'openai-api-key': 'sk-key-1234567',
    'base-url': model.url,
    'artifact-name': 'none',
  };
  const run = await runAction({ folder: temporaryFolder(t), inputs });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['score']], [0, 'passed', '9']);
  assert.equal(model.calls[0]?.instructions, 'Provide helpful and informative answers.');
});

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, string>;
}

/** Of a whole workflow, or of a part that a page shows. */
function stepsOf(workflow: string): Step[] {
  const written = parse(workflow) as Step[] | { steps: Step[] } | { jobs: Record<string, { steps: Step[] }> };
  if (Array.isArray(written)) return written;
  if ('steps' in written) return written.steps;
  return Object.values(written.jobs).flatMap(({ steps }) => steps);
}

function shortestWorkflow(): string {
  const block = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1];
  assert.ok(block, 'the README begins with a workflow');
  return block;
}
