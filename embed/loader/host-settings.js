// What the page decides about a card besides which one it is, applied to nodes that are inserted without the engine. The
// engine renders the same.

import { headingLevel } from "./attributes.js";
import { urlOf } from "./files.js";
import { levelHeadings } from "./heading-levels.js";
import { importModule } from "./modules.js";

/**
 * @param {Element} inserted
 * @param {string} name The name of the card.
 * @param {Element} element
 */
export function applyHostSettings(inserted, name, element) {
  linkToSources(inserted, name);
  levelHeadings(inserted, headingLevel(element));
  // Before it is painted, because the lazy part is there when a card that names a clinic is inserted.
  if (namesClinic(element) || inserted.querySelector(".clinic-line:not([hidden])"))
    importModule("lazy").then(
      ({ fillClinic, clinicOf }) => fillClinic(inserted, clinicOf(element)),
      () => {},
    );
}

/**
 * Whether the page names a clinic. What to show of it is in the lazy part, which is waited for.
 * @param {Element} element
 */
export const namesClinic = (element) => element.hasAttribute("clinic-name");

/**
 * Points to the list of sources on the page without scripts, until a live card renders the list.
 * @param {Element} within
 * @param {string} name The name of the card.
 */
export function linkToSources(within, name) {
  within.querySelector(".sources-page")?.setAttribute("href", urlOf(`cards/${name}/#sources`));
}
