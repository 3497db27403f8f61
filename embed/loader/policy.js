// The Trusted Types policy under which the loader inserts HTML and scripts of its own folder.

/** @typedef {{ createHTML(text: string): string, createScriptURL(url: string): string }} Policy */

/** @type {Policy | false | undefined} */
let policy;

/** The policy, or false where the page's Content-Security-Policy refuses it. */
export function trust() {
  policy ??= createPolicy();
  return policy;
}

/** @returns {Policy | false} */
function createPolicy() {
  const unchanged = (/** @type {string} */ text) => text;
  const rules = { createHTML: unchanged, createScriptURL: unchanged };
  try {
    return /** @type {any} */ (globalThis).trustedTypes?.createPolicy("medication-card", rules) ?? rules;
  } catch {
    return false;
  }
}
