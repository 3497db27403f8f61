// Whether somebody else changes the nodes of a live card: the engine goes on with nodes that are no longer on the page.

/** What only a live card has: the results of a search, and the bar. */
const LIVE = ["details", "nav", "ol", "small", "summary"];

/**
 * Watches a live card. The engine itself adds elements of the kinds that a card has, and never replaces a text by another
 * node.
 * @param {Element} root
 */
export function watchNodes(root) {
  const known = new Set([...LIVE, ...[...root.querySelectorAll("*")].map(({ localName }) => localName)]);
  let found = false;
  /** @param {MutationRecord[]} records */
  const note = (records) => {
    for (const { addedNodes, removedNodes } of records) {
      const strange = [...addedNodes].some((node) => node instanceof Element && !known.has(node.localName));
      found ||= strange || (addedNodes.length > 0 && [...removedNodes].some((node) => node instanceof Text));
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(root, { childList: true, subtree: true });
  return {
    /** Whether nodes have been changed that the engine does not change. */
    areChanged() {
      note(observer.takeRecords());
      return found;
    },
    end: () => observer.disconnect(),
  };
}
