import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ends, linux, runs } from '../support/processes.ts';
import { rawServer } from '../support/raw-server.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { freePort, serverCommand, setupErrorOf, surroundingsOf } from './open-surroundings.ts';

describe('a setup that ends', () => {
  it('is waited for, its output logged line by line', async (test) => {
    const { open, lines, warnings } = surroundingsOf(test);
    const file = join(temporaryFolder(test), 'made');
    await open({ setup: { command: `echo one; sleep 0.1; echo two >&2; printf three; touch ${file}` } });
    assert.ok(existsSync(file));
    assert.deepEqual(lines.toSorted(), ['setup: one', 'setup: three', 'setup: two']);
    assert.deepEqual(warnings, []);
  });

  it('is started without a shell where it is a list', async (test) => {
    const { open, lines } = surroundingsOf(test);
    await open({ setup: { command: ['echo', '$HOME; echo x'] } });
    assert.deepEqual(lines, ['setup: $HOME; echo x']);
  });

  it('is given the environment that is handed in, and no more', async (test) => {
    const { open, lines } = surroundingsOf(test);
    process.env['SETUP_TEST_SECRET'] = 'visible';
    test.after(() => delete process.env['SETUP_TEST_SECRET']);
    const command = `echo "$MINE $SETUP_TEST_SECRET."`;
    await open({ setup: { command }, environment: { PATH: process.env['PATH'], MINE: 'yes' } });
    assert.deepEqual(lines, ['setup: yes .']);
  });

  for (const [where, command] of [
    ['in the background', 'sleep 300'],
    ['in a session of its own', 'setsid sleep 300'],
    ['in a session of its own with its output elsewhere', 'setsid sleep 300 >/dev/null 2>&1'],
  ] as const) {
    it(`may leave something ${where}, which ends with the run`, linux, async (test) => {
      const { open } = surroundingsOf(test);
      const file = join(temporaryFolder(test), 'pid');
      const { stop } = await open({ setup: { command: `${command} & echo $! > ${file}` } });
      const pid = Number(readFileSync(file, 'utf8'));
      assert.ok(runs(pid));
      await stop();
      assert.ok(await ends(pid));
    });
  }

  const failures: readonly (readonly [string, string | string[], RegExp, string])[] = [
    [
      'fails',
      'echo one; echo two >&2; exit 3',
      /^The setup command "echo one;.*" ended with exit code 3\.$/,
      'one\ntwo',
    ],
    ['is killed', 'kill -9 $$', /was ended by SIGKILL/, ''],
    ['does not exist', ['/no/such/program'], /could not be started: .*ENOENT/, ''],
    ['cannot even be tried', ['node\u0000'], /could not be started: .*null bytes/, ''],
  ];
  for (const [what, command, message, output] of failures) {
    it(`keeps the run from starting when it ${what}`, async (test) => {
      const { open } = surroundingsOf(test);
      const error = await setupErrorOf(open({ setup: { command } }));
      assert.equal(error.code, 'setup');
      assert.match(error.message, message);
      assert.deepEqual(error.output.split('\n').toSorted().join('\n'), output);
    });
  }

  it('keeps the run from starting when it takes too long, and is ended', async (test) => {
    const { open } = surroundingsOf(test);
    const file = join(temporaryFolder(test), 'pid');
    const command = `echo $$ > ${file}; echo begun; sleep 300`;
    const error = await setupErrorOf(open({ setup: { command, timeoutSeconds: 0.3 } }));
    assert.match(error.message, /did not end within 0\.3 s\. If it is a server.*"wait-for".*"timeout"/);
    assert.equal(error.output, 'begun');
    assert.ok(await ends(Number(readFileSync(file, 'utf8'))));
  });
});

