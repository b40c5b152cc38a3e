/** What model services take as the name of a function. */
const LONGEST_NAME = 64;

/** A tool of a server, by the names the user and the server gave. */
export interface NamedTool {
  readonly server: string;
  readonly tool: string;
}

/**
 * The names by which the model knows the tools, in their order, all different: a tool's own where it is the only one of
 * that name, else with its server's name before it; with `_` for what a function's name may not have.
 */
export function assembleToolNames(tools: readonly NamedTool[]): string[] {
  const own = tools.map(({ tool }) => functionName(tool));
  const taken = new Set<string>();
  return tools.map(({ server, tool }, index) => {
    const alone = own.filter((name) => name === own[index]).length === 1;
    const wanted = alone ? functionName(tool) : functionName(`${server}_${tool}`);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) {
      const suffix = `_${number}`;
      name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(name);
    return name;
  });
}

function functionName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, LONGEST_NAME);
  return safe === '' ? 'tool' : safe;
}
