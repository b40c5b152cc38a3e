import type { Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';

/**
 * What GitHub lets through of HTML: known elements and attributes; no comment, script or style. The schema is the
 * library's, which follows GitHub's.
 */
export function sanitiseHtml(tree: Root): Root {
  const clean = sanitize(tree, defaultSchema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
