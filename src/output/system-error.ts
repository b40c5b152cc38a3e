/** Whether the machine said so, as of a full disk, and it is no fault of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error;
}

/** What the machine said, without the path, which whoever tells of it has named. */
export function describeSystemError({ message }: NodeJS.ErrnoException): string {
  return message.replace(/, \w+(?: '.*')?$/s, '');
}
