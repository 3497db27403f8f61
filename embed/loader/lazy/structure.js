// Whether somebody else has changed the nodes of a card: translators, extensions, scripts of the page, or servers on the way.

/**
 * A digest of the names of all nodes inside an element, as `structure` in tool/src/publish/structure.rs makes it of the HTML.
 * The engine panics over nodes that differ from those it draws.
 * @param {Element} holder
 */
export function structureOf(holder) {
  let digest = 0x811c9dc5;
  const add = (/** @type {string} */ text) => {
    for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  };
  const addChildren = (/** @type {Element} */ parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!(node instanceof Element)) {
        add(node.nodeName);
        continue;
      }
      add(node.localName);
      if (!node.matches(".clinic, .clinic-line, [data-line]:not([data-plain])")) addChildren(node);
      add("/");
    }
  };
  addChildren(holder);
  return (digest >>> 0).toString(16).padStart(8, "0");
}
