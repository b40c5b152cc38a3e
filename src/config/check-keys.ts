import type { Case } from '../domain/case.ts';
import type { Config, Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { boundOneKind } from './bound-problems.ts';
import { createKeyMask } from './mask-secrets.ts';
import { placeOfCase } from './place-of-case.ts';

/** The options whose values are stored and shown, by their place in the configuration. */
const OPTION_OF: Readonly<Partial<Record<keyof Config, string>>> = {
  name: 'name',
  gate: 'criteria',
  guidelines: 'guidelines',
  agent: 'agent',
  judges: 'judges',
  escalateTo: 'escalate-to',
  setup: 'setup',
  teardown: 'teardown',
  onFail: 'on-fail',
  commentKey: 'comment-key',
  artifactName: 'artifact-name',
  outputDirectory: 'output-directory',
};

const MEND =
  'It would be sent to services and stand in the database and the report. Take it out; a program, a header or a server gets a ' +
  'key by the name of its environment variable. If the key is only a placeholder, choose one that stands nowhere else.';

/**
 * Where a key of the run stands in what is stored and shown. To run with something else in its place would judge other
 * cases than were written, so nothing is run.
 */
export function checkKeys(
  config: Config,
  secrets: Secrets,
  cases: readonly Case[],
): readonly ConfigurationProblem[] {
  const mask = createKeyMask(config, secrets);
  if (mask.longest === 0) return [];
  const holdsKey = (value: unknown) => {
    const json = JSON.stringify(value) ?? '';
    return mask(json) !== json;
  };
  const inConfig = Object.entries(OPTION_OF).flatMap(([key, option]) =>
    holdsKey(config[key as keyof Config])
      ? [{ where: option, message: `holds a key or token of this run. ${MEND}` }]
      : [],
  );
  const inCases = cases.flatMap((testCase) =>
    holdsKey(testCase)
      ? [
          {
            where: mask(placeOfCase(testCase)),
            message: `holds a key or token of this run, in ${namesOf(testCase, holdsKey)}. ${MEND}`,
          },
        ]
      : [],
  );
  return [...inConfig, ...boundOneKind(inCases)];
}

function namesOf(testCase: Case, holdsKey: (value: unknown) => boolean): string {
  const parts = Object.entries(testCase).filter(([, value]) => holdsKey(value));
  return parts.map(([name]) => `"${name === 'source' ? 'the name of its file' : name}"`).join(' and ');
}
