import { spawn, spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';
import { BUNDLE } from './run-bundle.ts';

// Gives a program a terminal of so many columns, which may change after a while, and hands on what it writes.
const SCRIPT = `
import fcntl, os, pty, select, struct, sys, termios, time
columns, later, after = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
def resize(fd, width): fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, width, 0, 0))
child, terminal = pty.fork()
if child == 0:
    time.sleep(0.2)
    os.execvp(sys.argv[4], sys.argv[4:])
resize(terminal, columns)
start, resized = time.time(), later == columns
while True:
    ready, _, _ = select.select([terminal], [], [], 0.05)
    if not resized and time.time() - start > after:
        resize(terminal, later)
        resized = True
    if ready:
        try: data = os.read(terminal, 65536)
        except OSError: break
        if not data: break
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))
`;

export interface TerminalRun {
  readonly exitCode: number | null;
  /** Standard output and standard error as the terminal got them. */
  readonly written: string;
}

export interface TerminalOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns: number;
  /** The width changes to `columns` after so many seconds. */
  readonly resize?: { readonly columns: number; readonly afterSeconds: number };
}

/** Starts the bundle in a terminal. @returns nothing where there is no Python to make one; the test is skipped then. */
export async function runInTerminal(
  test: TestContext,
  { args, cwd, env = {}, columns, resize }: TerminalOptions,
): Promise<TerminalRun | undefined> {
  if (spawnSync('python3', ['-c', 'import pty, fcntl, termios']).status !== 0) {
    test.skip('there is no python3 here that can make a terminal');
    return undefined;
  }
  const { columns: later, afterSeconds } = resize ?? { columns, afterSeconds: 0 };
  const sizes = [columns, later, afterSeconds].map(String);
  const child = spawn('python3', ['-c', SCRIPT, ...sizes, process.execPath, BUNDLE, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TERM: 'xterm-256color', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    written += chunk;
  });
  const exitCode = await new Promise<number | null>((done) => child.once('close', done));
  return { exitCode, written: written.replaceAll('\r\n', '\n') };
}
