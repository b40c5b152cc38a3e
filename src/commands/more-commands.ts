import { flag, quoteWord } from '../report/shell-command.ts';
import type { MoreCommands } from '../report/terminal/render-shown-cases.ts';

/**
 * What a user types to see more of a stored run.
 * @param database as the user would name it; absent where a run leaves it if nothing else is said.
 * @param run how its id begins; absent for the newest.
 */
export function moreCommands(database?: string, run?: string): MoreCommands {
  const which = [
    ...(database === undefined ? [] : [quoteWord(database)]),
    ...(run === undefined ? [] : [flag('run', run)]),
  ];
  return {
    show: ['agent-judge show', ...which].join(' '),
    all: ['agent-judge report', ...which, '--all'].join(' '),
  };
}
