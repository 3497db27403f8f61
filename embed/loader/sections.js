// The sections of a card. Each has a heading with a button, and a panel that the button opens and closes.

/**
 * The element with an id. Ids are lowercase letters, digits and hyphens.
 * @param {ParentNode} card
 * @param {string} id
 */
export const elementIn = (card, id) => /** @type {HTMLElement | null} */ (card.querySelector(`[id="${id}"]`));

/**
 * The buttons of the sections.
 * @param {ParentNode} card
 */
export const buttonsIn = (card) => /** @type {HTMLElement[]} */ ([...card.querySelectorAll("button[aria-expanded]")]);

/** @param {Element} button */
export const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

/**
 * The section that a button opens.
 * @param {Element} button
 */
export const sectionOf = (button) => /** @type {HTMLElement} */ (button.closest(".section"));

/**
 * The ids of the sections of these buttons.
 * @param {Element[]} buttons
 */
export const idsOf = (buttons) => buttons.map((button) => sectionOf(button).id);

/**
 * The ids of the open sections.
 * @param {ParentNode} card
 */
export const openSections = (card) => idsOf(buttonsIn(card).filter(isOpen));

/**
 * The ids of the sections whose contents can be seen, whatever their buttons say: without a script, the browser's search opens
 * a panel, and styles/declarative.css all of them.
 * @param {ParentNode | null} card
 */
export const shownSections = (card) =>
  idsOf([...(card?.querySelectorAll(".panel") ?? [])].filter((panel) => panel.clientHeight));

/**
 * Labels the button for all sections: "Hide all" while all are open, otherwise "Show all". The label that is not shown is in
 * its attribute.
 * @param {ParentNode} card
 */
export function labelAll(card) {
  const button = /** @type {any} */ (card.querySelector("[data-all]"));
  const all = buttonsIn(card).every(isOpen);
  if (!button || button.classList.contains("all") === all) return;
  // The engine replaces the element in it.
  const label = button.firstElementChild ?? button;
  [label.textContent, button.dataset.all] = [button.dataset.all, label.textContent];
  button.classList.toggle("all", all);
}
