import { readdirSync, readFileSync } from 'node:fs';

/**
 * Sends a signal to all of a process group, by the process id of its leader. Windows knows no groups: there it is the one
 * process.
 * @returns whether there was anything to send it to.
 */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch {
    return false;
  }
}

/**
 * Whether anything in a process group still runs. What has ended and waits to be buried does not count: in a container
 * there may be nobody who buries it.
 */
export function groupRuns(leader: number): boolean {
  return signalGroup(leader, 0) && (readStates(leader)?.some((state) => state !== 'Z') ?? true);
}

/** The states of a group's processes, one letter each; `undefined` where the system has no `/proc` to tell. */
function readStates(leader: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((pid) => {
        const [state = '', , group] = readStat(pid);
        return group === String(leader) ? [state] : [];
      });
  } catch {
    return undefined;
  }
}

/** The fields behind the program's name: state, parent, group, … */
function readStat(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets, and may have brackets and blanks itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has gone meanwhile.
    return [];
  }
}
