import { ZodError } from 'zod';
import { InternalError, messageOf } from '../errors.ts';

// https://www.sqlite.org/rescode.html; the low byte of an extended code is its primary one.
const READ_ONLY = 8;
const BUSY = 5;
const LOCKED = 6;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const CONSTRAINT = 19;
const NO_DATABASE = 26;

/** Whether SQLite refuses a row because of its content: a fault of this program, not of the disk. */
export function isConstraint(error: unknown): boolean {
  return primaryCode(error) === CONSTRAINT;
}

/**
 * What SQLite could not do, in our words, with what mends it.
 * @param doing `open`, `read` or `write`.
 */
export function describeStorageError(error: unknown, doing: string, path: string): InternalError {
  if (error instanceof InternalError) return error;
  const said = error instanceof ZodError ? describeMismatch(error) : messageOf(error);
  return new InternalError(`cannot ${doing} the results database ${path}: ${said}. ${mendOf(error)}`, {
    cause: error,
  });
}

/** Where a value is not as this version writes it, and what is wrong with the first that is not. */
export function describeMismatch({ issues: [issue] }: ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

const ELSEWHERE = 'another "output-directory"';

function mendOf(error: unknown): string {
  switch (primaryCode(error)) {
    case FULL:
      return `The disk is full: make room, or use ${ELSEWHERE}.`;
    case IO_ERROR:
      return `The disk may be full, or its file system in trouble: make room, or use ${ELSEWHERE}.`;
    case BUSY:
    case LOCKED:
      return `Another program holds it: close that, or use ${ELSEWHERE}.`;
    case READ_ONLY:
      return `It or its folder is read-only: make both writable, or use ${ELSEWHERE}.`;
    case CORRUPT:
    case NO_DATABASE:
      return `It is damaged or something else: move it away, or use ${ELSEWHERE}.`;
    case CANNOT_OPEN:
      return `Its folder is missing or not writable, or it is a folder itself: mend that, or use ${ELSEWHERE}.`;
    default:
      return `Use ${ELSEWHERE}.`;
  }
}

function primaryCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}
