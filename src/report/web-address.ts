/**
 * An address as the destination of a Markdown link, in which nothing can end the link or begin another thing.
 * @returns `undefined` for what is no http or https address.
 */
export function linkDestination(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href
    .replace(
      /[^A-Za-z0-9:/?&=.%+,;~_-]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll('&', '&amp;');
}
