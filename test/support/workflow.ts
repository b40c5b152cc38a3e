import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const FOLDER = resolve(import.meta.dirname, '../../examples/pull-requests');

/** A workflow of the examples for pull requests; it has one job. */
export function readWorkflow(name: string): Workflow {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const { on, permissions, jobs } = parse(text);
  const [job] = Object.values(jobs) as { steps: Step[] }[];
  return { text, on, permissions, steps: job?.steps ?? [] };
}

export const isOurs = ({ uses }: Step) => uses?.startsWith('org/agent-judge-action@') ?? false;

/**
 * The inputs that the workflow's step would give the action.
 * @param known what expressions stand for; one that is not known is an error.
 */
export function inputsOf(
  workflow: Workflow,
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const step = workflow.steps.find(isOurs);
  const fill = (text: string) =>
    text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
      const value = known[expression];
      if (value === undefined) throw new Error(`no value for ${expression}`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(step?.with ?? {}).map(([name, value]) => [name, fill(String(value))]),
  );
}
