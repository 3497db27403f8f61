// What an element is in.

/**
 * What an element is in, from the inside to the outside, through slots and shadow roots.
 * @param {Element} element
 */
export function ancestorsOf(element) {
  /** @type {Element[]} */
  const ancestors = [];
  for (let node = /** @type {any} */ (element); node; ) {
    node = node.assignedSlot ?? node.parentNode ?? node.host;
    if (node instanceof Element) ancestors.push(node);
  }
  return ancestors;
}
