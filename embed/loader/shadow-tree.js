// The shadow tree of the element: a slot with the page's own words, and a frame that holds the notices and the card.

/** @typedef {ReturnType<typeof createShadowTree>} ShadowTree */

/**
 * @param {HTMLElement} element
 * @param {Element} notices
 */
export function createShadowTree(element, notices) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  /** Shows the page's own words while there is no card. */
  const slot = document.createElement("slot");
  /** As high as the window until the first card is there, so that what follows does not move. */
  const placeholder = document.createElement("div");
  const frame = /** @type {HTMLElement} */ (shadow.querySelector(".frame") ?? document.createElement("div"));
  /** The element that holds the card. Each card gets a new one, because Yew never releases the one it renders into. */
  let root = /** @type {HTMLElement} */ (document.createElement("div"));

  /** The card with which the page came, in declarative shadow DOM, until it is inserted or another card is. */
  let declarativeRoot = /** @type {HTMLElement | null} */ (frame.firstElementChild);

  function removeDeclarativeRoot() {
    declarativeRoot?.remove();
    declarativeRoot = null;
  }

  /** Removes the card, and returns the element that holds the next. */
  function clear(/** @type {HTMLElement} */ next = document.createElement("div")) {
    placeholder.remove();
    root.replaceWith(next);
    root = next;
    slot.hidden = !!declarativeRoot;
    return root;
  }

  /**
   * Takes in a card that a script wrote between the tags, as frameworks do with a pasted one: only a parser makes a shadow
   * root of a `<template shadowrootmode>`.
   */
  function adoptTemplate() {
    const template = /** @type {HTMLTemplateElement | null} */ (
      element.querySelector(":scope > template[shadowrootmode]")
    );
    const card = template?.content.querySelector(".frame > div");
    template?.remove();
    if (!card || declarativeRoot || root.firstChild) return;
    declarativeRoot = /** @type {HTMLElement} */ (document.importNode(card, true));
    root.before(declarativeRoot);
    slot.hidden = true;
  }

  slot.addEventListener("slotchange", adoptTemplate);
  frame.className = "frame";
  frame.prepend(notices);
  frame.append(root);
  if (!declarativeRoot) shadow.replaceChildren(frame);
  shadow.prepend(slot);
  return {
    frame,
    get declarativeRoot() {
      return declarativeRoot;
    },
    removeDeclarativeRoot,
    clear,

    adoptTemplate,

    /** Takes the card out of an element that is off the page. */
    detach: () => root.remove(),
    /** Puts it back. */
    attach: () => root.isConnected || frame.append(root),

    /** Keeps space for the first card, unless there is one. */
    reserve() {
      if (declarativeRoot) return;
      // In an <iframe> the unit `vh` may grow with the card. To read `innerHeight` costs a layout.
      placeholder.style.blockSize = parent === window ? "100vh" : `${innerHeight}px`;
      frame.after(placeholder);
    },

    /**
     * Inserts a card in place of what is there, and returns the element that holds it.
     * @param {HTMLElement} holder
     */
    insert(holder) {
      if (holder === declarativeRoot) {
        declarativeRoot = null;
        root.remove();
        root = holder;
      } else {
        removeDeclarativeRoot();
        clear(document.importNode(holder, true));
      }
      slot.hidden = true;
      return root;
    },
  };
}
