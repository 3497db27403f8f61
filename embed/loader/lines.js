// The telephone lines of the reader's region, which are filled in when a card is shown: the region of the content may be another.

const NAMES = ["emergency", "poison", "crisis", "reporting"];

/**
 * Fills in the numbers wherever the card names a line. Where there is none, its general words stay. The engine draws the same.
 * @param {Element} within
 * @param {string} lines For each line its number as people write it, its number as dialled, and whose it is, each on a line of
 * text.
 */
export function fillLines(within, lines) {
  const texts = lines.split("\n");
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-line]"))) {
    const at = NAMES.indexOf(/** @type {string} */ (place.dataset.line)) * 3;
    const [label, dial, name] = texts.slice(at, at + 3);
    const href = `tel:${dial}`;
    const whole = name ? `${label} (${name})` : label;
    // A card that the page came with has been filled in.
    if (!dial || place.textContent === whole) continue;
    if ("plain" in place.dataset) {
      place.textContent = label;
      place.closest("a")?.setAttribute("href", href);
    } else {
      const link = Object.assign(document.createElement("a"), { className: "phone", dir: "ltr", href });
      link.append(label);
      place.replaceChildren(link, whole.slice(label.length));
    }
  }
}
