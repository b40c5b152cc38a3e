import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OptionDefinition } from '../../src/config/option-definition.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { renderHelp } from '../../src/report/render-help.ts';

test('the help names every option with its default', () => {
  const unwrapped = renderHelp().replace(/\s+/g, ' ');
  for (const [name, { description, shownDefault }] of Object.entries<OptionDefinition>(OPTIONS)) {
    const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
    assert.ok(unwrapped.includes(`--${name} ${description}${suffix}`.replaceAll('`', '')), name);
  }
});

test('the help fits a terminal, and tells the exit codes', () => {
  for (const line of renderHelp().split('\n')) assert.ok(line.length <= 110, line);
  assert.match(renderHelp(), /0 passed {3}1 failed {3}2 the configuration cannot be run {3}3 errored/);
});
