// Runs workflow.yml, the file beside this one, as the command: the inputs of its step become flags.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { startOfflineModel } from './offline-model.ts';

const BUNDLE = resolve(import.meta.dirname, '../../dist/index.js');

const workflowSchema = z.object({
  jobs: z.object({
    gate: z.object({
      steps: z.array(z.object({ with: z.record(z.string(), z.coerce.string()).optional() })),
    }),
  }),
});

function readInputs(): Record<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'workflow.yml'), 'utf8');
  const step = workflowSchema
    .parse(parse(text))
    .jobs.gate.steps.find((candidate) => candidate.with !== undefined);
  const { 'openai-api-key': _, ...inputs } = step?.with ?? {};
  return inputs;
}

function runBundle(flags: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [BUNDLE, ...flags], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

const flags = Object.entries(readInputs()).flatMap(([name, value]) => [`--${name}`, value]);
if (process.env['OPENAI_API_KEY']) {
  console.log('OPENAI_API_KEY is set: the real service answers and judges, and is paid for.');
  process.exitCode = await runBundle(flags, {});
} else {
  console.log(
    'No OPENAI_API_KEY: a stand-in on this machine gives scripted answers, so the score below says nothing',
  );
  console.log('about any model. Set OPENAI_API_KEY to run the same example against the real service.');
  const model = await startOfflineModel();
  process.exitCode = await runBundle([...flags, '--base-url', model.baseUrl], {
    OPENAI_API_KEY: 'not-needed-offline',
  });
  await model.stop();
}
