// Runs in every page before anything else (support/visit.mjs), and reports when it is called. `tag` is the element that holds
// a card.
//
// "Visible" is the end of the first frame in which the words "Call 911" are painted. Element timing does not cover
// shadow roots, so every variant is measured in the same way: before each frame is painted, a callback checks that the words
// are there and not hidden; if so, a task with the highest priority takes the time when the frame is done. A page that blocks
// rendering has no frames, so it never counts as visible too early. On a phone the words are just below the viewport, in the
// area that the browser paints with it. Of many cards, the others count as painted when the words are there and nothing around
// them is hidden. Only nodes are checked: to ask for visibility or size would lay out what the browser skips because it is out
// of view, and take longer than everything that is measured.

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

  /** The report, once the first card is complete and the page is idle. */
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
      // The page itself counts as a whole, also where its text is painted while it arrives.
      before: size(files.filter((file) => file.entryType === "navigation" || file.responseEnd < report.visible)),
      bytes: size(files),
    };
  }

  return { settled };
};
