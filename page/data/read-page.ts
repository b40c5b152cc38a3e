import { BLOCKS, type CaseDetails, type IndexRow, type PageHead } from '../../src/report/html/page-data.ts';
import { type ListedCase, listCase } from '../logic/listed-case.ts';

/** What this page was written with. */
export interface PageData {
  readonly head: PageHead;
  readonly cases: readonly ListedCase[];
  /** Unpacks the block that a case is in. */
  readonly loadDetails: (listed: ListedCase) => Promise<CaseDetails>;
  /** All cases' details, block by block, in the dataset's order. */
  readonly loadAll: () => AsyncGenerator<Block>;
}

/** Cases that are packed together. */
export interface Block {
  readonly cases: number;
  /** Absent where it cannot be unpacked. */
  readonly details?: readonly CaseDetails[] | undefined;
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
    async loadDetails({ position }) {
      const block = blockOfCase[position] ?? 0;
      const details = (await loadBlock(block))[position - (firstOfBlock[block] ?? 0)];
      if (details === undefined) throw new Error('this file has no details of it.');
      return details;
    },
    async *loadAll() {
      for (const [index, { length }] of rowBlocks.entries()) {
        const packed = detailBlocks[index]?.textContent ?? '';
        yield { cases: length, details: await unpack(packed).catch(() => undefined) };
      }
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

/** @throws Error in words for the reader, where the file was cut off or changed. */
async function unpack(packed: string): Promise<readonly CaseDetails[]> {
  try {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(stream).text()) as CaseDetails[];
  } catch (cause) {
    throw new Error('this part of the file is damaged.', { cause });
  }
}
