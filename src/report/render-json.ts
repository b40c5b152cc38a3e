import type { ReportHead } from '../domain/report.ts';
import type { StreamedFile } from './streamed-file.ts';

// What JSON may hold as it is, and a terminal or an editor acts on: C1 controls, line ends of Unicode, what turns text around.
const ACTIVE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The report as JSON, with every case on a line of its own. It may be looked at in a terminal. */
export function renderJson(report: ReportHead): StreamedFile {
  let separator = '\n';
  return {
    begin: `${escapeActive(JSON.stringify(report, null, 2)).slice(0, -2)},\n  "cases": [`,
    add(result) {
      const line = `${separator}${escapeActive(JSON.stringify(result))}`;
      separator = ',\n';
      return line;
    },
    end: () => '\n  ]\n}\n',
  };
}

function escapeActive(json: string): string {
  return json.replace(ACTIVE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
