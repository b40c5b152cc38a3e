/** What a terminal report says, with the lines that were broken for its width joined again. */
export function unwrapLines(text: string): string {
  return text.replace(/(?<=\S)\n {2,}(?=\S)/g, ' ');
}
