import { styleText } from 'node:util';
import type { LoadedRun } from '../src/load-run.ts';
import { FORMATS } from '../src/output/terminal.ts';
import { renderHtml } from '../src/report/html/render-html.ts';
import { renderComment } from '../src/report/render-comment.ts';
import { renderSummary } from '../src/report/render-summary.ts';
import { renderTerminal } from '../src/report/render-terminal.ts';
import type { Style } from '../src/report/terminal/paint.ts';
import { renderWhole } from '../test/support/render-whole.ts';
import { convertAnsi } from './ansi-to-html.ts';
import { renderGithub } from './render-github.ts';
import { renderGithubPage, type Theme } from './render-github-page.ts';
import { COLUMNS, renderTerminalPage } from './render-terminal-page.ts';

/** One way in which people see a run. */
export interface View {
  /** Also how its files' names begin. */
  readonly name: string;
  /** CSS pixels that a picture of it is wide. */
  readonly width: number;
  /** The first is always shown, the others where a run asks for them. */
  readonly themes: readonly Theme[];
  /** CSS selector of what is there once the page is as people see it. */
  readonly ready: string;
  /** A page that loads nothing but what lies in `../assets`. */
  render(run: LoadedRun, theme: Theme): string | Promise<string>;
}

/** What a comment's text has on the page of a pull request, and a summary's on that of a run, on a wide screen. */
const COMMENT_WIDTH = 780;
const SUMMARY_WIDTH = 980;
/** Padding and border of both sides. */
const AROUND = 66;

function paint(style: Style, text: string): string {
  return styleText(FORMATS[style], text, { validateStream: false });
}

/** A new way of showing a run is an entry here. */
export const VIEWS: readonly View[] = [
  {
    name: 'comment',
    width: COMMENT_WIDTH + AROUND,
    themes: ['light', 'dark'],
    ready: 'body[data-ready]',
    render: ({ report }, theme) => {
      const body = renderGithub(renderComment(report), 'comment');
      return renderGithubPage(body, { title: 'Comment', width: COMMENT_WIDTH, theme });
    },
  },
  {
    name: 'summary',
    width: SUMMARY_WIDTH + AROUND,
    themes: ['light', 'dark'],
    ready: 'body[data-ready]',
    render: ({ report }, theme) => {
      const body = renderGithub(renderSummary(report), 'summary');
      return renderGithubPage(body, { title: 'Summary', width: SUMMARY_WIDTH, theme });
    },
  },
  {
    name: 'report',
    width: 1200,
    themes: ['light', 'dark'],
    ready: 'html[data-ready]',
    render: ({ report, cases }) => renderWhole(renderHtml(report), cases()),
  },
  {
    name: 'terminal',
    width: 760,
    themes: ['dark'],
    ready: 'body[data-ready]',
    render: ({ report }) => {
      const body = convertAnsi(renderTerminal(report, { paint, width: COLUMNS }));
      return renderTerminalPage(body, 'Terminal');
    },
  },
];
