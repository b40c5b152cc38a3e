import type { CaseResult } from '../domain/result.ts';
import { collectSpend } from '../gate/collect-spend.ts';
import { createProgressRate } from '../report/progress-rate.ts';
import { type Progress, renderProgressBar, renderProgressLine } from '../report/terminal/render-progress.ts';
import { canRedraw, terminalOptionsOf } from './terminal.ts';

/** What tells how far a run is, between the lines that stay. */
export interface ProgressReporter {
  advance(result: CaseResult): void;
  /** Writes a line that stays. It must be escaped. */
  print(line: string): void;
  /** Leaves nothing behind but the lines that stay. */
  end(): void;
}

/** To the beginning of the line; all from there to the end of the screen goes. */
const CLEAR = '\r\u001b[J';

/** What does not fit, as where a terminal shows some signs wider than others do, is cut and not broken. */
const UNBROKEN = ['\u001b[?7l', '\u001b[?7h'] as const;

const REDRAW_MS = 100;

/** Without a case that is done: the time left and the rate change as well. */
const TICK_MS = 1_000;

/** Where nothing can be drawn, a line after so long, then after twice as long each time, up to the last. */
const FIRST_LINE_MS = 10_000;
const LAST_LINE_MS = 60_000;

/** A bar at the foot of a terminal that can draw; elsewhere a plain line every so often. */
export function createProgress(
  stream: NodeJS.WriteStream,
  cases: number,
  environment: NodeJS.ProcessEnv,
): ProgressReporter {
  const counter = countProgress(cases);
  return canRedraw(stream, environment) ? createBar(stream, counter) : createLines(stream, counter);
}

function createBar(stream: NodeJS.WriteStream, counter: ProgressCounter): ProgressReporter {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let bar = '';
  let late: NodeJS.Timeout | undefined;

  // The cursor stays where the bar begins. A terminal that is made narrower breaks the bar over lines below the cursor, or
  // cuts it, and either way what is cleared is the bar alone.
  function draw(now: number): void {
    clearTimeout(late);
    late = undefined;
    const text = renderProgressBar(counter.read(now), terminalOptionsOf(stream));
    bar = `${UNBROKEN[0]}${text}${UNBROKEN[1]}\r`;
    stream.write(CLEAR + bar);
    drawnAt = now;
  }

  function drawSoon(): void {
    const wait = drawnAt + REDRAW_MS - Date.now();
    if (wait <= 0) draw(Date.now());
    else late ??= setTimeout(() => draw(Date.now()), wait).unref();
  }

  const clear = () => stream.write(CLEAR);
  const tick = setInterval(drawSoon, TICK_MS).unref();
  stream.on('resize', drawSoon);
  // A person who insists on ending the program gets a clean line, too.
  process.once('exit', clear);
  draw(Date.now());
  return {
    advance(result) {
      counter.add(result);
      drawSoon();
    },
    print(line) {
      stream.write(`${CLEAR}${line}\n${bar}`);
    },
    end() {
      clearTimeout(late);
      clearInterval(tick);
      stream.off('resize', drawSoon);
      process.off('exit', clear);
      clear();
    },
  };
}

function createLines(stream: NodeJS.WriteStream, counter: ProgressCounter): ProgressReporter {
  let wait = FIRST_LINE_MS;
  let timer = setTimeout(tell, wait).unref();

  function tell(): void {
    stream.write(`${renderProgressLine(counter.read(Date.now()))}\n`);
    wait = Math.min(2 * wait, LAST_LINE_MS);
    timer = setTimeout(tell, wait).unref();
  }

  return {
    advance: counter.add,
    print: (line) => stream.write(`${line}\n`),
    end: () => clearTimeout(timer),
  };
}

type ProgressCounter = ReturnType<typeof countProgress>;

function countProgress(cases: number) {
  const counts = { passed: 0, failed: 0, errored: 0 };
  const rate = createProgressRate(Date.now());
  const spend = collectSpend();

  return {
    add(result: CaseResult): void {
      counts[result.status] += 1;
      for (const trial of result.trials) {
        for (const { call, reusedFrom } of [trial, ...trial.judgements]) {
          if (reusedFrom === undefined) spend.add(call);
        }
      }
    },
    read(now: number): Progress {
      const done = counts.passed + counts.failed + counts.errored;
      rate.sample(done, now);
      const { failed, errored } = counts;
      const costUnknown = spend.assemble().costUsd === undefined;
      const cost = { costUsd: spend.knownUsd(), costUnknown };
      return { cases, done, failed, errored, ...cost, perSecond: rate.perSecond() };
    },
  };
}
