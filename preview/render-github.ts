import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { breakLines } from './break-lines.ts';
import { markAlerts, markDiagrams } from './mark-github.ts';
import { sanitiseHtml } from './sanitise-html.ts';

/**
 * Markdown as GitHub shows it, but for references and mentions, which need its data.
 * @param place in a comment a line break is one; in a job summary, as in any file, it is a space.
 */
export function renderGithub(markdown: string, place: 'comment' | 'summary'): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), HARD_BREAKS],
  });
  const tree = fromHtml(html, { fragment: true });
  if (place === 'comment') breakLines(tree);
  const clean = sanitiseHtml(tree);
  markDiagrams(clean);
  markAlerts(clean);
  return toHtml(clean);
}

/** Tells a break that Markdown asks for, whose line's end makes no other, from a `<br>` somebody wrote. */
const HARD_BREAKS: NonNullable<Options['htmlExtensions']>[number] = {
  exit: {
    hardBreakEscape() {
      this.tag('<br data-hard>');
    },
    hardBreakTrailing() {
      this.tag('<br data-hard>');
    },
  },
};
