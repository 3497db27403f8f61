/** Every way to fail, with what the host page has to change. `{}` is replaced by what was found. */
const FAILURES = {
  "missing-medicine": 'The medicine attribute is missing. Write <medication-card medicine="baclofen">.',
  "unknown-medicine":
    "There is no card for {}. Check the spelling of the medicine attribute, and that the cards/ folder lies beside medication-card.js.",
  "unknown-region":
    "There is no card for the region {}. Another region is shown. Change or remove the region attribute.",
  "unknown-language": "There is no card in the language {}. Another language is shown. Change the lang attribute.",
  "bad-attribute": "The attribute {} is not understood and is ignored. README.md lists what it may be.",
  offline: "{} could not be fetched: the browser is offline. The card tries again when the connection is back.",
  unreachable:
    "{} could not be fetched. If a Content-Security-Policy is in force, allow this origin in connect-src. If the files lie on another origin than the page, that server has to send Access-Control-Allow-Origin.",
  "browser-too-old": "This browser has no WebAssembly, or too old a one. The card stays text.",
  "wasm-blocked":
    "The page does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
  "wasm-missing": "{} is not there. Put all files of dist/ on the server.",
  "wasm-type": "{} is served with the wrong content type. Let the server send .wasm files as application/wasm.",
  "glue-missing":
    "{} could not be loaded as a script. Put all files of dist/ on the server, let it send .js files as text/javascript, and allow this origin in script-src. If the files lie on another origin than the page, that server has to send Access-Control-Allow-Origin.",
  "build-mismatch":
    "The files beside medication-card.js do not belong together: {}. Put all files of one dist/ on the server and empty its caches.",
  "other-document": "The card cannot be live in a document that it was moved into. Put it and its script there.",
  panic: "An error of ours stopped the card, and every card on the page is back to its text. Please report this: {}",
};

export class Failure extends Error {
  /** @param {keyof FAILURES} code @param {string} found */
  constructor(code, found = "") {
    // A function, because what was found may hold `$&`, which means something in a plain replacement.
    super(FAILURES[code].replace("{}", () => found));
    this.code = code;
  }
}
