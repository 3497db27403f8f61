// Responses that arrive when the test says so, and changed by it.

/** A promise that the test resolves by calling `open`. */
export function latch() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { open, opened };
}

/** For `serve`: holds back the responses for matching paths until the test calls `open`. */
export function gate(fits, answer = (file) => file) {
  const { open, opened } = latch();
  return { open, opened, change: (path, file) => (fits(path) ? opened.then(() => answer(file)) : undefined) };
}

/** For `serve`: sends the first piece of a fragment, and the rest when the test calls `open`. */
export function firstPiece(card = "us.en") {
  const { open, opened } = latch();
  async function* parts(body) {
    const end = body.indexOf("\n") + 1;
    yield body.subarray(0, end);
    await opened;
    yield body.subarray(end);
  }
  return {
    open,
    change: (path, file) => (path.endsWith(`${card}.html`) ? { ...file, body: parts(file.body) } : undefined),
  };
}

/**
 * A fragment with another tag than Yew renders, and without the digest that would show it: Yew panics when it hydrates it,
 * and the engine stops for all cards.
 */
export const tampered = (file) => ({
  ...file,
  body: String(file.body)
    .replace(/ data-structure="\w+"/, "")
    .replace(/<ul( role="list" aria-label="[^"]*" class="key-facts")/, "<ol$1"),
});
