import type { Connection } from './connection.ts';

/** Groups what is written in one turn of the event loop, when several replies arrive together, into one commit. */
export interface TurnCommits {
  /** Writes with whatever else this turn writes. @throws what SQLite throws. */
  write(work: () => void): void;
  /** Commits what this turn has written, then the work by itself. @throws what SQLite throws. */
  alone(work: () => void): void;
  /** Commits what this turn has written. @throws what SQLite throws. */
  flush(): void;
}

/** @param failed is told when a commit fails at the end of a turn, where nobody can be thrown at. */
export function createTurnCommits(connection: Connection, failed: (error: unknown) => void): TurnCommits {
  let endOfTurn: NodeJS.Immediate | undefined;

  function flush(): void {
    if (endOfTurn === undefined) return;
    clearImmediate(endOfTurn);
    endOfTurn = undefined;
    connection.exec('COMMIT');
  }

  function rollBack(): void {
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite did so itself, as it does when the disk is full.
    }
  }

  return {
    write(work) {
      if (endOfTurn === undefined) {
        connection.exec('BEGIN');
        endOfTurn = setImmediate(() => {
          try {
            flush();
          } catch (error) {
            rollBack();
            failed(error);
          }
        });
      }
      work();
    },
    alone(work) {
      flush();
      connection.exec('BEGIN');
      try {
        work();
        connection.exec('COMMIT');
      } catch (error) {
        rollBack();
        throw error;
      }
    },
    flush,
  };
}