describe('a setup that is a server', () => {
  it('is waited for however late it comes up, and runs until it is stopped', async (test) => {
    const { open, lines, warnings } = surroundingsOf(test);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/health`;
    const command = serverCommand(port, { afterMs: 400, listening: 'console.log("pid", process.pid)' });
    const begin = performance.now();
    const { stop } = await open({ setup: { command, waitFor: url } });
    assert.ok(performance.now() - begin >= 400);
    assert.equal((await fetch(url)).status, 200);
    await stop();
    await assert.rejects(fetch(url));
    assert.ok(await ends(Number(lines[0]?.replace('setup: pid ', ''))));
    assert.deepEqual(warnings, []);
  });

  it('is there when it answers with anything below 500, and not before', async (test) => {
    const { open } = surroundingsOf(test);
    const port = await freePort();
    const waitFor = `http://127.0.0.1:${port}/`;
    const command = serverCommand(port, { status: 'Date.now() - began < 300 ? 503 : 404' });
    await open({ setup: { command, waitFor } });
    assert.equal((await fetch(waitFor)).status, 404);
  });

  for (const [status, more] of [
    ['302', '{ location: "http://127.0.0.1:1/" }'],
    ['200', '{}'],
  ] as const) {
    it(`is there when it answers with ${status}, wherever that leads and whether or not it ever ends`, async (test) => {
      const { open } = surroundingsOf(test);
      const port = await freePort();
      const script = `require('node:http').createServer((_, r) => { r.writeHead(${status}, ${more}); r.write('x'); }).listen(${port}, '127.0.0.1')`;
      await open({
        setup: { command: [process.execPath, '--eval', script], waitFor: `http://127.0.0.1:${port}/` },
      });
    });
  }

  it('keeps the run from starting when it never answers, and is ended', async (test) => {
    const { open, lines } = surroundingsOf(test);
    const port = await freePort();
    const command = [process.execPath, '--eval', 'console.log(process.pid); setInterval(() => {}, 1000)'];
    const error = await setupErrorOf(
      open({ setup: { command, waitFor: `http://127.0.0.1:${port}/`, timeoutSeconds: 0.6 } }),
    );
    assert.match(
      error.message,
      /^http.* did not answer within 0\.6 s: .*ECONNREFUSED.*still runs\. Check that "wait-for"/,
    );
    assert.ok(await ends(Number(lines[0]?.replace('setup: ', ''))));
  });

  it('says that the server took the request when it did, though the time was up before the look was', async (test) => {
    const { open } = surroundingsOf(test);
    const port = await freePort();
    const script = `const s = require('node:net').createServer(() => {}); setTimeout(() => s.listen(${port}, '127.0.0.1'), 300)`;
    const setup = {
      command: [process.execPath, '--eval', script],
      waitFor: `http://127.0.0.1:${port}/`,
      timeoutSeconds: 2,
    };
    const { message } = await setupErrorOf(open({ setup }));
    assert.match(message, /within 2 s: it took the request and did not answer\. The setup command/);
  });

  it('says what the server answered when that was only errors', async (test) => {
    const { open } = surroundingsOf(test);
    const port = await freePort();
    const setup = {
      command: serverCommand(port, { status: '500' }),
      waitFor: `http://127.0.0.1:${port}/`,
      timeoutSeconds: 1,
    };
    assert.match((await setupErrorOf(open({ setup }))).message, /did not answer within 1 s: status 500/);
  });

  it('keeps the run from starting as soon as it dies, with its last words', async (test) => {
    const { open } = surroundingsOf(test);
    const waitFor = `http://127.0.0.1:${await freePort()}/`;
    const begin = performance.now();
    const error = await setupErrorOf(
      open({ setup: { command: 'echo "no such module" >&2; exit 1', waitFor, timeoutSeconds: 30 } }),
    );
    assert.match(error.message, /ended with exit code 1 before http:\/\/127.* answered/);
    assert.equal(error.output, 'no such module');
    assert.ok(performance.now() - begin < 5_000);
  });

  it('may go into the background by itself', async (test) => {
    const { open } = surroundingsOf(test);
    const port = await freePort();
    const [node = '', , script = ''] = serverCommand(port, { afterMs: 300 });
    const command = `'${node}' --eval "$SCRIPT" > /dev/null 2>&1 & echo started`;
    const waitFor = `http://127.0.0.1:${port}/`;
    const { stop } = await open({
      setup: { command, waitFor },
      environment: { ...process.env, SCRIPT: script },
    });
    assert.equal((await fetch(waitFor)).status, 200);
    await stop();
    await assert.rejects(fetch(waitFor));
  });

  it('is warned of where another server is there already', async (test) => {
    const { open, warnings } = surroundingsOf(test);
    const other = await rawServer(test, (_, response) => response.end('old'));
    await open({ setup: { command: 'sleep 300', waitFor: other.url } });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /answered before the setup command was started/);
  });

  it('is warned of when it dies before the run is over', async (test) => {
    const { open, warnings } = surroundingsOf(test);
    const port = await freePort();
    const command = serverCommand(port, { listening: 'setTimeout(() => process.exit(7), 400)' });
    const { stop } = await open({ setup: { command, waitFor: `http://127.0.0.1:${port}/` } });
    for (let n = 0; n < 300 && warnings.length === 0; n++)
      await new Promise((later) => setTimeout(later, 10));
    assert.deepEqual(warnings, ['the setup command ended with exit code 7 before the run was over.']);
    await stop();
    assert.equal(warnings.length, 1);
  });
});
