import fc from 'fast-check';
import { DISGUISED } from './disguised-fragments.ts';

/** What a model, a dataset or a pull request could write to act on GitHub, in a log or in a terminal. */
const FRAGMENTS = [
  ...['`', '``', '```', '````\n', '~~~', '|', '||', '\\', '\\|', '\\\\|', '\\`'],
  ...[
    '@user',
    '@org/team',
    '&#64;user',
    '&#x40;user',
    '&commat;user',
    'me@example.com',
    'mailto:me@example.com',
  ],
  ...['#12', '&#35;12', 'GH-12', 'owner/repo#3', 'user@0123abc', 'ABC-123', 'A1-123', 'CVE-2021-44228'],
  ...['0123abc', 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef', '0123abc...4567def'],
  ...['https://example.com/a?b=c', 'HTTP://x.y', 'www.example.com', '(www.example.com', 'example.com'],
  ...[
    '<b>',
    '</details>',
    '<details open>',
    '<!--',
    '-->',
    '<script>alert(1)</script>',
    '<a href=x>',
    '<x@y.z>',
  ],
  ...['<!-- agent-judge:agent-judge -->', '<https://x.y>', '&lt;b&gt;', '&amp;', '&'],
  ...['![i](http://x/y.png)', '[l](http://x)', '[r]', '[r]: http://x', '[^1]', '[^1]: note', '[x](', ')'],
  ...[':smile:', ':+1:', ':100:', '$x$', '$$', '$`x`$', '**b**', '_i_', '*', '~~s~~', '^'],
  ...[
    '# h',
    '- i',
    '+ i',
    '1. i',
    '2) i',
    '> q',
    '> [!WARNING]',
    '---',
    '===',
    '- [ ] t',
    '    code',
    '| a | b |',
  ],
  ...['\n', '\r\n', '\r', '\n\n', '\t', '\v', '\u00a0', '\u2028', '\u2029', '\u0085'],
  ...['\u0000', '\u0007', '\u0008', '\u001b[31m', '\u001b]8;;http://x\u0007', '\u009b31m', '\u007f'],
  ...[
    '\u202e',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u00ad',
    '\u{e0100}',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u{e0041}',
    '\ud83d',
  ],
  ...['::error::x', '::set-output name=a::b', '##[error]x', '##', '[', ':', '::'],
  ...DISGUISED,
  ...['word', 'Größe', '日本語', '🙂', '7', '3.5', '"quoted"', "it's", '(c)', 'end.', '–', '-', '…'],
];

const fragment = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'binary' }) },
);

/** Fragments with nothing, a space or a line break between them. */
export const hostileText = fc
  .array(fc.tuple(fragment, fc.constantFrom('', ' ', ' ', '\n')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** Every fragment once, each as a word of its own. */
export const ALL_FRAGMENTS = FRAGMENTS.join(' ');
