/** Untrusted text as text between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// What could end a script block, begin a comment in one, or end a line for a reader of scripts.
const ENDING = /[<>&\u2028\u2029]/g;

/** JSON that may stand in a script block of any type. It is the same JSON: these signs occur in its strings only. */
export function escapeScriptJson(json: string): string {
  return json.replace(ENDING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
