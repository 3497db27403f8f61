// Notices: the lines above a card that tell the reader what is not as expected.

/**
 * @typedef {object} Notice
 * @property {string} line
 * @property {string} lang
 * @property {string} [retry] The words of a button to try again, if there is one.
 */

/** @param {() => void} retry What the button "Try again" does. */
export function createNotices(retry) {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  element.dir = "auto";
  /**
   * By what they are about.
   * @type {Map<string, Notice>}
   */
  const notices = new Map();
  /** The notices on the page, to compare with. */
  let shown = "";

  /** @param {string} words */
  function retryButton(words) {
    const button = document.createElement("button");
    button.className = "quiet";
    button.textContent = words;
    button.addEventListener("click", retry);
    return button;
  }

  /** @param {Notice} notice */
  function paragraph({ line, lang, retry }) {
    const paragraph = document.createElement("p");
    paragraph.lang = lang;
    paragraph.append(line, ...(retry ? [" ", retryButton(retry)] : []));
    return paragraph;
  }

  function render() {
    const all = [...notices.values()];
    // A screen reader would read the same lines out again.
    const now = JSON.stringify(all);
    if (shown === now) return;
    shown = now;
    element.className = "note";
    element.replaceChildren(...all.map(paragraph));
  }

  return {
    element,
    render,
    /**
     * Shows a notice, in place of an earlier one about the same.
     * @param {string} about
     * @param {Notice} notice
     */
    show(about, notice) {
      notices.set(about, notice);
      render();
    },
    /**
     * Removes a notice at the next rendering.
     * @param {string} about
     */
    remove: (about) => notices.delete(about),
    /** Removes all of them at the next rendering. */
    clear: () => notices.clear(),
  };
}
