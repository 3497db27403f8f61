// The events of the element.

/**
 * Dispatches `medication-card-<name>`, which bubbles and crosses shadow roots.
 * @param {Element} element
 * @param {"ready" | "toggle" | "error"} name
 * @param {object} detail
 */
export const dispatch = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(`medication-card-${name}`, { bubbles: true, composed: true, detail }));
