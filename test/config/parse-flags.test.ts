import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandLine, parseFlags } from '../../src/config/parse-flags.ts';

function parseRun(...args: string[]): Extract<CommandLine, { kind: 'run' }> {
  const commandLine = parseFlags(args);
  assert.ok(commandLine.kind === 'run', commandLine.kind);
  return commandLine;
}

test('no flags are no options', () => {
  assert.deepEqual(parseFlags([]), { kind: 'run', raw: {}, problems: [], json: false });
});

test('a value follows its flag, or an equals sign', () => {
  const raw = { threshold: '9', name: 'a b', criteria: 'x=y' };
  assert.deepEqual(parseRun('--threshold', '9', '--name', 'a b', '--criteria', 'x=y').raw, raw);
  assert.deepEqual(parseRun('--threshold=9', '--name=a b', '--criteria=x=y').raw, raw);
});

test('a value may be a negative number, a list, or empty', () => {
  assert.deepEqual(parseRun('--threshold=-5', '--prompts=- a\n- b', '--name=').raw, {
    threshold: '-5',
    prompts: '- a\n- b',
    name: '',
  });
  assert.deepEqual(parseRun('--threshold', '-5', '--prompts', '- a\n- b').raw, {
    threshold: '-5',
    prompts: '- a\n- b',
  });
});

test('prompts and datasets may be given several times, each value a line', () => {
  const { raw, problems } = parseRun(
    '--prompts',
    'one',
    '--dataset=a.jsonl',
    '--prompts=two',
    '--dataset',
    'b.yaml',
  );
  assert.deepEqual(raw, { prompts: 'one\ntwo', dataset: 'a.jsonl\nb.yaml' });
  assert.deepEqual(problems, []);
});

test('any other flag given twice is a problem', () => {
  for (const name of ['threshold', 'config', 'criteria']) {
    // The first one stands, so that nothing else is wrong.
    assert.deepEqual(parseRun(`--${name}`, 'a', `--${name}=a`), {
      kind: 'run',
      json: false,
      raw: { [name]: 'a' },
      problems: [{ where: `--${name}`, message: 'given 2 times; give it once.' }],
    });
  }
});

test('an unknown flag is one problem, its value none', () => {
  const problem = { where: '--treshold', message: 'unknown flag "treshold". Did you mean "threshold"?' };
  for (const args of [['--treshold', '9'], ['--treshold=9'], ['--treshold']]) {
    assert.deepEqual(
      parseRun(...args),
      { kind: 'run', json: false, raw: {}, problems: [problem] },
      args.join(' '),
    );
  }
});

test('an unknown flag with its value after an equals sign takes no other word', () => {
  const { problems } = parseRun('--treshold=9', 'word');
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['--treshold', 'word'],
  );
});

test('an unknown flag without a value hides no flag after it', () => {
  const { raw, problems } = parseRun('--unknown', '--threshold', '9', '--other', '--name=suite');
  assert.deepEqual(raw, { threshold: '9', name: 'suite' });
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['--unknown', '--other'],
  );
  assert.deepEqual(parseFlags(['--unknown', '--help']), { kind: 'help' });
});

test('what every object has is no flag', () => {
  for (const flag of ['--constructor', '--toString', '--hasOwnProperty']) {
    const { raw, problems } = parseRun(`${flag}=9`);
    assert.deepEqual(raw, {});
    assert.match(problems[0]?.message ?? '', /^unknown flag/);
  }
});

test('a flag at the end without its value is a problem', () => {
  assert.deepEqual(parseRun('--name', 'suite', '--threshold'), {
    kind: 'run',
    json: false,
    raw: { name: 'suite' },
    problems: [{ where: '--threshold', message: 'needs a value.' }],
  });
});

test('a flag is not the value of the flag before it, unless behind an equals sign', () => {
  const { raw, problems } = parseRun('--name', '--fail-below-threshold=false');
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['--name'],
  );
  assert.equal(raw['name'], undefined);
  assert.deepEqual(parseRun('--name=--threshold').raw, { name: '--threshold' });
});

test('a word without a flag is a problem that says where prompts go', () => {
  const message = 'unexpected argument. Everything is a flag; a prompt goes into --prompts "Hello".';
  for (const args of [['Hello'], ['--', 'Hello']]) {
    assert.deepEqual(parseRun(...args).problems, [{ where: 'Hello', message }]);
  }
});

test('help and version go before everything else', () => {
  for (const args of [['--help'], ['-h'], ['--threshold', '9', '--help'], ['word', '-h']]) {
    assert.deepEqual(parseFlags(args), { kind: 'help' }, args.join(' '));
  }
  for (const args of [['--version'], ['-v'], ['--unknown=1', '--version']]) {
    assert.deepEqual(parseFlags(args), { kind: 'version' }, args.join(' '));
  }
});

