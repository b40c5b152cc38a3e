import { assembleCheck } from '../../src/checks/assemble-check.ts';
import { assembleCases, type CasesOptions } from '../../src/dataset/assemble-cases.ts';
import { parseCases } from '../../src/dataset/parse-cases.ts';

/** Cases as a person writes them, at `c.jsonl:1` and on, put together with what is the run's. */
export function assembleWritten(written: readonly unknown[], options: Partial<CasesOptions> = {}) {
  const parsed = parseCases(
    written.map((value, index) => ({
      value,
      where: `c.jsonl:${index + 1}`,
      source: { file: 'c.jsonl', line: index + 1 },
    })),
  );
  if (parsed.problems.length > 0) return { cases: [], incomplete: new Set(), problems: parsed.problems };
  const defaults = { vars: {}, criteria: [], checks: [], filter: [], assembleCheck: assembleCheck };
  return assembleCases(parsed.cases, { ...defaults, ...options });
}
