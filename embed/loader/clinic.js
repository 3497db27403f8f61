// The clinic that shows the card, from the attributes `clinic-*`.

import { trimmedAttribute } from "./attributes.js";

/** @typedef {{ name: string, hours: string, label: string, dial: string }} Clinic */

/**
 * Characters that are not visible and can change how the rest is read (DI: default ignorable code points), and halves of
 * characters. Zero-width joiners and non-joiners stay: Persian and Hindi are written with them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\ufff9-\ufffb]|[^\P{DI}\u200c\u200d]/gu;

/**
 * The clinic, or null where the page names none. A phone number is digits with spaces, brackets, points and hyphens.
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
  const label = /^\+?[\d\s().-]{3,25}$/.test(phone) && /\d.*\d.*\d/.test(phone) ? phone : "";
  if (phone !== label) strange.push(`clinic-phone=${JSON.stringify(phone)}`);
  return { name, hours, label, dial: label.replace(/[^\d+]/g, "") };
}

/**
 * The clinic as the engine reads it: a line for each part, empty where there is none.
 * @param {Clinic | null} clinic
 */
export const linesOf = (clinic) => (clinic ? [clinic.name, clinic.label, clinic.dial, clinic.hours].join("\n") : "");
