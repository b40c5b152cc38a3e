import { normalize, relative } from 'node:path';

/** A path as reports name it: from the working directory where it is in there; else as it was written. */
export function shownPath(path: string): string {
  const inside = relative('', path);
  return (inside === '' || inside.startsWith('..') ? normalize(path) : inside).replaceAll('\\', '/');
}
