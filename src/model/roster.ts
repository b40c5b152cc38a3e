import { isQuorum } from '../gate/decide-criterion.ts';

/** Whether a run cannot do without a model, or has it as one of a jury, which decides as long as most of it are there. */
export type Seat = 'needed' | 'juror';

/** Who is in a run, and who is lost to it. */
export interface Roster {
  /** @param model one name for each model at each service and key. */
  add(model: string, seat: Seat): void;
  /** @returns whether the run can go on without it. */
  lose(model: string): boolean;
}

export function createRoster(): Roster {
  const needed = new Set<string>();
  const jury: string[] = [];
  const lost = new Set<string>();
  return {
    add(model, seat) {
      if (seat === 'juror') jury.push(model);
      else needed.add(model);
    },
    lose(model) {
      lost.add(model);
      const present = jury.filter((juror) => !lost.has(juror));
      return !needed.has(model) && isQuorum(present, jury);
    },
  };
}
