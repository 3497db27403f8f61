// What is chosen on the page: read from the controls, which have the names of attributes and custom properties, and
// kept in the address.

import { CHECKS } from "./checks.js";
import { plain } from "./text.js";

/** Attributes of the element that have to be asked for; the three that say which card always stand there. */
const WISHES = ["theme", "look", "open", "heading-level", "load", "clinic-name", "clinic-phone", "clinic-hours"];

/** How a number becomes the value of a custom property. Text grows with the reader's own setting. */
const VALUES = {
  "--mc-size": (number) => `max(${number}px, ${number / 16}rem)`,
  "--mc-density": (number) => number,
  "--mc-radius": (number) => `${number}px`,
  "--mc-width": (number) => `${number}px`,
};

const isTicked = ({ type }) => type === "radio" || type === "checkbox";

const isText = (control) => control instanceof HTMLInputElement && ["text", "tel"].includes(control.type);

/** What is chosen and is not as it was at first, as pairs of name and value. */
function changes(form) {
  return [...form.elements]
    .filter((control) => control.name && !control.disabled)
    .filter((control) => {
      if (isTicked(control)) return control.checked && !control.defaultChecked;
      if (control.options) return !control.selectedOptions[0]?.defaultSelected;
      return control.value !== control.defaultValue;
    })
    .map((control) => [control.name, isText(control) ? plain(control.value) : control.value]);
}

/** What is wrong with each field that has a check, or "". */
export function problems(form) {
  const all = Object.fromEntries(
    Object.keys(CHECKS)
      .concat("clinic-hours")
      .map((name) => [name, plain(form.elements[name].value)]),
  );
  return Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, check(all[name], all)]));
}

/** Attributes and custom properties as the element takes them, and where its files lie. Leaves out what is not understood. */
export function choice(form) {
  const wrong = problems(form);
  const good = changes(form).filter(([name, value]) => value && !wrong[name]);
  const given = (name) => good.filter(([other]) => other === name).map(([, value]) => value);
  const attributes = {};
  for (const name of ["medicine", "region", "lang"]) attributes[name] = form.elements[name].value;
  for (const name of WISHES) {
    const values = given(name);
    const nameless = name.startsWith("clinic-") && !attributes["clinic-name"] && name !== "clinic-name";
    if (values.length > 0 && !nameless) attributes[name] = values.join(" ");
  }
  const tokens = {};
  const [accent] = given("--mc-accent");
  const [dark] = given("accent-dark");
  if (accent) tokens["--mc-accent"] = dark ? `light-dark(${accent}, ${dark})` : accent;
  const [font] = given("--mc-font");
  if (font) tokens["--mc-font"] = font;
  for (const [name, value] of Object.entries(VALUES)) {
    const [number] = given(name);
    if (number) tokens[name] = value(number);
  }
  const [files = form.elements.files.defaultValue] = given("files");
  return { attributes, tokens, files: files.endsWith("/") ? files : `${files}/` };
}

/** Whether a link may say that the files lie there: on the server of this page. Who pastes from a link loads from it. */
const isNear = (place) => !CHECKS.files(place) && new URL(place, location.href).origin === location.origin;

/** The same as a query, without what would not be taken from it. */
export function query(form) {
  return new URLSearchParams(
    changes(form).filter(([name, value]) => value && (name !== "files" || isNear(value))),
  ).toString();
}

/** Puts what a query asks for into the controls: only what there is to choose. */
export function restore(form, params) {
  for (const control of form.elements) {
    const wanted = control.name ? params.getAll(control.name) : [];
    if (wanted.length === 0) continue;
    const [first] = wanted;
    if (control.type === "radio") control.checked ||= first === control.value;
    else if (control.type === "checkbox") control.checked = wanted.includes(control.value);
    else if (control.options)
      control.value = [...control.options].some(({ value }) => value === first) ? first : control.value;
    else if (control.type === "range") control.value = /^\d+(\.\d+)?$/.test(first) ? first : control.value;
    else if (control.name !== "files" || isNear(first)) control.value = plain(first);
  }
}
