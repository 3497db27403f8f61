// The level of the headings of a card.

/**
 * Sets the level of all headings by attribute: to replace an element would lose the focus and a screen reader's place.
 * @param {Element} within
 * @param {number} level
 */
export function levelHeadings(within, level) {
  for (const heading of within.querySelectorAll("h2, h3, h4")) {
    if (level === 2) heading.removeAttribute("aria-level");
    else heading.setAttribute("aria-level", /** @type {any} */ (Math.min(6, Number(heading.localName[1]) - 2 + level)));
  }
}
