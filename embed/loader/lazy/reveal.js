// Opening what hides a card on its page, as browsers do for the target of a link.

import { ancestorsOf } from "./ancestors.js";

/**
 * A way to open what hides an element. Undefined where nothing is known to open it.
 * @typedef {(() => unknown) | undefined} Opener
 */

/**
 * Ways to open everything around an element that hides it, from the outside to the inside.
 * @param {Element} element
 * @returns {Opener[]}
 */
function openersOf(element) {
  const chain = [element, ...ancestorsOf(element)];
  /** @type {Opener[]} */
  const openers = [];
  for (const [at, node] of chain.entries()) {
    const child = chain[at - 1];
    if (node instanceof HTMLDetailsElement && !node.open && child && !isSummary(node, child))
      openers.unshift(() => (node.open = true));
    else if (/^until-found$/i.test(node.getAttribute("hidden") ?? ""))
      openers.unshift(() => {
        node.dispatchEvent(new Event("beforematch", { bubbles: true }));
        if (/^until-found$/i.test(node.getAttribute("hidden") ?? "")) node.removeAttribute("hidden");
      });
    else if (getComputedStyle(node).display === "none") {
      const control = controlOf(node);
      openers.unshift(control ? () => isClosed(control) && control.click() : undefined);
    }
  }
  return openers;
}

/**
 * @param {Element} details
 * @param {Element} child
 */
const isSummary = (details, child) => child === details.querySelector(":scope > summary");

/**
 * The tab of a panel, or the button that shows and hides an element, while the element is hidden.
 * @param {Element} panel
 */
function controlOf(panel) {
  const tree = /** @type {Document | ShadowRoot} */ (panel.getRootNode());
  const labels = panel.role === "tabpanel" ? (panel.getAttribute("aria-labelledby") ?? "").split(/\s+/) : [];
  const controls = /** @type {(HTMLElement | null)[]} */ ([
    ...(panel.id ? tree.querySelectorAll(`[aria-controls~="${CSS.escape(panel.id)}"]`) : []),
    ...labels.map((id) => tree.getElementById(id)),
  ]);
  return controls.find((control) => control && isClosed(control));
}

/** @param {Element} control */
const isClosed = (control) =>
  control.getAttribute("role") === "tab"
    ? control.getAttribute("aria-selected") !== "true"
    : control.getAttribute("aria-expanded") === "false";

/**
 * Whether an element is shown, or would be when what is closed around it is opened.
 * @param {Element} element
 */
export const isReachable = (element) => openersOf(element).every(Boolean);

/**
 * Opens closed `<details>`, `hidden="until-found"`, tabs, and what a button with `aria-expanded` shows.
 * @param {Element} element
 */
export function reveal(element) {
  for (const open of openersOf(element)) open?.();
}
