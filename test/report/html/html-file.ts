import { inflateSync } from 'node:zlib';
import type { Report } from '../../../src/domain/report.ts';
import type { CaseResult } from '../../../src/domain/result.ts';
import {
  BLOCKS,
  type CaseDetails,
  type IndexRow,
  type PageHead,
} from '../../../src/report/html/page-data.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { renderWhole } from '../../support/render-whole.ts';

/** The page of these cases as one text. */
export function renderPage(report: Report, results: readonly CaseResult[]): Promise<string> {
  return renderWhole(renderHtml(report), results);
}

/** What the page holds. */
export interface HeldData {
  readonly head: PageHead;
  readonly rows: readonly IndexRow[];
  readonly details: readonly CaseDetails[];
}

/** The data of a page, found as a browser does: a script block ends at the first `</script`. */
export function readHeldData(html: string): HeldData {
  const blocks = [...html.matchAll(/<script[^>]* data-block="(\w+)">(.*?)<\/script/gs)].map(
    ([, name, text = '']) => ({ name, text }),
  );
  const of = (name: string) => blocks.filter((block) => block.name === name).map(({ text }) => text);
  return {
    head: JSON.parse(of(BLOCKS.head)[0] ?? '') as PageHead,
    rows: of(BLOCKS.rows).flatMap((text) => JSON.parse(text) as IndexRow[]),
    details: of(BLOCKS.details).flatMap(
      (text) => JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString('utf8')) as CaseDetails[],
    ),
  };
}
