import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts fences of Mermaid into the form in which Mermaid looks for its diagrams. */
export function markDiagrams(tree: Root): void {
  visit(tree, 'element', (pre: Element) => {
    const [code] = pre.children;
    if (pre.tagName !== 'pre' || code?.type !== 'element') return;
    const { className } = code.properties;
    if (!Array.isArray(className) || !className.includes('language-mermaid')) return;
    pre.properties = { className: ['mermaid'] };
    pre.children = code.children;
  });
}

/** Makes alerts of `> [!WARNING]` and the like, which no Markdown parser knows. */
export function markAlerts(tree: Root): void {
  visit(tree, 'element', (quote: Element) => {
    if (quote.tagName !== 'blockquote') return;
    const paragraph = quote.children.find((child) => child.type === 'element');
    const text = paragraph?.children[0];
    if (text?.type !== 'text') return;
    const [marker, kind] = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:\n|$)/.exec(text.value) ?? [];
    if (marker === undefined || kind === undefined) return;
    text.value = text.value.slice(marker.length);
    quote.tagName = 'div';
    quote.properties = { className: ['markdown-alert', `markdown-alert-${kind.toLowerCase()}`] };
    quote.children.unshift(titleOf(kind));
  });
}

function titleOf(kind: string): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['markdown-alert-title'] },
    children: [{ type: 'text', value: kind.charAt(0) + kind.slice(1).toLowerCase() }],
  };
}
