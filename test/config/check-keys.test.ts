import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkKeys } from '../../src/config/check-keys.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Config } from '../../src/domain/config.ts';
import {
  buildAgentSettings,
  buildCase,
  buildConfig,
  buildCriterion,
  buildPolicy,
} from '../support/builders.ts';

const KEY = 'sk-"the" key-123';
const SECRETS = { agentApiKey: KEY, githubToken: 'ghs_the-token-1', named: {} };

const found = (config: Partial<Config>, cases: readonly Case[] = [buildCase()]) =>
  checkKeys(buildConfig(config), SECRETS, cases).map(({ where }) => where);

describe('checkKeys', () => {
  it('finds nothing in what holds no key', () => assert.deepEqual(found({}), []));

  it('names the option that holds one', () => {
    const holding = `x ${KEY} y`;
    const table: [Partial<Config>, string][] = [
      [{ name: holding }, 'name'],
      [{ gate: buildPolicy({ criteria: [buildCriterion({ description: holding })] }) }, 'criteria'],
      [{ guidelines: [holding] }, 'guidelines'],
      [{ agent: buildAgentSettings({ instructions: holding }) }, 'agent'],
      [{ agent: buildAgentSettings({ baseUrl: `https://x.y/?k=${encodeURIComponent(KEY)}` }) }, 'agent'],
      [{ onFail: 'curl -H "Authorization: Bearer ghs_the-token-1"' }, 'on-fail'],
      [{ teardown: ['echo', holding] }, 'teardown'],
      [{ artifactName: holding }, 'artifact-name'],
    ];
    for (const [config, where] of table) assert.deepEqual(found(config), [where]);
  });

  it('names the case and the part of it, and does not say the key', () => {
    const source = { file: `${KEY}.jsonl`, line: 3 };
    const testCase = buildCase({ id: 'a', prompt: KEY, vars: { x: KEY }, source });
    const [problem, ...others] = checkKeys(buildConfig(), SECRETS, [buildCase(), testCase]);
    assert.deepEqual(others, []);
    assert.equal(problem?.where, '***.jsonl:3, case "a"');
    assert.match(
      problem?.message ?? '',
      /in "prompt" and "vars" and "the name of its file"\. It would be sent/,
    );
    assert.ok(!JSON.stringify(problem).includes('the" key'));
  });

  it('tells of the first cases, and counts the others', () => {
    const cases = Array.from({ length: 1_000 }, (_, position) => buildCase({ position, prompt: KEY }));
    assert.equal(found({}, cases).length, 21);
  });

  it('looks for nothing where there is no key', () => {
    assert.deepEqual(checkKeys(buildConfig({ name: 'none' }), { agentApiKey: 'none', named: {} }, []), []);
  });
});
