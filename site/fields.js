// What is shown beside the fields: problems, advice and numbers.

import { advice, isColour } from "./checks.js";
import { problems } from "./choice.js";

const $ = (id) => document.getElementById(id);

/** Sets a text only if it has changed, because a screen reader would read it out again. */
function tell(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Shows the problems of the fields, and removes them once they are solved. New ones are shown when the field is `left`. */
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

/** Shows advice on a colour for the light and the dark background of the card. */
export function showAdvice(form, preview) {
  const [light, dark = light] = grounds(preview);
  const [theme, accent] = [form.elements.theme.value, $("accent").value.trim()];
  tell($("accent-advice"), theme === "dark" ? "" : advice(accent, light, false));
  tell($("accent-dark-advice"), theme === "light" ? "" : advice($("accent-dark").value.trim() || accent, dark, true));
}

/** The backgrounds in the style sheet of the card for its look: `var(--if-light,#fff)var(--if-dark,#121a21)`. */
function grounds(preview) {
  const [sheet] = preview.shadowRoot?.adoptedStyleSheets ?? [];
  const looks = (preview.getAttribute("look") ?? "").split(" ").map((look) => `:host([look~="${look}"])`);
  const ground = [...(sheet?.cssRules ?? [])]
    .filter(({ selectorText }) => [":host", ...looks].includes(selectorText))
    .map(({ style }) => style.getPropertyValue("--mc-surface"))
    .findLast(Boolean);
  return ground?.match(/#[0-9a-f]+/gi) ?? ["", ""];
}

/** Shows the number beside each slider, and sets each colour picker to the colour of its field. */
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
