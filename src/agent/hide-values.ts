/** Shorter values, such as `1` or `true`, are no secrets, and hiding them would spoil the message. */
const SHORTEST_HIDDEN = 8;

/**
 * A message without the values of these variables. What a program says when it breaks ends up in a comment that everybody
 * reads, and some print their whole environment; the service hides secrets in its log only.
 */
export function hideValues(message: string, values: readonly (string | undefined)[]): string {
  const hidden = values.flatMap((value) => {
    const trimmed = value?.trim() ?? '';
    return trimmed.length >= SHORTEST_HIDDEN ? [trimmed] : [];
  });
  // The longest first: one may be a part of another.
  return hidden
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, value) => text.replaceAll(value, '***'), message);
}
