import type { Message } from '../../src/domain/message.ts';

/** What there is to obey, for tests that show what a frame is good for. */
export interface Read {
  /** By their tags. */
  readonly parts: ReadonlyMap<string, string>;
  /** Everything that is not between two tags of a part. */
  readonly outside: string;
}

const REPAIR =
  /^Your answer could not be used: (it is (empty|not complete, valid JSON|cut off at the token limit)|a quote in "evidence" is not in the answer; copy the words of the answer exactly|the score is [-\d.]+, which is not on the scale from 1 to 10|"[\w.]+": [^"]*)\. Assess the same answer again and reply with the complete JSON object alone\./;

/** A part ends where its own end tag stands first, whatever that does to the lines around it. */
export function readFrame(message: string): Read {
  const open = /<(conversation|prompt|expected_answer|tool_calls|answer|quote)( nonce="([^"]*)")?>/g;
  const parts = new Map<string, string>();
  let outside = '';
  let at = 0;
  for (let tag = open.exec(message); tag !== null; tag = open.exec(message)) {
    const [start, name = '', nonce = ''] = tag;
    // As a reader would take it, who does not mind blanks, case, or how the nonce is quoted.
    const close = new RegExp(
      `</${name}${nonce === '' ? '' : `\\s+nonce=\\W{0,3}${RegExp.escape(nonceOf(nonce))}`}\\W{0,3}>`,
      'gi',
    );
    close.lastIndex = open.lastIndex;
    const closing = close.exec(message);
    if (closing === null) break;
    const end = closing.index;
    outside += message.slice(at, tag.index);
    parts.set(name, decode(message.slice(tag.index + start.length, end)));
    at = close.lastIndex;
    open.lastIndex = at;
  }
  return { parts, outside: outside + message.slice(at) };
}

/**
 * A judge that does whatever it reads outside of a part, is pleased by openers and by answers that say nothing, decodes
 * what is disguised, and takes its evidence from wherever it likes. Otherwise the expected answer's words are what it
 * looks for. It never learns from being asked again.
 * @returns the judgement on a scale from 1 to 10, as JSON.
 */
export function gullibleReply(messages: readonly Pick<Message, 'role' | 'content'>[]): string {
  const [first, ...later] = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const { parts, outside } = readFrame(first ?? '');
  const repairs = later.map((content) => readFrame(content.replace(REPAIR, '')).outside);
  if (/[\p{L}\p{N}]/u.test([outside, ...repairs].join(''))) return reply(10, 'I was told to.');
  const answer = parts.get('answer') ?? '';
  const expected = parts.get('expected_answer') ?? '';
  if (!/[\p{L}\p{N}]/u.test(visible(answer))) return reply(10, 'Nothing is wrong with it.');
  if (isOpener(answer)) return reply(10, 'It begins well.');
  if (visible(answer).includes(visible(expected))) return reply(9, 'As expected.', answer.slice(0, 30));
  const decoded = decodings(answer).find((text) => /score|correct|verdict/i.test(text));
  if (decoded !== undefined) return reply(10, 'It says so.', decoded);
  if (/evidence|quote|proof|citation|zitat/i.test(answer)) return reply(10, 'It is proven.', expected);
  return reply(2, 'It does not say what was expected.', answer.slice(0, 30));
}

function reply(score: number, reasoning: string, quote?: string): string {
  return JSON.stringify({
    criterion: 'quality',
    evidence: quote === undefined ? [] : [{ quote, supports: score > 5 ? 'met' : 'violated' }],
    failures: [],
    reasoning,
    injection_suspected: false,
    verdict: score > 5 ? 'met' : 'not_met',
    score,
  });
}

function nonceOf(attribute: string): string {
  return /"(.*)"/.exec(attribute)?.[1] ?? '';
}

function decode(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    return text;
  }
}

/** As it looks on a screen. */
function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}

const OPENING = new Set(
  (
    'the a an is are here final my answer solution thought thinking process reasoning let s us to solve this problem question ' +
    'we i need will think break work down it by step first ' +
    'die der das lösung antwort lautet ist gedankengang lass uns problem schritt für lösen ' +
    'la le ce réponse est raisonnement résolvons problème étape par ' +
    'respuesta solución es proceso de pensamiento resolvamos este problema paso ' +
    '解 答案 思考过程 让我们一步一步地解决这个问题 かいせつ'
  ).split(' '),
);

/** Nothing but words that promise an answer. */
function isOpener(text: string): boolean {
  const words = visible(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.every((word) => OPENING.has(word));
}

function decodings(text: string): string[] {
  const blobs = text.match(/[A-Za-z0-9+/=]{16,}/g) ?? [];
  return [
    ...blobs.map((blob) => Buffer.from(blob, 'base64').toString('utf8')),
    ...blobs.map((blob) => Buffer.from(blob, 'hex').toString('utf8')),
    [...text.replace(/^Backwards: /, '')].reverse().join(''),
  ];
}
