import { describeDoubts } from '../../src/report/describe-figures.ts';
import { describeTrust } from '../../src/report/describe-trust.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import { PLAIN_MARKS } from '../../src/report/text-marks.ts';

/** What to know before one trusts verdict and figures. */
export function Doubts({ head: { provenance, summary } }: { head: PageHead }) {
  const trust = describeTrust(provenance, PLAIN_MARKS);
  const doubts = [...(trust === undefined ? [] : [trust]), ...describeDoubts(summary, PLAIN_MARKS)];
  if (doubts.length === 0) return null;
  return (
    <ul class="doubts" aria-label="Warnings">
      {doubts.map((text) => (
        <li key={text} class="signed">
          <span class="sign small errored" aria-hidden="true">
            !
          </span>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}
