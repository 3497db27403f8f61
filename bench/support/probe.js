// Runs in every page before anything else does (support/visit.mjs), and answers when it is asked. `tag` is the element that
// holds a card.
//
// "Visible" is the end of the first frame in which the words "Call 911" are painted. Element timing does not look into
// shadow roots, so every variant is asked in the same way: each frame, before it is painted, looks whether the words are
// there and are not hidden; if so, a task that comes before all others takes the time when the frame is done. A page that
// holds rendering back has no frames, so it cannot be thought to be visible too early. On a phone the words stand just
// below the first window, in what the browser paints in the same go. Of many cards the rest are painted when the words are
// there and nothing around them is hidden. Only their nodes are asked: to ask whether they can be seen, or how large they
// are, would lay out what the browser leaves out for being far from sight, and take longer than all that is measured.

window.probe = (tag) => {
  const report = { shift: 0, blocked: 0, wasm: [] };
  const tasks = [];
  let seen = 0;

  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("layout-shift", (entry) => (report.shift += entry.value));
  watch("longtask", (entry) => tasks.push(entry));

  // Every WebAssembly that is started here.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const before = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await before.apply(WebAssembly, given);
      report.wasm.push((made.instance ?? made).exports.memory);
      return made;
    };
  }

  const cards = document.getElementsByTagName(tag);
  const within = (card) => card.shadowRoot ?? card;
  const words = (card) => card && within(card).querySelector("#get-help-now .alert-heading");
  const there = (element) => element?.closest(".switching, [hidden]") === null;
  const shown = (element) =>
    element?.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;

  const afterPaint = (take) => scheduler.postTask(() => take(performance.now()), { priority: "user-blocking" });

  /** Two presses on the first section's button, if the first one does something: the page is left as it was. */
  function usable() {
    const button = within(cards[0]).querySelector(".section-button");
    const before = button?.getAttribute("aria-expanded");
    button?.click();
    if (button?.getAttribute("aria-expanded") === before) return void setTimeout(usable, 4);
    button.click();
    report.usable = performance.now();
    whole();
  }

  /** What is in closed sections may still be on its way when they can be opened. */
  function whole() {
    if (cards[0].state === "loading") return void setTimeout(whole, 4);
    report.whole = performance.now();
  }

  requestAnimationFrame(function look() {
    if (!("visible" in report) && shown(words(cards[0]))) {
      report.visible = null;
      afterPaint((now) => (report.visible = now));
      if (tag !== "main") usable();
    }
    while (seen < cards.length && there(words(cards[seen]))) seen += 1;
    if (document.readyState !== "loading" && seen === cards.length && seen > 0)
      return void afterPaint((now) => (report.all = now));
    requestAnimationFrame(look);
  });

  const done = () =>
    report.all && (tag === "main" || report.whole) && (tag !== "medication-card" || cards[0].state === "live");

  /** Everything, once the first card does all it can and the page has come to rest. */
  async function settled() {
    const latest = performance.now() + 90_000;
    while (!done()) {
      if (performance.now() > latest)
        throw new Error(`${location.pathname} did not come to rest: ${JSON.stringify(report)}`);
      await new Promise((later) => setTimeout(later, 10));
    }
    const live = performance.now();
    // Time for what follows: the last layout shift, and the second card of a hundred.
    await new Promise((later) => setTimeout(later, 300));
    const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    // What comes from the cache has not been transferred.
    const size = (files) => files.reduce((sum, file) => sum + (file.transferSize > 0 ? file.encodedBodySize : 0), 0);
    return {
      ...report,
      live,
      liveCards: [...cards].filter((card) => card.state === "live").length,
      wasm: report.wasm.map((memory) => memory.buffer.byteLength),
      blocked: tasks
        .filter((task) => task.startTime < live)
        .reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
      // The page itself counts whole, also where its text is painted while it still arrives.
      before: size(files.filter((file) => file.entryType === "navigation" || file.responseEnd < report.visible)),
      bytes: size(files),
    };
  }

  return { settled };
};
