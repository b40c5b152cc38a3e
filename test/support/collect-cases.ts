import { type CaseCollector, createCaseCollector, type ParsedCases } from '../../src/dataset/parse-cases.ts';

/** What a parser of a dataset file makes of it: the cases as they were written, and the problems. */
export async function collectCases(
  parse: (into: CaseCollector) => void | Promise<void>,
): Promise<ParsedCases> {
  const collector = createCaseCollector();
  await parse(collector);
  return collector.all();
}

/** A text cut into pieces of this many characters. */
export function piecesOf(text: string, length: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  );
}
