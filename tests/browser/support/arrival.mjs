// When what a page has asked for arrives, and as what, is decided by the test.

/** A promise that the test keeps by calling `open`. */
export function latch() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { open, opened };
}

/** For `serve`: holds the answers for paths that fit back until the test lets them go. */
export function gate(fits, answer = (file) => file) {
  const { open, opened } = latch();
  return { open, change: (path, file) => (fits(path) ? opened.then(() => answer(file)) : undefined) };
}

/** For `serve`: lets the first piece of a text through, and keeps the rest back until the test lets it go. */
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

/** A text with another tag than the card draws: Yew panics over it, which stops the engine for all. */
export const tampered = (file) => ({
  ...file,
  body: String(file.body).replace(/<ul( role="list" aria-label="[^"]*" class="key-facts")/, "<ol$1"),
});
