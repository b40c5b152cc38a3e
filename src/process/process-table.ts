import { readdirSync, readFileSync } from 'node:fs';

/** Variable that every child process gets, and so everything it starts: how those that left its group are found. */
export const MARK = 'AGENT_JUDGE_PROCESS';

/**
 * The process groups in which anything runs, by number; `undefined` where the system has no `/proc` to tell. What has ended
 * and waits to be buried does not count: in a container there may be nobody who buries it.
 */
export function readRunningGroups(): ReadonlySet<number> | undefined {
  if (process.platform !== 'linux') return undefined;
  const groups = new Set<number>();
  for (const pid of listProcesses()) {
    const [state, , group] = readStat(pid);
    if (group !== undefined && state !== 'Z') groups.add(Number(group));
  }
  return groups;
}

/** Processes that carry a mark that `isWanted`. Only Linux lets one look; elsewhere there are none. */
export function findMarked(isWanted: (mark: string) => boolean): number[] {
  if (process.platform !== 'linux') return [];
  return listProcesses().filter((pid) => {
    const mark = readMark(pid);
    return mark !== undefined && isWanted(mark);
  });
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? Number(entry) : []));
  } catch {
    return [];
  }
}

/** The fields behind the program's name: state, parent, group, … */
function readStat(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets, and may have brackets and blanks itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has gone meanwhile.
    return [];
  }
}

function readMark(pid: number): string | undefined {
  try {
    // Starts with a NUL as every variable's end has one: the name is then a whole name.
    const environment = `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}`;
    return environment.split(`\0${MARK}=`)[1]?.split('\0')[0];
  } catch {
    // It has ended, or is somebody else's.
    return undefined;
  }
}
