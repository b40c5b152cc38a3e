/** A line that the runner acts upon, as it understands it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * What the runner makes of a line of a step's output, after `ActionCommand.cs` of actions/runner: `::name key=value::data`
 * after white space, or `##[name key=value]data` anywhere. Stricter than the runner, any name counts.
 */
export function parseCommand(line: string): RunnerCommand | undefined {
  const [, info, data = ''] =
    /^\s*::(.*?)::(.*)$/s.exec(line) ?? /##(?:vso)?\[(.*?)\](.*)$/is.exec(line) ?? [];
  if (info === undefined) return undefined;
  const [name = ''] = info.split(' ', 1);
  const pairs = info
    .slice(name.length + 1)
    .split(',')
    .filter((pair) => pair.includes('='));
  const properties = Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, unescapeData(value.join('=')).replaceAll('%2C', ',').replaceAll('%3A', ':')];
    }),
  );
  return { name, properties, data: unescapeData(data) };
}

/** The lines of a log as the runner reads them. */
export function logLines(log: string): string[] {
  return log.split(/\r\n|\r|\n/);
}

export function commandsIn(log: string): RunnerCommand[] {
  return logLines(log).flatMap((line) => parseCommand(line) ?? []);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** The groups of a log, which GitHub does not nest: each ends before the next begins. */
export function groupsIn(log: string): { title: string; lines: string[] }[] {
  const groups: { title: string; lines: string[] }[] = [];
  let open = false;
  for (const line of logLines(log)) {
    const command = parseCommand(line);
    if (command?.name === 'group') {
      if (open) throw new Error(`a group begins in another: ${line}`);
      open = true;
      groups.push({ title: command.data, lines: [] });
    } else if (command?.name === 'endgroup') {
      if (!open) throw new Error('a group ends that has not begun');
      open = false;
    } else if (open) {
      groups.at(-1)?.lines.push(line);
    }
  }
  if (open) throw new Error('a group does not end');
  return groups;
}