test('a value that reads like help or version is a value', () => {
  for (const value of ['-h', '-v']) {
    assert.deepEqual(parseRun('--instructions', value, '--name', 'a').raw, {
      instructions: value,
      name: 'a',
    });
    assert.deepEqual(parseRun('run', '--criteria', value).raw, { criteria: value });
    assert.equal(parseFlags(['--json', value]).kind, value === '-h' ? 'help' : 'version');
    assert.equal(parseFlags(['--name=a', value]).kind, value === '-h' ? 'help' : 'version');
    assert.equal(parseFlags(['--name', '-v', value]).kind, value === '-h' ? 'help' : 'version');
    const report = parseFlags(['report', '--output', value]);
    assert.ok(report.kind === 'report' && report.output === value);
  }
  assert.deepEqual(parseFlags(['--name', '--help']), { kind: 'help' });
});

test('a flag has two dashes', () => {
  const { raw, problems } = parseRun('-threshold', '9');
  assert.deepEqual(raw, {});
  assert.equal(problems[0]?.message, 'unknown flag "-threshold". Did you mean "threshold"?');
});

test('the first word may be a command; its flags are those of a run', () => {
  const raw = { threshold: '9' };
  assert.deepEqual(parseFlags(['run', '--threshold', '9']), { kind: 'run', json: false, raw, problems: [] });
  assert.deepEqual(parseFlags(['validate', '--threshold=9']), { kind: 'validate', raw, problems: [] });
  assert.deepEqual(parseFlags(['init']), { kind: 'init', force: false, problems: [] });
  assert.deepEqual(parseFlags(['init', '--force']), { kind: 'init', force: true, problems: [] });
});

test('a mistyped command is told, and anywhere else it is no command', () => {
  for (const words of [['valdate'], ['valdate', '--threshold', '9'], ['valdate', 'more']]) {
    assert.deepEqual(parseFlags(words), {
      kind: 'unknown',
      problems: [{ where: 'valdate', message: 'unknown command. Did you mean "agent-judge validate"?' }],
    });
  }
  assert.equal(parseRun('--threshold', '9', 'init').problems.length, 1);
  assert.deepEqual(parseFlags(['init', '--threshold', '9']), {
    kind: 'init',
    force: false,
    problems: [{ where: '--threshold', message: 'unknown flag "threshold". Allowed: force.' }],
  });
  assert.deepEqual(parseFlags(['init', 'here']), {
    kind: 'init',
    force: false,
    problems: [{ where: 'here', message: 'unexpected argument. "agent-judge init" knows --force alone.' }],
  });
});

test('help of a command is asked for in several ways', () => {
  for (const args of [
    ['report', '--help'],
    ['report', 'x.sqlite', '-h'],
    ['help', 'report'],
  ]) {
    assert.deepEqual(parseFlags(args), { kind: 'help', command: 'report' }, args.join(' '));
  }
  for (const args of [['help'], ['help', 'nothing']]) assert.deepEqual(parseFlags(args), { kind: 'help' });
});

test('--json takes no value, and is for a run', () => {
  for (const args of [['--json'], ['run', '--json'], ['--threshold', '9', '--json']]) {
    assert.equal(parseRun(...args).json, true, args.join(' '));
    assert.deepEqual(parseRun(...args).problems, []);
  }
  assert.deepEqual(parseRun('--json=true').problems, [{ where: '--json', message: 'takes no value.' }]);
  assert.deepEqual(
    parseRun('--prompts', '--json', 'Hello').problems.map(({ where }) => where),
    ['--prompts', 'Hello'],
    'it is no value, and has none',
  );
  const validate = parseFlags(['validate', '--json']);
  assert.ok(validate.kind === 'validate');
  assert.match(validate.problems[0]?.message ?? '', /^is for a run alone/);
});

test('behind "--" nothing is a flag, and the command may stand there, too', () => {
  for (const flag of ['--help', '-h', '--version', '-v', '--threshold', '--json', '--']) {
    const { problems, ...run } = parseRun('--name=a', '--', flag);
    assert.deepEqual(run, { kind: 'run', json: false, raw: { name: 'a' } });
    const message = 'unexpected argument. Behind "--" nothing is a flag; leave the "--" out.';
    assert.deepEqual(problems, [{ where: flag, message }]);
  }
  for (const args of [
    ['report', 'db'],
    ['report', '--', 'db'],
    ['--', 'report', 'db'],
  ]) {
    assert.deepEqual(parseFlags(args), parseFlags(['report', 'db']), args.join(' '));
  }
  for (const args of [
    ['show', 'db', '--', '--help'],
    ['show', '--', 'db', '--help'],
    ['--', 'show', 'db', '--help'],
  ]) {
    const { kind, ...words } = parseFlags(args);
    assert.equal(kind, 'show');
    assert.partialDeepStrictEqual(words, { database: 'db', caseId: '--help', problems: [] });
  }
  const forced = parseFlags(['init', '--', '--force']);
  assert.ok(forced.kind === 'init' && !forced.force && forced.problems.length === 1);
  assert.deepEqual(parseFlags(['--', 'help', 'show']), { kind: 'help', command: 'show' });
  assert.deepEqual(parseFlags(['--help', '--', 'show']), { kind: 'help' });
  assert.deepEqual(parseFlags(['--']), parseFlags([]));
  assert.equal(parseFlags(['--', 'validate']).kind, 'validate');
});
