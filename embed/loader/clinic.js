// The clinic's own lines.

import { given } from "./attributes.js";

/** Characters that cannot be seen and can change how the rest is read (DI: default ignorable); also halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{DI}\ufff9-\ufffb]/gu;

/** Most have none of the lines, and these classes take long at their first use. */
const plain = (text) => text && text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim();

/**
 * What the page says of its clinic, or null. A number is digits with spaces, brackets, points and hyphens. `refuse` is told
 * what is left out.
 */
export function clinicOf(element, refuse) {
  const [name, phone, hours] = ["name", "phone", "hours"].map((part) =>
    [...plain(given(element, `clinic-${part}`))].slice(0, 120).join(""),
  );
  if (!name) {
    if (phone || hours) refuse("clinic-phone or clinic-hours without clinic-name");
    return null;
  }
  const label = /^\+?[\d\s().-]{3,25}$/.test(phone) && /\d.*\d.*\d/.test(phone) ? phone : "";
  if (phone !== label) refuse(`clinic-phone=${JSON.stringify(phone)}`);
  return { name, hours, label, dial: label.replace(/[^\d+]/g, "") };
}

/** The same as the engine reads it: a line for each, empty where there is none. */
export const linesOf = (clinic) => (clinic ? [clinic.name, clinic.label, clinic.dial, clinic.hours].join("\n") : "");

/** Fills the same elements in the same way as the card does when it is live, or puts the general words back. */
export function fillClinic(within, clinic) {
  const made = (tag, content, more) => {
    const element = Object.assign(document.createElement(tag), more);
    element.append(content);
    return element;
  };
  const name = () => made("bdi", clinic.name);
  const call = () => made("a", clinic.label, { className: "phone", dir: "ltr", href: `tel:${clinic.dial}` });
  for (const place of within.querySelectorAll(".clinic")) {
    if (!clinic) place.textContent = place.dataset.general;
    else place.replaceChildren(name(), ...(clinic.dial ? [" (", call(), ")"] : []));
  }
  const line = within.querySelector(".clinic-line");
  if (!line) return;
  line.hidden = !clinic;
  if (!clinic) return line.replaceChildren();
  line.replaceChildren(
    made("strong", name()),
    ...(clinic.dial ? [" ", call()] : []),
    ...(clinic.hours ? [" ", made("bdi", clinic.hours)] : []),
  );
}
