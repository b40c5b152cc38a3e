export const id = 318;
export const ids = [318];
export const modules = {

/***/ 56586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN)
/* harmony export */ });
/**
 * What cannot be seen or turns text around: what Unicode calls ignorable (zero-width, bidirectional and tag characters,
 * variation selectors, fillers), and a few that it does not. Some scripts, and emoji, are written with some of them.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb]/gu;


/***/ }),

/***/ 49318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ escapeBlock),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   escapeLogLine: () => (/* binding */ escapeLogLine),
/* harmony export */   v1: () => (/* binding */ guardLineStarts),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* unused harmony exports showControls, nameCharacter */
/* harmony import */ var _domain_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56586);

// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** What is hidden but the joiners and the variation selectors, which emoji and some scripts need: they stay. */
const SHOWN = new RegExp(`(?![\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe00-\\ufe0f])${_domain_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R.source}`, 'gu');
/** Nothing hidden, and most texts are made of it: looking at them once is enough. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u4e00-\u9fff]*$/;
/** No script puts more marks on a letter; a stack of them hides the lines above and below. */
const STACKED_MARKS = /(\p{M}{4})(\p{M}+)/gu;
/**
 * Characters that are invisible or turn text around, made visible; line breaks as `\n`; no other control character; no half
 * of a pair, which services refuse in JSON.
 */
function showHidden(text) {
    if (PLAIN.test(text))
        return text;
    return showControls(text)
        .replace(SHOWN, nameCharacter)
        .replace(STACKED_MARKS, (_, first, rest) => `${first}⟨+${[...rest].length}⟩`);
}
/** Line breaks as `\n`, no other control character but tabs, no half of a pair. What is hidden in other ways stays. */
function showControls(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'));
}
/** `⟨U+200B⟩` for one character. */
function nameCharacter(character) {
    return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/** The same on one line, white space folded. */
function oneLine(text) {
    // A single space, which most white space is, needs no replacing.
    return showHidden(text)
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim();
}
/** At most `length` characters (code points), the last an ellipsis where something was cut. */
function truncate(text, length) {
    if (text.length <= length)
        return text;
    if (length <= 0)
        return '';
    const shorter = endOf(text, length - 1);
    const end = shorter + endOf(text.slice(shorter, shorter + 2), 1);
    return end >= text.length ? text : `${text.slice(0, shorter)}…`;
}
/** How many units so many characters take. */
function endOf(text, length) {
    let units = 0;
    for (let count = 0; count < length && units < text.length; count += 1) {
        units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
    }
    return units;
}
/**
 * One line that the workflow log and a terminal show as text: no escape sequence, and nothing the runner takes for a
 * command, neither `::name::` at its start nor `##[name]` anywhere (of Azure's runner `##vso[name]`). For a text that stands
 * on a line of ours, or is one.
 */
function escapeLogLine(text) {
    return breakBrackets(oneLine(text)).replace(/^::/, ': :');
}
/**
 * A text of several lines as it stands, indentation, tabs and empty lines included, for the workflow log and a terminal. A
 * line of it may still begin with `::name::`: whoever shows it begins each line with something visible of their own, or
 * takes `guardLineStarts` once the lines are what they will be.
 */
function escapeBlock(text) {
    return breakBrackets(showHidden(text));
}
/** An escaped text, or a part of one wherever it was broken, no line of which is a `::name::` to the runner. */
function guardLineStarts(text) {
    return text.replace(/^([^\S\n]*)::/gm, '$1: :');
}
function breakBrackets(text) {
    return text.includes('##') ? text.replace(/##(?=(?:vso)?\[)/gi, '## ') : text;
}


/***/ })

};
