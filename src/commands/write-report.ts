import { constants, fstatSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { ConfigurationError } from '../errors.ts';
import type { LoadedRun } from '../load-run.ts';
import { replaceFile } from '../output/safe-files.ts';
import { describeSystemError, isSystemError } from '../output/system-error.ts';
import { writeStreamed } from '../output/write-streamed.ts';
import { writeStreamedTo } from '../output/write-streamed-to.ts';
import type { ReportOptions } from '../report/render-terminal.ts';
import type { ReportFormat } from '../report/report-formats.ts';

/** Where a report goes: a file that is made or replaced, whole or not at all, or what is written to as it stands. */
export interface ReportTarget {
  readonly kind: 'file' | 'stream';
  /** Behind all links. */
  readonly path: string;
}

const STANDARD_OUTPUT = 1;

/**
 * Where `--output` leads: a file, a device or a named pipe. A link stays, what it leads to is written.
 * @param database the one that the report is made from.
 * @returns `undefined` for standard output, whatever it is called: a file that a shell writes it to must not be replaced.
 * @throws ConfigurationError when a report cannot go there.
 */
export function findTarget(output: string, database: string): ReportTarget | undefined {
  try {
    const found = statSync(output, { throwIfNoEntry: false });
    if (found === undefined) return findNewFile(output);
    if (isSame(found, fstatSync(STANDARD_OUTPUT))) return undefined;
    if (found.isCharacterDevice() || found.isFIFO()) return { kind: 'stream', path: output };
    if (!found.isFile()) {
      throw refuse(
        `${output} is there and is no file. Name another, or leave --output out to print the report.`,
      );
    }
    if (isSame(found, statSync(database, { throwIfNoEntry: false }))) {
      throw refuse(
        `${output} is the results database itself, which the report would replace. Name another file.`,
      );
    }
    return { kind: 'file', path: realpathSync(output) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw refuse(`${output} cannot be written: ${describeSystemError(error)}.`);
  }
}

function findNewFile(output: string): ReportTarget {
  if (lstatSync(output, { throwIfNoEntry: false }) === undefined) return { kind: 'file', path: output };
  throw refuse(`${output} is a link that leads nowhere. Name another file, or remove the link.`);
}

/** Hard links to a file are the file. */
function isSame(one: Stats, other: Stats | undefined): boolean {
  return other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** @throws ConfigurationError when it cannot be written there. */
export async function writeReport(
  stored: LoadedRun,
  format: ReportFormat,
  target: ReportTarget,
  options: ReportOptions,
): Promise<void> {
  try {
    await (target.kind === 'file'
      ? writeFile(stored, format, target.path, options)
      : writeInto(stored, format, target.path, options));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw refuse(`${target.path} cannot be written: ${error.message}.`);
  }
}

async function writeFile(
  { report, cases }: LoadedRun,
  format: ReportFormat,
  path: string,
  options: ReportOptions,
): Promise<void> {
  if (format.kind !== 'streamed') {
    await replaceFile(path, `${format.render(report, options).trimEnd()}\n`);
    return;
  }
  const { shown: _, ...head } = report;
  let failure: unknown;
  await writeStreamed(new Map([[path, () => format.render(head)]]), cases(), (_path, error) => {
    failure = error;
  });
  if (failure !== undefined) throw failure;
}

/** It was there when it was looked at; nothing is made in its place if it has gone. */
async function writeInto(
  stored: LoadedRun,
  format: ReportFormat,
  path: string,
  options: ReportOptions,
): Promise<void> {
  const stream = (await open(path, constants.O_WRONLY)).createWriteStream();
  const written = finished(stream);
  // Whoever waits for it is told; until then it is not to end the program.
  written.catch(() => {});
  await printReport(stored, format, options, stream);
  stream.end();
  await written;
}

/** Writes a report to a stream; ends early when nobody reads it any more. */
export async function printReport(
  { report, cases }: LoadedRun,
  format: ReportFormat,
  options: ReportOptions,
  stream: NodeJS.WritableStream,
): Promise<void> {
  if (format.kind === 'streamed') {
    const { shown: _, ...head } = report;
    await writeStreamedTo(stream, format.render(head), cases());
  } else {
    stream.write(`${format.render(report, options).trimEnd()}\n`);
  }
}

function refuse(message: string): ConfigurationError {
  return new ConfigurationError([{ where: '--output', message }]);
}
