// What the fields tell while they are filled in: mistakes, advice and numbers.

import { advice, isColour } from "./checks.js";
import { problems } from "./choice.js";

const $ = (id) => document.getElementById(id);

/** Writes only what is new: a screen reader would say the rest again. */
function tell(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Shows what is wrong with a field, and takes it away once it is right. New mistakes are told when the field is `left`. */
export function showProblems(form, left) {
  for (const [name, problem] of Object.entries(problems(form))) {
    const field = form.elements[name];
    const place = $(`${field.id}-error`);
    if (problem && !place.textContent && !left) continue;
    tell(place, problem);
    if (problem) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

/** What to know of a colour on the light and the dark ground of the card. */
export function showAdvice(form, preview) {
  const [light, dark = light] = grounds(preview);
  const [theme, accent] = [form.elements.theme.value, $("accent").value.trim()];
  tell($("accent-advice"), theme === "dark" ? "" : advice(accent, light, false));
  tell($("accent-dark-advice"), theme === "light" ? "" : advice($("accent-dark").value.trim() || accent, dark, true));
}

/** The ground of the card as its own style names it, `var(--lightningcss-light, #fff) var(--lightningcss-dark, #121a21)`, in the look it has. */
function grounds(preview) {
  const [sheet] = preview.shadowRoot?.adoptedStyleSheets ?? [];
  const looks = (preview.getAttribute("look") ?? "").split(" ").map((look) => `:host([look~="${look}"])`);
  const ground = [...(sheet?.cssRules ?? [])]
    .filter(({ selectorText }) => [":host", ...looks].includes(selectorText))
    .map(({ style }) => style.getPropertyValue("--mc-surface"))
    .findLast(Boolean);
  return ground?.match(/#[0-9a-f]+/gi) ?? ["", ""];
}

/** The number beside each slider, and in each picker the colour of its field. */
export function showValues(form) {
  for (const output of form.querySelectorAll("output")) {
    const { value, name } = $(output.htmlFor.value);
    output.value = name === "--mc-density" ? `${Math.round(value * 100)}%` : `${value} px`;
  }
  for (const picker of form.querySelectorAll("[type=color]")) {
    const { value } = $(picker.dataset.for);
    if (isColour(value)) picker.value = value;
  }
  const [all, ...sections] = $("sections").querySelectorAll("input");
  for (const section of sections) section.disabled = all.checked;
}
