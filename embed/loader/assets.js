// Files in assets/. Their names change with their contents, so they can be cached for ever.

/**
 * The first 66 bits of a digest, enough to identify a file. Undefined unless the value is exactly one SHA-384 digest:
 * browsers do not check a file against an `integrity` that they cannot parse.
 * @param {string} [integrity]
 */
const digestStart = (integrity) => /^sha384-([\w+/]{11})[\w+/]{53}$/.exec(/** @type {string} */ (integrity))?.[1];

/** @param {string} [integrity] */
export const isDigest = (integrity) => !!digestStart(integrity);

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
