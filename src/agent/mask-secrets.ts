/** Makes a function that puts `***` for each of these values in a text, also where they stand as JSON writes them. */
export function createMask(secrets: readonly string[]): (text: string) => string {
  const written = secrets
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  // The longest first: where one is the beginning of another, the rest of that other would stay.
  const longestFirst = [...new Set(written)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}
