import { escapeHtml } from '../src/report/escape-html.ts';

export type Theme = 'light' | 'dark';

export interface Frame {
  readonly title: string;
  /** CSS pixels of the text in it. */
  readonly width: number;
  readonly theme: Theme;
}

const COLOURS: Readonly<Record<Theme, { readonly page: string; readonly border: string }>> = {
  light: { page: '#ffffff', border: '#d1d9e0' },
  dark: { page: '#0d1117', border: '#3d444d' },
};

/**
 * A page that shows a comment or a summary in GitHub's looks. `body` has `data-ready` once its diagrams are drawn, and
 * `data-problem` where one could not be.
 * @param body HTML as GitHub would send it.
 */
export function renderGithubPage(body: string, { title, width, theme }: Frame): string {
  const { page, border } = COLOURS[theme];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="../assets/github-markdown-${theme}.css">
<style>
  body { margin: 0; padding: 16px; background: ${page}; }
  .frame { width: ${width}px; padding: 16px; border: 1px solid ${border}; border-radius: 6px; }
  .markdown-body { font-size: 14px; font-family: "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
  .markdown-body pre.mermaid { background: none; text-align: center; }
</style>
<div class="frame"><article class="markdown-body">
${body}
</article></div>
${body.includes('<pre class="mermaid">') ? drawDiagrams(theme) : READY}
</html>
`;
}

const READY = `<script>document.body.dataset.ready = 'yes';</script>`;

// As GitHub has it: no link and no HTML in a diagram.
function drawDiagrams(theme: Theme): string {
  return `<script src="../assets/mermaid.js"></script>
<script>
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme === 'dark' ? 'dark' : 'default'}' });
  mermaid.run()
    .catch((error) => { document.body.dataset.problem = String(error?.str ?? error?.message ?? error); })
    .then(() => { document.body.dataset.ready = 'yes'; });
</script>`;
}
