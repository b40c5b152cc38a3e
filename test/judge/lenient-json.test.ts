import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseLenientJson } from '../../src/judge/lenient-json.ts';

const JSON_TEXT = '{"verdict": "met", "score": 9}';
const VALUE = { verdict: 'met', score: 9 };

describe('parseLenientJson', () => {
  const found: Readonly<Record<string, string>> = {
    alone: JSON_TEXT,
    'with white space around it': `\n\n  ${JSON_TEXT}\t\n`,
    'after thoughts': `<think>Well {hm}, "score": 3?</think>\n${JSON_TEXT}`,
    'after thoughts that begin on a line of their own': `\n<think>\nWell {"score": 3}\n</think>\n\n${JSON_TEXT}`,
    'in a fence': `\`\`\`\n${JSON_TEXT}\n\`\`\``,
    'in a fence that says json': `\`\`\`json\n${JSON_TEXT}\n\`\`\``,
    'in a fence that says JSON': `\`\`\`JSON\n${JSON_TEXT}\n\`\`\``,
    'in a fence with Windows line ends': `\`\`\`json\r\n${JSON_TEXT}\r\n\`\`\`\r\n`,
    'in a fence between words': `Here you are:\n\`\`\`json\n${JSON_TEXT}\n\`\`\`\nI hope {this} helps.`,
    'in a fence after thoughts': `<think>Hm.</think>\`\`\`json\n${JSON_TEXT}\n\`\`\``,
    'between words': `Sure! ${JSON_TEXT} Anything else?`,
    'over several lines': '{\n  "verdict": "met",\n  "score": 9\n}',
  };
  for (const [where, text] of Object.entries(found)) {
    it(`finds the object ${where}`, () => assert.deepEqual(parseLenientJson(text), VALUE));
  }

  it('does not look for fences inside a text that is JSON already', () => {
    const value = { reasoning: 'it says ```json\n{"score": 10}\n``` and <think>', score: 2 };
    assert.deepEqual(parseLenientJson(JSON.stringify(value)), value);
    assert.deepEqual(parseLenientJson(`Result: ${JSON.stringify(value)}`), value);
  });

  const lost: Readonly<Record<string, string>> = {
    empty: '',
    'only white space': ' \n ',
    'only words': 'I would give it a nine.',
    'cut off': JSON_TEXT.slice(0, -1),
    'cut off in a fence': `\`\`\`json\n${JSON_TEXT.slice(0, -4)}`,
    'cut off in the thoughts': '<think>The score could be',
    'an empty fence': '```json\n\n```',
    'a brace the wrong way round': '} {',
    'with single quotes': "{'score': 9}",
  };
  for (const [what, text] of Object.entries(lost)) {
    it(`finds nothing in a text that is ${what}`, () => assert.equal(parseLenientJson(text), undefined));
  }

  it('takes no object out of thoughts that never end', () => {
    assert.equal(parseLenientJson(`<think>Perhaps ${JSON_TEXT}? No, the answer is`), undefined);
  });

  it('takes neither of two different objects, and one that is said twice', () => {
    assert.equal(parseLenientJson(`${JSON_TEXT} or {"score": 3}`), undefined);
    assert.deepEqual(parseLenientJson(`${JSON_TEXT}\n${JSON_TEXT}`), VALUE);
  });

  it('is done at once with braces and quotation marks that never end', () => {
    for (const stuck of ['{', '{"', '{"a":"\\\\"', '"\\\\"{']) {
      const begin = performance.now();
      assert.equal(parseLenientJson(`x ${stuck.repeat(20_000)}`), undefined);
      const took = performance.now() - begin;
      assert.ok(took < 1000, `it took ${Math.round(took)} ms`);
    }
  });

  it('never throws, and finds every object that JSON can write', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseLenientJson(text)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const expected = JSON.parse(JSON.stringify(value));
        assert.deepEqual(parseLenientJson(JSON.stringify(value, null, 2)), expected);
      }),
    );
  });

  // What a model with a stuck output writes until its token limit. Such an answer is ten times as long as these.
  for (const [what, stuck] of Object.entries({ 'line ends': '\n', blanks: ' ', 'indented lines': '\n  ' })) {
    it(`is done at once with a fence full of ${what}`, () => {
      const begin = performance.now();
      assert.equal(parseLenientJson(`\`\`\`json\n{"score": ${stuck.repeat(1_200)}`), undefined);
      assert.equal(parseLenientJson(`\`\`\`json\n${stuck.repeat(1_200)}`), undefined);
      const took = performance.now() - begin;
      assert.ok(took < 150, `it took ${Math.round(took)} ms`);
    });
  }
});
