// The attributes of the element.

const ANY = /^/;

/**
 * The attributes and the values that they accept. Others are ignored and reported. What `open` and `clinic-phone` accept is
 * not as simple.
 * @type {Record<string, RegExp>}
 */
export const ATTRIBUTES = {
  medicine: ANY,
  region: ANY,
  lang: ANY,
  theme: /^(auto|light|dark)$/,
  look: /^((calm|contrast|compact|host)(\s+|$))*$/,
  open: ANY,
  "heading-level": /^[2-5]$/,
  load: /^(visible|eager|interaction)$/,
  "clinic-name": ANY,
  "clinic-phone": ANY,
  "clinic-hours": ANY,
};

/**
 * Whether nothing can be wrong with the attributes of an element and with what is between its tags, as far as that is quick
 * to say.
 * @param {Element} element
 */
export const isPlain = (element) =>
  !element.firstElementChild &&
  [...element.attributes].every(
    ({ name, value }) =>
      ["medicine", "region", "lang", "id", "class"].includes(name) ||
      (["theme", "look", "heading-level", "load"].includes(name) && ATTRIBUTES[name].test(value.trim())),
  );

/**
 * The value of an attribute without surrounding whitespace.
 * @param {Element} element
 * @param {string} name
 */
export const trimmedAttribute = (element, name) => (element.getAttribute(name) ?? "").trim();

/**
 * The ids of the sections that the page wants open, or `all`.
 * @param {Element} element
 */
export const sectionsToOpen = (element) =>
  trimmedAttribute(element, "open")
    .split(/[\s,]+/)
    .filter(Boolean);

/**
 * The level of the card's first heading.
 * @param {Element} element
 */
export function headingLevel(element) {
  const level = trimmedAttribute(element, "heading-level");
  return ATTRIBUTES["heading-level"].test(level) ? Number(level) : 2;
}
