import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Report, ReportHead } from '../../domain/report.ts';
import { escapeHtml, escapeScriptJson } from '../escape-html.ts';
import { oneLine } from '../escape-text.ts';
import type { StreamedFile } from '../streamed-file.ts';
import { createDetails } from './assemble-details.ts';
import { assembleRow } from './assemble-row.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './page-assets.ts';
import { BLOCKS, type IndexRow, type PageHead } from './page-data.ts';

const compress = promisify(deflate);

/** Cases of one compressed block: to look at one, all of them are unpacked. */
const BLOCK_CASES = 50;
/** Characters after which a block is full with fewer. */
const BLOCK_LENGTH = 500_000;

/** Nothing but our own script and style, known by their hashes; no request to anywhere. */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The report as one page that needs nothing beside itself. Data stands in it as JSON, which no browser runs. */
export function renderHtml(report: ReportHead): StreamedFile {
  const numeric = report.config.gate.scoring.kind === 'numeric';
  const detailsOf = createDetails(report.config.gate);
  let rows: IndexRow[] = [];
  let details: string[] = [];
  let length = 0;
  let packing: Promise<string> | undefined;

  /** Packs the gathered cases, on another thread, while the next are gathered. @returns the block before. */
  async function changeBlock(): Promise<string> {
    const before = packing;
    packing = rows.length === 0 ? undefined : packBlock(rows, details);
    // What goes wrong is thrown where it is awaited, if it still is: the file may be given up before that.
    packing?.catch(() => {});
    rows = [];
    details = [];
    length = 0;
    return (await before) ?? '';
  }

  return {
    begin: renderBegin(report),
    add(result) {
      const own = JSON.stringify(detailsOf(result));
      rows.push(assembleRow(result, numeric));
      details.push(own);
      length += own.length;
      return rows.length === BLOCK_CASES || length > BLOCK_LENGTH ? changeBlock() : '';
    },
    async end() {
      const blocks = `${await changeBlock()}${await changeBlock()}`;
      return `${blocks}<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
    },
  };
}

/** The verdict stands here as text, for the moment before the rest is read, and where no script may run. */
function renderBegin(report: ReportHead): string {
  const { run, verdict } = report;
  const name = escapeHtml(oneLine(run.name));
  const state = escapeHtml(verdict.state);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}: ${state}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<div id="page"><main class="plain"><h1 dir="auto">${name}</h1>
<p class="state ${state}">${state}</p>
<p dir="auto">${escapeHtml(oneLine(verdict.message))}</p>
<noscript><p>The cases are shown by a script in this page, and scripts are switched off here. They are in report.json and
results.sqlite, too.</p></noscript></main></div>
${jsonBlock(BLOCKS.head, headOf(report))}`;
}

/** A whole report may be given, too; the cases that other reports show are none of the page's. */
function headOf(report: ReportHead & Partial<Pick<Report, 'shown'>>): PageHead {
  const { schemaVersion: _version, shown: _shown, ...head } = report;
  return head;
}

async function packBlock(rows: readonly IndexRow[], details: readonly string[]): Promise<string> {
  const packed = await compress(`[${details.join(',')}]`, { level: 1 });
  return `${jsonBlock(BLOCKS.rows, rows)}<script type="text/plain" data-block="${BLOCKS.details}">${packed.toString('base64')}</script>\n`;
}

function jsonBlock(name: string, value: unknown): string {
  return `<script type="application/json" data-block="${name}">${escapeScriptJson(JSON.stringify(value))}</script>\n`;
}
