// The choices on the page: read from the controls, which are named after attributes and custom properties, and kept in the
// address.

import { CHECKS } from "./checks.js";
import { plain } from "./text.js";

/** The optional attributes of the element. The three that select the card are always written. */
const WISHES = ["theme", "look", "open", "heading-level", "load", "clinic-name", "clinic-phone", "clinic-hours"];

/** The value of a custom property for a number. Text follows the reader's own font size. */
const VALUES = {
  "--mc-size": (number) => `max(${number}px, ${number / 16}rem)`,
  "--mc-density": (number) => number,
  "--mc-radius": (number) => `${number}px`,
  "--mc-width": (number) => `${number}px`,
};

const isTicked = ({ type }) => type === "radio" || type === "checkbox";

const isText = (control) => control instanceof HTMLInputElement && ["text", "tel"].includes(control.type);

/** The choices that differ from the defaults, as pairs of name and value. */
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

/** The problem of each field that has a check, or "". */
export function problems(form) {
  const all = Object.fromEntries(
    Object.keys(CHECKS)
      .concat("clinic-hours")
      .map((name) => [name, plain(form.elements[name].value)]),
  );
  return Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, check(all[name], all)]));
}

/** Attributes and custom properties for the element, and where its files lie. Leaves out values that fail their check. */
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

/** Whether a link may set where the files lie: only on the server of this page, because what is pasted loads scripts from there. */
const isNear = (place) => !CHECKS.files(place) && new URL(place, location.href).origin === location.origin;

/** The choices as a query, without those that would be ignored when it is read. */
export function query(form) {
  return new URLSearchParams(
    changes(form).filter(([name, value]) => value && (name !== "files" || isNear(value))),
  ).toString();
}

/** Sets the controls from a query, as far as they offer its values. */
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
