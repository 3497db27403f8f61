// What the loader says in other languages than English.

/** @type {Record<string, import("../words.js").LoaderWords | undefined>} */
export const TRANSLATIONS = /** @type {any} */ ("%TRANSLATIONS%");
