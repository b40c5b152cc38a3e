import { BLOCKS, type CaseDetails, type IndexRow, type PageHead } from '../../src/report/html/page-data.ts';
import { type ListedCase, listCase } from '../logic/listed-case.ts';

/** What this page was written with. */
export interface PageData {
  readonly head: PageHead;
  readonly cases: readonly ListedCase[];
  /** Unpacks the block that a case is in. */
  readonly loadDetails: (listed: ListedCase) => Promise<CaseDetails>;
  /** All cases' details, block by block. */
  readonly loadAll: () => AsyncGenerator<readonly CaseDetails[]>;
}

/** How many blocks are kept unpacked: a reader goes from case to case. */
const KEPT_BLOCKS = 4;

/** @throws SyntaxError where the file is cut off or was changed. */
export function readPage(page: Document): PageData {
  const head = JSON.parse(blocksOf(page, BLOCKS.head)[0]?.textContent ?? '') as PageHead;
  const rowBlocks = blocksOf(page, BLOCKS.rows).map(
    (block) => JSON.parse(block.textContent ?? '') as IndexRow[],
  );
  const detailBlocks = blocksOf(page, BLOCKS.details);
  const blockOfCase = rowBlocks.flatMap((rows, block) => rows.map(() => block));
  const firstOfBlock = firstPlaces(rowBlocks.map(({ length }) => length));
  const kept = new Map<number, Promise<readonly CaseDetails[]>>();

  function loadBlock(block: number): Promise<readonly CaseDetails[]> {
    const known = kept.get(block) ?? unpack(detailBlocks[block]?.textContent ?? '');
    kept.delete(block);
    kept.set(block, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_BLOCKS) break;
      kept.delete(oldest);
    }
    return known;
  }

  return {
    head,
    cases: rowBlocks.flat().map(listCase),
    async loadDetails({ position, id }) {
      const block = blockOfCase[position] ?? 0;
      const details = (await loadBlock(block))[position - (firstOfBlock[block] ?? 0)];
      if (details === undefined) throw new Error(`There are no details of the case "${id}" in this file.`);
      return details;
    },
    async *loadAll() {
      for (const block of detailBlocks) yield await unpack(block.textContent ?? '');
    },
  };
}

function blocksOf(page: Document, name: string): Element[] {
  return [...page.querySelectorAll(`script[data-block="${name}"]`)];
}

function firstPlaces(lengths: readonly number[]): number[] {
  let place = 0;
  return lengths.map((length) => {
    place += length;
    return place - length;
  });
}

async function unpack(packed: string): Promise<readonly CaseDetails[]> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text()) as CaseDetails[];
}
