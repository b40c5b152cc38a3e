import type { ConfigurationProblem } from '../errors.ts';
import { OPTIONS, type OptionName } from './options.ts';
import type { ParsedOptions } from './parse-options.ts';

/**
 * A problem that is named by its option (`prompts[1].id`, `checks[0]`), with the file and line where the file has that
 * option. What is named in another way stays as it is.
 */
export function locateProblem(
  problem: ConfigurationProblem,
  { placeOf, sourceOf }: ParsedOptions,
): ConfigurationProblem {
  const [place = '', name = '', steps = ''] =
    /^([a-z-]+)((?:\[\d+\]|\.[\w-]+)*)(?=$|,)/.exec(problem.where) ?? [];
  // `checks.v2.jsonl` is a dataset.
  if (/^[\w.-]+\.(jsonl|json|yaml|yml|csv)$/.test(problem.where)) return problem;
  if (!Object.hasOwn(OPTIONS, name) || sourceOf(name as OptionName) === undefined) return problem;
  const path = [...steps.matchAll(/\[(\d+)\]|\.([\w-]+)/g)].map(([, index, key = '']) =>
    index === undefined ? key : Number(index),
  );
  return { ...problem, where: placeOf(name as OptionName, path) + problem.where.slice(place.length) };
}
