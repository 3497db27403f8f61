// Which card to show where there is none of the name that the page asks for.

/** @import { CardRequest } from "../request.js" */

/**
 * The cards of a medicine: for each region the languages, with the language of the content. The default region comes first.
 * @typedef {Record<string, Record<string, string>>} CardIndex
 */

/**
 * The regions: for each its own code and those of others, the nearest first, and its telephone lines by language.
 * @typedef {Record<string, { order: string[], lines: Record<string, string> }>} Regions
 */

/**
 * The region and the language of the best card. A region that has content is not left for the language.
 * @param {CardIndex} index
 * @param {CardRequest} request
 * @param {string[]} order The regions to look in, the best first.
 * @returns {[region: string, lang: string]}
 */
export function choose(index, { region, lang }, order) {
  const there = [...order, ...Object.keys(index)].filter((code) => Object.hasOwn(index, code));
  const own = Object.hasOwn(index, region) ? region : undefined;
  const best = own ?? there.find((code) => Object.hasOwn(index[code], lang)) ?? there[0];
  const languages = Object.keys(index[best]);
  return [best, [lang, "en"].find((code) => languages.includes(code)) ?? languages[0]];
}

/**
 * The name of the best card for a request, with the telephone lines of the reader's region; null where the folder has no card
 * of the medicine, and undefined where it has the card that was asked for, or where nobody can tell.
 * @param {CardRequest} request
 * @param {string} fallback The region to show where nothing tells the reader's.
 * @param {(path: string) => Promise<any>} read Reads a JSON file.
 * @returns {Promise<{ name: string, lines: string, known: boolean } | null | undefined>}
 */
export async function findElsewhere(request, fallback, read) {
  const { medicine, region, lang } = request;
  const [index, regions] = /** @type {[CardIndex | undefined, Regions | undefined]} */ (
    await Promise.all(
      [`cards/${medicine}/index.json`, "cards/regions.json"].map((path) => read(path).catch(() => undefined)),
    )
  );
  if (!index) return regions && null;
  const here = regions && Object.hasOwn(regions, region) ? regions[region] : undefined;
  const [other, language] = choose(index, request, here?.order ?? [fallback]);
  if (other === (region || fallback) && language === lang) return undefined;
  return {
    name: `${medicine}.${other}.${language}`,
    lines: here?.lines[index[other][language]] ?? "",
    known: !!here,
  };
}
