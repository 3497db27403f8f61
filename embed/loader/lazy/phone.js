// Telephone numbers as people write them. The demo page has a copy of this file.

/**
 * The number of a line inside the clinic, which is shown and not dialled: telephones do not agree on how to dial it after
 * the call is answered (`;ext=` of RFC 3966 or a comma), and a wrong one would end the call.
 */
const EXTENSION = /([^a-z,;])[\s,;(]*(?:#|x|ext(?:n|ension)?|poste|anexo|durchwahl)[.:\s]*\d{1,6}\)?$/i;

/** What can be dialled: digits, or the beginning of a number that letters complete, all of them capitals. */
const NUMBER = /^\+?\d{3,17}$|^(?=.{8,16}$)(?:13|8\d\d|(?:\+\d|[018])\d{3,6})(?:[A-Z]{4,}\d?|[A-Z]{3}\d{4})$/;

/**
 * What to dial for a telephone number as people write it, or nothing if it is none, or more than one. `Phone::parse` of the
 * engine's model does the same.
 * @param {string} label
 */
export const dialled = (label) => {
  const number = label
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => /** @type {any} */ (digit.charCodeAt(0) & 15))
    .replace(EXTENSION, "$1")
    // Not dialled after the code of a country.
    .replace(/^((?:\+|00)[\d\s.-]*)\(0\)/, "$1")
    // Behind the code of a town. Elsewhere a slash is between two numbers.
    .replace(/^([+0(][\d\s.()]{1,9})\/(?=[\d\s.-]{4,}$)/, "$1")
    .replace(/[\s().\u2010-\u2015\u2212-]/g, "");
  // The letters on the keys from 2 to 9.
  const digitOf = (/** @type {string} */ letter) => "22233344455566677778889999"[letter.charCodeAt(0) - 65];
  return NUMBER.test(number) ? number.replace(/[A-Z]/g, digitOf) : "";
};
