import type { Report } from '../domain/report.ts';

// What JSON may hold as it is, and a terminal or an editor acts on: C1 controls, line ends of Unicode, what turns text around.
const ACTIVE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The whole report as JSON of the same value, which may be looked at in a terminal. */
export function renderJson(report: Report): string {
  const json = JSON.stringify(report, null, 2);
  return `${json.replace(ACTIVE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
