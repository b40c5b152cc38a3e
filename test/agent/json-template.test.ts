import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  assembleTemplateValues,
  fillTemplate,
  fillUrl,
  listUnknownNames,
} from '../../src/agent/json-template.ts';
import { mapTexts } from '../../src/agent/map-texts.ts';
import { buildCase } from '../support/builders.ts';

const earlier = [
  { role: 'user', content: 'Hello' },
  { role: 'assistant', content: 'Hi!' },
] as const;
const testCase = buildCase({ id: 'greeting', prompt: 'And you?', messages: earlier, vars: { city: 'Ulm' } });
const values = assembleTemplateValues(testCase);
const conversation = [...earlier, { role: 'user', content: 'And you?' }];

describe('fillTemplate', () => {
  const table: readonly (readonly [string, unknown, unknown])[] = [
    ['the prompt', { q: '{{prompt}}' }, { q: 'And you?' }],
    ['the id', { q: '{{id}}' }, { q: 'greeting' }],
    ['a variable by its name', '{{city}}', 'Ulm'],
    ['a variable by its long name', '{{vars.city}}', 'Ulm'],
    ['a name with blanks around it', '{{ city }}', 'Ulm'],
    ['names within a text', 'In {{city}}: {{prompt}}', 'In Ulm: And you?'],
    ['the conversation as a list', { m: '{{messages}}' }, { m: conversation }],
    ['the conversation as JSON within a text', 'Said: {{messages}}', `Said: ${JSON.stringify(conversation)}`],
    ['lists and deep places', [[{ a: ['{{id}}'] }]], [[{ a: ['greeting'] }]]],
    [
      'all that is no text as it is',
      { a: 1, b: null, c: true, d: [], e: 'x' },
      { a: 1, b: null, c: true, d: [], e: 'x' },
    ],
    ['keys as they are', { '{{id}}': 1 }, { '{{id}}': 1 }],
    ['a name that nothing stands for as it is', '{{nothing}} {{id}}', '{{nothing}} greeting'],
    ['braces that are no placeholder', '{prompt} {{}} {{ }} {{{id}}}', '{prompt} {{}} {{ }} {greeting}'],
  ];
  for (const [what, template, expected] of table) {
    it(`puts or keeps ${what}`, () => assert.deepEqual(fillTemplate(template, values), expected));
  }

  it('does not look again at what it has put in', () => {
    const hostile = assembleTemplateValues(
      buildCase({ prompt: '{{vars.secret}} $& $1', vars: { secret: '{{prompt}}' } }),
    );
    assert.equal(fillTemplate('{{prompt}}', hostile), '{{vars.secret}} $& $1');
    assert.equal(fillTemplate('<{{prompt}}|{{secret}}>', hostile), '<{{vars.secret}} $& $1|{{prompt}}>');
  });

  it('puts any prompt into a body from which it can be read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        const filled = fillTemplate({ q: 'Q: {{prompt}}' }, assembleTemplateValues(buildCase({ prompt })));
        assert.deepEqual(JSON.parse(JSON.stringify(filled)), { q: `Q: ${prompt}` });
      }),
    );
  });

  it('lets no variable stand for what every case has, but under its long name', () => {
    const named = assembleTemplateValues(
      buildCase({ prompt: 'right', vars: { prompt: 'mine', id: 'mine', messages: 'mine' } }),
    );
    assert.equal(fillTemplate('{{prompt}} {{vars.prompt}}', named), 'right mine');
    assert.equal(fillTemplate('{{id}}', named), 'case-1');
    assert.deepEqual(fillTemplate('{{messages}}', named), [{ role: 'user', content: 'right' }]);
  });

  it('holds keys that objects have of their own for keys', () => {
    const template: unknown = JSON.parse('{"__proto__": "{{id}}", "constructor": 1}');
    assert.equal(JSON.stringify(fillTemplate(template, values)), '{"__proto__":"greeting","constructor":1}');
    assert.equal(fillTemplate('{{toString}}', values), '{{toString}}');
  });
});

describe('fillUrl', () => {
  it('keeps what it puts in from being more than a part of the path or the query', () => {
    const hostile = assembleTemplateValues(buildCase({ prompt: 'a/b?c&d#e @f:g%h é' }));
    const filled = new URL(fillUrl('http://127.0.0.1/x/{{prompt}}?q={{prompt}}&z=1', hostile));
    assert.equal(decodeURIComponent(filled.pathname), '/x/a/b?c&d#e @f:g%h é');
    assert.equal(filled.pathname.split('/').length, 3);
    assert.equal(filled.searchParams.get('q'), 'a/b?c&d#e @f:g%h é');
    assert.equal(filled.searchParams.get('z'), '1');
    assert.equal(filled.hash, '');
  });

  it('puts the sign for what is no character where half of one stands', () => {
    const half = assembleTemplateValues(buildCase({ prompt: 'a\ud800b' }));
    assert.equal(fillUrl('http://127.0.0.1/{{prompt}}', half), 'http://127.0.0.1/a%EF%BF%BDb');
  });

  it('never leaves the host, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        const filled = fillUrl(
          'http://127.0.0.1:8000/{{prompt}}',
          assembleTemplateValues(buildCase({ prompt })),
        );
        assert.equal(new URL(filled).origin, 'http://127.0.0.1:8000');
      }),
    );
  });
});

describe('listUnknownNames', () => {
  it('names each once, in the order of the template', () => {
    const template = {
      a: ['{{zeta}} {{prompt}} {{alpha}}'],
      b: { c: '{{zeta}}' },
      d: '{{vars.town}} {{city}}',
    };
    assert.deepEqual(listUnknownNames(template, values), ['zeta', 'alpha', 'vars.town']);
  });

  it('finds none where there are no templates', () => {
    for (const template of [undefined, null, 1, 'text', [], {}]) {
      assert.deepEqual(listUnknownNames(template, values), []);
    }
  });
});

describe('mapTexts', () => {
  it('goes 1000 levels deep and no deeper', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    assert.deepEqual(mapTexts(nested(1000), String), nested(1000));
    assert.throws(() => mapTexts(nested(1001), String), { name: 'RangeError', message: /1000 levels/ });
  });
});
