import { z } from 'zod';
import { variable, variableName } from '../domain/case.ts';
import { serviceUrl, URL_PATTERN } from '../domain/model-settings.ts';
import { anyText, notBlank } from '../domain/text.ts';
import type { YamlProblem } from './parse-yaml.ts';
import { parseYamlList } from './yaml-list.ts';

// Every value may come as the text of an input or flag, or typed from a file. The messages complete the sentence
// "received …; ".

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` });
}

/**
 * A text in which white space around it does not count.
 * @param written what may stand in the file.
 * @param pattern what `inner` looks for, for the file's JSON Schema.
 */
export function trimmed<T>(written: z.ZodType<string>, inner: z.ZodType<T, string>, pattern: string) {
  return written
    .transform((value) => value.trim())
    .pipe(inner)
    .meta({ pattern: String.raw`^\s*${pattern}\s*$` });
}

/** Text on one line, white space around it removed. */
export const line = trimmed(
  anyText,
  z
    .string()
    .min(1, 'must not be empty')
    .max(200, 'must have at most 200 characters')
    .regex(/^[^\r\n]*$/, 'must be one line'),
  String.raw`\S(.{0,198}\S)?`,
);

/** A path on one line. */
export const path = trimmed(
  anyText,
  z
    .string()
    .min(1, 'must not be empty')
    .max(4_096, 'must have at most 4096 characters')
    .regex(/^[^\r\n]*$/, 'must be one line'),
  String.raw`\S(.{0,4094}\S)?`,
);

/** A key or token: what a header can carry. */
export const secret = z
  .string('must be a text')
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII characters without spaces');

const texts = z.array(notBlank.transform((item) => item.trim()));

/** A list of texts: also as one text with an item a line, blank lines not counted, or as the text of a YAML list. */
export const lines = z
  .union([anyText, texts], { error: 'must be a text or a list of texts' })
  .transform((value, context) => {
    if (typeof value !== 'string') return value;
    const list = parseYamlList(value, texts);
    if (list.kind === 'text') return splitLines(value);
    const items = list.kind === 'list' ? texts.safeParse(list.items.map((item) => item.value)) : undefined;
    if (items?.success) return items.data;
    const message = list.kind === 'invalid' ? describeYaml(list.problems[0]) : 'must be a list of texts';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

function splitLines(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function describeYaml(problem: YamlProblem | undefined): string {
  return problem === undefined
    ? 'is not valid YAML'
    : `line ${problem.line}: ${problem.message.replace(/\.$/, '')}`;
}

/** A text, or a list whose items are looked at where it is known what they are. */
export const textOrList = z.union([notBlank, z.array(z.unknown())], { error: 'must be a text or a list' });

/** What stands for a name in a template: a text, or what was written without quotes. */
export const variables = z.record(variableName, variable, 'must be a mapping of names to values');

/** The address of an HTTP service, without a slash at its end. */
export const httpUrl = trimmed(z.string('must be a text'), serviceUrl, `${URL_PATTERN}/*`).transform(
  (value) => value.replace(/\/+$/, ''),
);

const FORBIDDEN_IN_ARTIFACT_NAMES = /["*:<>?|\r\n\\/]/;

/** A name the artifact service accepts; the word `none`, or nothing, for no upload. */
export const artifactName = trimmed(
  anyText,
  z
    .string()
    .refine(
      (value) => !FORBIDDEN_IN_ARTIFACT_NAMES.test(value),
      'must have none of the characters " : < > | * ? \\ / and no line break',
    ),
  String.raw`[^"*:<>?|\r\n\\/]*`,
).transform((value) => (value === '' || value === 'none' ? undefined : value));

/** What separates one gate's comment from another's. */
export const commentKey = trimmed(
  anyText,
  z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
      'must be letters, digits, dots, dashes and underscores, at most 100',
    ),
  '[A-Za-z0-9][A-Za-z0-9._-]{0,99}',
);
