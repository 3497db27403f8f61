// The sections of a drawn card, of which each has a heading that is a button, and a panel. Until the card is live, the
// element opens and closes them.

export const buttonsIn = (card) => [...card.querySelectorAll("button[aria-expanded]")];

export const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

/** The panel that a button opens, by its id. */
export const panelOf = (button) => button.getAttribute("aria-controls");

/** The section that a button opens. */
export const sectionOf = (button) => panelOf(button).replace(/-panel$/, "");

export const openIn = (card) => buttonsIn(card).filter(isOpen).map(sectionOf);

/** "Hide all" only when all are open. The other label waits in the attribute. */
export function labelAll(card) {
  const button = card.querySelector("[data-all]");
  const all = buttonsIn(card).every(isOpen);
  if (!button || button.classList.contains("all") === all) return;
  [button.textContent, button.dataset.all] = [button.dataset.all, button.textContent];
  button.classList.toggle("all", all);
}

/** The same rule as `heading` in the card, which does not know all of its headings: the element stays, its level is told. */
export function levelHeadings(within, level) {
  for (const heading of within.querySelectorAll("h2, h3, h4")) {
    const own = Number(heading.localName[1]);
    if (level === 2) heading.removeAttribute("aria-level");
    else heading.setAttribute("aria-level", Math.min(6, own - 2 + level));
  }
}
