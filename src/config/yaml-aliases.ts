import { type Alias, type Document, isAlias, isMap, isSeq, type Node, visit } from 'yaml';

/** What an alias stands for; any other node as it is. */
export type Resolve = (node: unknown) => unknown;

/** What each alias stands for: the nearest thing before it that has its name. */
export function findTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchored.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return targets;
}

/** How many values the aliases stand for, those in what they stand for included. */
export function addedByAliases(root: unknown, resolve: Resolve): number {
  const sizes = new Map<unknown, { all: number; added: number }>();
  function sizeOf(node: unknown): { all: number; added: number } {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const inside = isAlias(node)
      ? [resolve(node)]
      : isMap(node)
        ? node.items.flatMap(({ key, value }) => [key, value])
        : isSeq(node)
          ? node.items
          : [];
    const size = { all: 1, added: 0 };
    for (const one of inside) {
      const { all, added } = sizeOf(one);
      size.all += all;
      size.added += isAlias(node) ? all : added;
    }
    sizes.set(node, size);
    return size;
  }
  return sizeOf(root).added;
}
