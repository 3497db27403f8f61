// The button that copies, also where the browser does not let a page write to the clipboard.

/** Copies the text of an element, or selects it. Returns what to say. */
export async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return "Copied. Paste it into your page.";
  } catch {
    element.closest("[tabindex]").focus();
    getSelection().selectAllChildren(element);
    return "This browser did not let us copy. The text is selected: press Ctrl and C, or Command and C on a Mac.";
  }
}
