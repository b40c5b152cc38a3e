import { isMap, isScalar } from 'yaml';
import type { ConfigurationProblem } from '../errors.ts';
import type { OptionDefinition } from './option-definition.ts';
import { FILE_KEYS, OPTIONS, type OptionName, type RawOptions } from './options.ts';
import { parseYaml } from './parse-yaml.ts';
import { describeUnknownKey } from './problems.ts';
import { readOptionNode } from './yaml-value.ts';

/** Says to editors what the file follows; it is nothing to us. */
const SCHEMA_KEY = '$schema';

/** A config file as it was written; its values are looked at with those of the inputs. */
export interface ConfigFile {
  /** Path as the user would write it. */
  readonly file: string;
  /** Where it is not, nothing is known of what stands in it. */
  readonly readable: boolean;
  readonly raw: RawOptions;
  readonly problems: readonly ConfigurationProblem[];
  /** The line of a value, or of the nearest thing around it that is there. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads the file's text. A lone number, `true` or text is handed on as its text, so that it means what it means as an
 * input.
 * @param file as the user would write it.
 */
export function parseConfigFile(text: string, file: string): ConfigFile {
  const yaml = parseYaml(text.replace(/^\uFEFF/, ''));
  const { root } = yaml;
  const syntax = yaml.problems.map(({ line, message }) => ({ where: `${file}:${line}`, message }));
  if (syntax.length > 0) return unreadableFile(file, syntax);
  if (root === null || (isScalar(root) && root.value === null)) {
    const message = 'is empty. "agent-judge init" writes one to start from.';
    return unreadableFile(file, [{ where: file, message }]);
  }
  if (!isMap(root)) {
    const message = 'must be a mapping of keys to values, such as "threshold: 8".';
    return unreadableFile(file, [{ where: file, message }]);
  }
  const raw: Record<string, unknown> = {};
  const problems: ConfigurationProblem[] = [];
  for (const { key: keyNode, value } of root.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : String(keyNode);
    if (key === SCHEMA_KEY) continue;
    const where = `${file}:${yaml.lineOf([key])}`;
    if (!isFileKey(key)) {
      problems.push(describeForeignKey(key, where));
    } else if (value === null || (isScalar(value) && value.value === null)) {
      problems.push({ where: `${where}, ${key}`, message: 'has no value; give it one, or remove it.' });
    } else {
      const definition: OptionDefinition = OPTIONS[key];
      raw[key] = readOptionNode(value, yaml, definition);
    }
  }
  return { file, readable: true, raw, problems, lineOf: yaml.lineOf };
}

/** A file of which nothing is known but what is wrong with it. */
export function unreadableFile(file: string, problems: readonly ConfigurationProblem[]): ConfigFile {
  return { file, readable: false, raw: {}, problems, lineOf: () => 1 };
}

function isFileKey(key: string): key is OptionName {
  return (FILE_KEYS as readonly string[]).includes(key);
}

function describeForeignKey(key: string, where: string): ConfigurationProblem {
  const definition: OptionDefinition | undefined = Object.hasOwn(OPTIONS, key)
    ? OPTIONS[key as OptionName]
    : undefined;
  if (definition?.secret === true) {
    const variable = key.toUpperCase().replaceAll('-', '_');
    const message =
      'must not stand in a file of the repository, where everybody can read it. ' +
      `Give it to the step as an input: "${key}: \${{ secrets.${variable} }}". If it was pushed, replace it.`;
    return { where: `${where}, ${key}`, message };
  }
  if (definition?.inputOnly === true) {
    return { where: `${where}, ${key}`, message: 'is an input only: a file does not name another.' };
  }
  return { where, message: describeUnknownKey(key, FILE_KEYS) };
}
