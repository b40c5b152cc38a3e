import type { CaseStatus } from '../domain/result.ts';
import { countOf, formatCount } from '../report/format.ts';

const CLEAR_LINE = '\r\u001b[K';
const REDRAW_MS = 100;

/** One line at the foot of a terminal that says how far the run is; nothing where the stream is no terminal. */
export function createProgressLine(stream: NodeJS.WriteStream, cases: number) {
  const counts: Record<CaseStatus, number> = { passed: 0, failed: 0, errored: 0 };
  let drawnAt = 0;

  function draw(now: number): void {
    const done = counts.passed + counts.failed + counts.errored;
    const errored = counts.errored > 0 ? `, ${counts.errored} errored` : '';
    stream.write(
      `${CLEAR_LINE}${formatCount(done)} of ${countOf(cases, 'case')}, ${formatCount(counts.failed)} failed${errored}`,
    );
    drawnAt = now;
  }

  if (stream.isTTY) draw(Date.now());
  return {
    advance(status: CaseStatus): void {
      counts[status] += 1;
      const now = Date.now();
      if (stream.isTTY && now - drawnAt >= REDRAW_MS) draw(now);
    },
    /** Writes a line that stays, above the progress. */
    print(line: string): void {
      stream.write(stream.isTTY ? `${CLEAR_LINE}${line}\n` : `${line}\n`);
      if (stream.isTTY) draw(Date.now());
    },
    end(): void {
      if (stream.isTTY) stream.write(CLEAR_LINE);
    },
  };
}
