import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfigFile } from '../../src/config/parse-config-file.ts';
import { parseOptions } from '../../src/config/parse-options.ts';

/** The values of a file, and the same of inputs that hold the same text. */
function valuesOf(option: string, yaml: string) {
  const indented = yaml.replaceAll('\n', '\n  ');
  const file = parseOptions({}, parseConfigFile(`${option}:\n  ${indented}`, 'c.yml'));
  const input = parseOptions({ [option]: yaml });
  assert.deepEqual([...file.problems, ...input.problems], [], yaml);
  assert.deepEqual(file.values, input.values);
  return input.values;
}

test('what is a text in a command or a header is taken as it was written, with or without quotes', () => {
  const command = '[python3, server.py, 8080, 1.10, 0x1F, true, "007"]';
  const words = ['python3', 'server.py', '8080', '1.10', '0x1F', 'true', '007'];
  const headers = '{ x-version: 1.10, x-day: 2026-01-02, x-on: true, x-key: { env: KEY, prefix: 2 } }';
  const read = {
    'x-version': '1.10',
    'x-day': '2026-01-02',
    'x-on': 'true',
    'x-key': { env: 'KEY', prefix: '2' },
  };

  const { agent: program } = valuesOf('agent', `kind: command\ncommand: ${command}\nworkers: 2`);
  assert.ok(program?.kind === 'command');
  assert.deepEqual([program.command, program.workers], [words, 2]);

  const { agent: service } = valuesOf(
    'agent',
    `kind: http\nurl: http://x\nheaders: ${headers}\nbody: { n: 1.10, headers: { n: 1 }, command: [1] }`,
  );
  assert.ok(service?.kind === 'http');
  assert.deepEqual(service.headers, read);
  assert.deepEqual(service.body, { n: 1.1, headers: { n: 1 }, command: [1] });

  const { agent: model } = valuesOf(
    'agent',
    `kind: openai\ntemperature: 0.50\nmcp-servers:\n- { name: a, command: ${command} }\n- { name: b, url: "http://x", headers: ${headers} }`,
  );
  assert.ok(model?.kind === 'openai');
  assert.equal(model.temperature, 0.5);
  assert.deepEqual(model['mcp-servers'], [
    { name: 'a', command: words, env: [] },
    { name: 'b', url: 'http://x', headers: read },
  ]);
});

test('the same in the commands around the run', () => {
  const words = ['serve', '8080', '1.10'];
  assert.deepEqual(valuesOf('setup', '[serve, 8080, 1.10]').setup?.command, words);
  const { setup } = valuesOf('setup', 'command: [serve, 8080, 1.10]\ntimeout: 30');
  assert.deepEqual([setup?.command, setup?.timeoutSeconds], [words, 30]);
  assert.deepEqual(valuesOf('teardown', '[serve, 8080, 1.10]').teardown, words);
});
