// Files in assets/. Their names change with their contents, so they can be cached for ever.

import { MANIFEST } from "./built.js";

/**
 * The first 66 bits of a digest, enough to identify a file. Undefined unless the value is exactly one SHA-384 digest:
 * browsers do not check a file against an `integrity` that they cannot parse.
 * @param {string} [integrity]
 */
export const digestStart = (integrity) =>
  /^sha384-([\w+/]{11})[\w+/]{53}$/.exec(/** @type {string} */ (integrity))?.[1];

/**
 * The path of a file in assets/ and its integrity. The start of its digest is part of the name.
 * @typedef {[path: string, integrity: string]} Asset
 * @param {string} stem
 * @param {string} extension
 * @param {string} integrity
 * @returns {Asset}
 */
export const assetFile = (stem, extension, integrity) => [
  `assets/${stem}.${/** @type {string} */ (digestStart(integrity)).replace(/\W/g, "-")}.${extension}`,
  integrity,
];

/**
 * Whether a fragment is of this build, or of a card that the build does not list, because it was added to the folder later.
 * A fragment carries the digest of the bytes that it was rendered from. The manifest holds only the start of each, because
 * digests do not compress.
 * @param {string} name
 * @param {HTMLElement} holder The element around the card.
 */
export function belongsToBuild(name, holder) {
  const start = digestStart(holder.dataset.integrity);
  const listed = MANIFEST.cards.find(([card]) => card === name);
  return start && (listed?.[1] ?? start) === start;
}
