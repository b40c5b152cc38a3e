import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OptionDefinition } from '../../src/config/option-definition.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { renderHelp } from '../../src/report/render-help.ts';
import { FORMAT_NAMES } from '../../src/report/report-formats.ts';

test('the help names every option with its default', () => {
  const unwrapped = renderHelp().replace(/\s+/g, ' ');
  for (const [name, { description, shownDefault }] of Object.entries<OptionDefinition>(OPTIONS)) {
    const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
    assert.ok(unwrapped.includes(`--${name} ${description}${suffix}`.replaceAll('`', '')), name);
  }
});

test('the help fits a terminal, and tells the exit codes', () => {
  for (const line of renderHelp().split('\n')) assert.ok(line.length <= 82, line);
  assert.match(renderHelp(), /0 passed {3}1 failed {3}2 the configuration cannot be run\n {2}3 errored/);
});

test('every command has help of its own', () => {
  for (const command of ['validate', 'init', 'report', 'show'] as const) {
    const help = renderHelp(command);
    assert.ok(help.startsWith(`agent-judge ${command} `), help);
    for (const line of help.split('\n')) assert.ok(line.length <= 84, line);
    assert.match(renderHelp(), new RegExp(`\\n {2}${command} +[a-z]`), 'and is named in the help of all');
  }
  assert.ok(
    renderHelp('report')
      .replace(/\s+/g, ' ')
      .includes(`One of ${FORMAT_NAMES.join(', ')}.`),
  );
  assert.equal(renderHelp('run'), renderHelp());
});
