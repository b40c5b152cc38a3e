import { escapeHtml } from '../src/report/escape-html.ts';

/** Columns of the terminal that is shown. */
export const COLUMNS = 80;

/** A page that looks like a terminal; what is too long for a line goes on in the next, as there. */
export function renderTerminalPage(body: string, title: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
  body { margin: 0; padding: 16px; background: #1e1e1e; }
  pre {
    width: ${COLUMNS}ch; margin: 0; padding: 12px; border-right: 1px dotted #555; box-sizing: content-box;
    color: #d4d4d4; font: 14px/1.3 "DejaVu Sans Mono", "Liberation Mono", monospace;
    white-space: break-spaces; word-break: break-all; direction: ltr; unicode-bidi: bidi-override;
  }
  .bold { font-weight: bold; color: #fff; }
  .dim { color: #8a8a8a; }
  .underline { text-decoration: underline; }
  .italic { font-style: italic; }
  .inverse { color: #1e1e1e; background: #d4d4d4; }
  .red { color: #f14c4c; } .green { color: #23d18b; } .yellow { color: #f5f543; } .blue { color: #3b8eea; }
  .magenta { color: #d670d6; } .cyan { color: #29b8db; } .grey { color: #8a8a8a; }
  .wide { display: inline-block; width: 2ch; overflow: hidden; font-style: normal; vertical-align: bottom; height: 1.3em; }
</style>
<body data-ready="yes">
<pre>${body}</pre>
</html>
`;
}
