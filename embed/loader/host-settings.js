// What the page decides about a card besides which one it is, applied to nodes that are inserted without the engine. The
// engine renders the same.

import { headingLevel } from "./attributes.js";
import { clinicOf } from "./clinic.js";
import { urlOf } from "./files.js";
import { levelHeadings } from "./heading-levels.js";

/**
 * @param {Element} inserted
 * @param {string} name The name of the card.
 * @param {Element} element
 */
export function applyHostSettings(inserted, name, element) {
  linkToSources(inserted, name);
  levelHeadings(inserted, headingLevel(element));
  fillClinic(inserted, clinicOf(element));
}

/**
 * Points to the list of sources on the page without scripts, until a live card renders the list.
 * @param {Element} within
 * @param {string} name The name of the card.
 */
export function linkToSources(within, name) {
  within.querySelector(".sources-page")?.setAttribute("href", urlOf(`cards/${name}/#sources`));
}

/**
 * Names the clinic wherever the card says whom to ask, or restores the general words.
 * @param {Element} within
 * @param {import("./clinic.js").Clinic | null} clinic
 */
function fillClinic(within, clinic) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(".clinic"))) {
    place.textContent = clinic ? "" : /** @type {string} */ (place.dataset.general);
    if (clinic) place.append(make("bdi", clinic.name));
    if (clinic?.dial) place.append(" (", call(clinic), ")");
  }
  const line = /** @type {HTMLElement | null} */ (within.querySelector(".clinic-line"));
  if (!line) return;
  line.hidden = !clinic;
  line.replaceChildren();
  if (clinic) line.append(make("strong", make("bdi", clinic.name)));
  if (clinic?.dial) line.append(" ", call(clinic));
  if (clinic?.hours) line.append(" ", make("bdi", clinic.hours));
}

/** @param {import("./clinic.js").Clinic} clinic */
const call = ({ label, dial }) => make("a", label, { className: "phone", dir: "ltr", href: `tel:${dial}` });

/**
 * @param {string} tag
 * @param {string | Node} content
 * @param {object} [properties]
 */
function make(tag, content, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(content);
  return element;
}
