// XML 1.0: what may stand in a document at all, and how.

/** What XML calls no Char, but for halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NO_CHAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Nothing is to be done about these, and most names and numbers are made of them. */
const PLAIN = /^[\n !#-%(-;=?-~]*$/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags. What no XML document can hold is U+FFFD. */
export function escapeXmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  // A carriage return as it is would be read as a line feed; "]]>" must not stand in a text.
  return replaceNoChars(text).replace(/[&<>\r]/g, refer);
}

/** The value of an attribute, between either kind of quotes. Line breaks and tabs stay what they are. */
export function escapeXmlAttribute(text: string): string {
  if (PLAIN.test(text) && !text.includes('\n')) return text;
  return replaceNoChars(text).replace(/[&<>"'\t\n\r]/g, refer);
}

function replaceNoChars(text: string): string {
  return text.toWellFormed().replace(NO_CHAR, '\ufffd');
}

function refer(sign: string): string {
  return REFERENCES[sign] ?? sign;
}
