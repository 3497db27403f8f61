// Every way to fail, and what the host page has to change. `{}` is replaced by what was found.

const FAILURES = {
  "missing-medicine": 'The medicine attribute is missing. Write <medication-card medicine="baclofen">.',
  "unknown-medicine":
    "There is no card for {}. Check the spelling of the medicine attribute, and that cards/ lies beside medication-card.js.",
  "missing-region":
    'Nothing tells the region of the reader, so the card shows no telephone numbers. Write region="uk", or a language such as lang="en-GB" on the page.',
  "unknown-region":
    "There are no telephone numbers for the region {}, so the card shows general words, and the text for another region. Check the region attribute, or add the region to data/regions.json.",
  "other-region":
    "There is no card for the region {}. The text for another region is shown, with the telephone numbers of this one.",
  "unknown-language":
    "There is no card for the language {}. Another language is shown. Change or remove the lang attribute.",
  "bad-attribute": "The attribute {} is not understood and is ignored. README.md lists its values.",
  "unknown-place": "The address leads to {}, and the card has no such place. docs/api.md says what a link can lead to.",
  "bad-content":
    "There is {} between the tags of a card, which hides it. Only words that are shown until the card is there belong there. Write the end tag: <medication-card …></medication-card>. A slash (<medication-card … />) does not end the element.",
  "loaded-twice":
    "medication-card.js has been loaded from more than one address. The first stays, and {} does nothing. Keep one <script> on the page.",
  "offline": "{} could not be fetched: the browser is offline. The card tries again when the connection is back.",
  "unreachable":
    "{} could not be fetched. Allow this origin in connect-src of the page's Content-Security-Policy. A server of another origin has to send Access-Control-Allow-Origin.",
  "refused":
    "{} was refused by the server. Let everybody read the files in cards/ and assets/: look for permissions, a login, and rules against bots and hotlinking. Some servers answer 403 where there is no file: put all files of dist/ there. With 429 and 5xx, the server is busy or broken.",
  "another-page":
    "Something else comes in the place of {}: a start or error page, a login, a consent page, a list of files. Let the server send the files in cards/ as they are, and check that cards/ lies beside medication-card.js.",
  "browser-too-old": "This browser has no WebAssembly, or an old one. The card stays text.",
  "wasm-blocked":
    "The page does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src of the page's Content-Security-Policy.",
  "wasm-missing": "{} is not there. Put all files of dist/ on the server.",
  "wasm-type": "{} is served with the wrong content type. Let the server send .wasm files as application/wasm.",
  "script-missing":
    "{} could not be loaded as a script. Put all files of dist/ on the server. Let the server send .js files as text/javascript. Allow this origin in script-src of the page's Content-Security-Policy. A server of another origin has to send Access-Control-Allow-Origin.",
  "build-mismatch":
    "The files beside medication-card.js do not belong together: {}. Put all files of one dist/ on the server and empty its caches.",
  "changed-on-the-way":
    "The text of the card {} is not as it was published, so it cannot become live. Let servers and proxies send the files in cards/ as they are, with their comments.",
  "other-document": "The card was moved into another document and cannot be hydrated. Load its script there.",
  "panic":
    "A bug stopped the cards on the page. The others start again, unless it is the third time. Please report this: {}",
};

/** @typedef {keyof typeof FAILURES} Code */

/**
 * What the host page has to change.
 * @param {Code} code
 * @param {string} found
 */
// A function, because in a string `$&` and the like would be replaced.
export const messageOf = (code, found) => FAILURES[code].replace("{}", () => found);
