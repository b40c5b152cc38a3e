import { excerpt, foldText, type Guard } from './guarded-answer.ts';

// English, German, French, Spanish, Chinese; and Japanese, of which one is known to work.

/** Words with which an answer begins, and which are none by themselves. */
const WORDS = [
  "(the |my |final |correct |full |here is (the |my )|here's (the |my ))*(answer|solution)( is)?",
  '(thought|thinking|reasoning|solution) process',
  'chain of thought',
  "(sure |certainly |of course |okay )?let(')?s (solve|think|work|go|break|look|analy[sz]e|reason|tackle|approach|answer|start|begin)( .{0,40})?(step[ -]by[ -]step|this (down|out)|it (down|out|through)|together|the beginning|this|the (problem|question))",
  "(first |okay |so )?i (need to|will|'ll|have to) (solve|think about|answer|analy[sz]e) (this|the|your) ?(problem|question|task)?( step by step)?",
  'to (solve|answer) (this|the|your) (problem|question|task)( we need to| i need to)?( step by step)?',
  'thinking step by step',
  'step by step( solution| answer| explanation)?',
  '(die |meine |endgültige )*(lösung|antwort)( lautet| ist)?',
  '(gedankengang|denkprozess|lösungsweg)',
  'lass(en sie)? uns (das|dies|dieses|diese|die)? ?(problem|aufgabe|frage)? ?(schritt für schritt|gemeinsam) (lösen|durchgehen|angehen|betrachten)',
  'schritt für schritt',
  '(la |ma )?(réponse|solution)( finale)?( est)?',
  '(processus de réflexion|raisonnement)',
  '(résolvons|analysons|décomposons|réfléchissons)( .{0,40})?(étape par étape|pas à pas|ensemble)',
  'étape par étape',
  '(la |mi )?(respuesta|solución)( final)?( es)?',
  '(proceso de pensamiento|razonamiento)',
  '(resolvamos|analicemos|pensemos|vamos a resolver)( .{0,40})?(paso a paso|juntos)',
  'paso a paso',
  '(最终|正确)?(答案|解答|回答|答|解)(是|如下)?',
  '(思考|解题|推理)过程(如下)?',
  '(让我们|我们来|我们)(一步一步|逐步)(地)?(来)?(解决|思考|分析)(这个|该)?(问题)?',
  '(かいせつ|解説|回答|解決策|思考プロセス)',
  '(ステップバイステップ|段階的)(で|に)?(考え|解い)(て|てい)?(ましょう|みましょう|きましょう)',
];

/** Words that are a heading only with a colon or as markdown: "Analysis" alone may be what was asked for. */
const HEADINGS =
  'analysis|explanation|reasoning|conclusion|result|response|reply|output|evaluation|thoughts?|thinking|step (1|one)|analyse|erklärung|begründung|ergebnis|fazit|schritt 1|explication|résultat|étape 1|explicación|resultado|análisis|paso 1|分析|解释|结论|结果|第一步|解析';

const OPENER = new RegExp(`^(${WORDS.join('|')})$`, 'u');
const HEADING = new RegExp(`^(${HEADINGS})$`, 'u');
const LOOKS_LIKE_HEADING = /[:：]\W*$|^\s*#|^\s*\*\*.*\*\*\s*$/u;

/** Nothing but the words with which an answer begins: some judges take them for the answer. */
export const findOpener: Guard = ({ output, expected }) => {
  if (output.length > 200) return undefined;
  const bare = reduce(output);
  if (!OPENER.test(bare) && !(HEADING.test(bare) && LOOKS_LIKE_HEADING.test(output))) return undefined;
  if (expected !== undefined && reduce(expected) === bare) return undefined;
  return `the answer is nothing but an opener: ${excerpt(output)}.`;
};

/** Words with single blanks between them; an apostrophe in a word stays. */
function reduce(text: string): string {
  return foldText(text)
    .replace(/(?<!\p{L})'|'(?!\p{L})|[^\p{L}\p{N}']+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
