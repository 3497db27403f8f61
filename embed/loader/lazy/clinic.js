// The clinic that shows the card, from the attributes `clinic-*`.

import { trimmedAttribute } from "../attributes.js";
import { dialled } from "./phone.js";

/** @typedef {{ name: string, hours: string, label: string, dial: string }} Clinic */

/**
 * Characters that are not visible and can change how the rest is read (DI: default ignorable code points), and halves of
 * characters. Zero-width joiners and non-joiners stay: Persian and Hindi are written with them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\ufff9-\ufffb]|[^\P{DI}\u200c\u200d]/gu;

/**
 * The clinic, or null where the page names none.
 * @param {Element} element
 * @param {string[]} [strange] Receives what is left out.
 * @returns {Clinic | null}
 */
export function clinicOf(element, strange = []) {
  const [name, phone, hours] = ["name", "phone", "hours"].map((part) => {
    const text = trimmedAttribute(element, `clinic-${part}`);
    // Most pages set none, and these character classes are slow at their first use.
    const clean = text && [...text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim()].slice(0, 120).join("");
    // Joiners alone cannot be seen.
    return clean && /[^\u200c\u200d]/.test(clean) ? clean : "";
  });
  if (!name) {
    if (phone || hours) strange.push("clinic-phone or clinic-hours without clinic-name");
    return null;
  }
  const dial = dialled(phone);
  if (phone && !dial) strange.push(`clinic-phone=${JSON.stringify(phone)}`);
  return { name, hours, label: dial && phone, dial };
}

/**
 * The clinic as the engine reads it: a line for each part, empty where there is none.
 * @param {Clinic | null} clinic
 */
export const linesOf = (clinic) => (clinic ? [clinic.name, clinic.label, clinic.dial, clinic.hours].join("\n") : "");

/**
 * Names the clinic wherever the card says whom to ask, or restores the general words.
 * @param {Element} within
 * @param {Clinic | null} clinic
 */
export function fillClinic(within, clinic) {
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

/** @param {Clinic} clinic */
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
