// Runs in a page with one card: what a reader does with it, and how long the card takes to answer. Each act first sets
// up the state it starts from, untimed, and checks afterwards that it has changed something.

window.acts = (tag) => {
  const root = document.querySelector(tag).shadowRoot;
  const one = (css) => root.querySelector(css);
  const all = (css) => [...root.querySelectorAll(css)];
  const open = (button) => button.getAttribute("aria-expanded") === "true";
  const shown = () => all(".effect").filter((row) => row.checkVisibility()).length;
  const order = () =>
    all(".effect")
      .map((row) => row.id)
      .join();

  /**
   * Times an act in one frame, with style, layout and paint. Its microtasks, in which Yew renders, run before the second
   * callback of the same frame; the task runs after the frame and before all others. Yew may defer work after 16 ms: then the
   * frame in which all is done counts.
   */
  const frame = (act, done = () => true) =>
    new Promise((go, fail) => {
      let start, script;
      const painted = () => {
        const taken = { script, painted: performance.now() - start };
        if (done()) go(taken);
        else if (taken.painted > 5000) fail(new Error(`${tag}: an act did nothing: ${act}`));
        else requestAnimationFrame(whenPainted);
      };
      const whenPainted = () => scheduler.postTask(painted, { priority: "user-blocking" });
      requestAnimationFrame(() => {
        start = performance.now();
        act();
      });
      requestAnimationFrame(() => {
        script = performance.now() - start;
        whenPainted();
      });
    });

  const rest = async () => {
    for (let at = 0; at < 3; at += 1) await frame(() => {});
  };

  async function press(button) {
    button.click();
    await rest();
  }

  async function setEffects(wanted) {
    const button = one("#side-effects .section-button");
    if (open(button) !== wanted) await press(button);
    return button;
  }

  /** A press that chooses a tier or unchooses it. */
  async function choosing(wanted) {
    await setEffects(true);
    const button = one(".tier-button[data-tier=urgent]");
    if ((button.getAttribute("aria-pressed") === "true") === wanted) await press(button);
    const before = shown();
    return {
      see: one(".legend"),
      act: () => button.click(),
      done: () => (wanted ? shown() < before : shown() > before),
    };
  }

  const ACTS = {
    /** How long a frame takes in which almost nothing changes. */
    async "least of all"() {
      await setEffects(true);
      const words = one("#side-effects .section-summary").firstChild;
      const before = words.data;
      return { see: one(".legend"), act: () => (words.data = before.endsWith(" ") ? before.trimEnd() : `${before} `) };
    },
    async "toggle a section"() {
      const button = await setEffects(false);
      return { see: button, act: () => button.click(), done: () => open(button) };
    },
    "filter by tier": () => choosing(true),
    "take the filter back": () => choosing(false),
    async sort(run) {
      await setEffects(true);
      for (const button of all(".tier-button[aria-pressed=true]")) await press(button);
      const button = one(`.choice[data-list=order][data-choice="${["often", "name", "action"][run % 3]}"]`);
      const before = order();
      return { see: one(".legend"), act: () => button.click(), done: () => order() !== before };
    },
    async "type a letter"(run) {
      const box = one("#search");
      const type = () => box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      return {
        see: box,
        act() {
          box.value = "sleepy".slice(0, 2 + (run % 5));
          type();
        },
        done: () => all(".result").length > 0,
      };
    },
    async "show all"() {
      const button = one("[data-all]");
      while (all(".section-button").some(open)) await press(button);
      return { see: button, act: () => button.click(), done: () => all(".section-button").every(open) };
    },
  };

  async function time(name, run) {
    const { see, act, done } = await ACTS[name](run);
    see.scrollIntoView();
    await rest();
    return frame(act, done);
  }

  return { names: Object.keys(ACTS), time };
};
