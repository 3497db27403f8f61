// What the page writes on the element.

/** The value of an attribute, without spaces around it. */
export const given = (element, name) => (element.getAttribute(name) ?? "").trim();

/** Attributes with few values. What is not understood is ignored, and the page is told. */
const FORMS = {
  theme: /^(auto|light|dark)$/,
  look: /^((calm|contrast|compact|host)(\s+|$))*$/,
  "heading-level": /^[2-5]$/,
  load: /^(visible|eager|interaction)$/,
};

/** Those that are not understood, as `name="value"`. `sections` are the ids that `open` may name. */
export function strangeAttributes(element, sections) {
  const strange = [];
  for (const [name, form] of Object.entries(FORMS)) {
    const value = given(element, name);
    if (value && !form.test(value)) strange.push(`${name}="${value}"`);
  }
  const unknown = wantedOpen(element).find((id) => id !== "all" && !sections.includes(id));
  if (unknown) strange.push(`open="${unknown}"`);
  return strange;
}

/** The sections that the page wants open, or `all`. */
export const wantedOpen = (element) =>
  given(element, "open")
    .split(/[\s,]+/)
    .filter(Boolean);

/** The level of the card's first heading. */
export function headingLevel(element) {
  const level = given(element, "heading-level");
  return FORMS["heading-level"].test(level) ? Number(level) : 2;
}
