// When there is work to do for a card. A page may have a hundred of them.

/** @param {number} [time] Milliseconds. */
export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** @param {() => void} work */
export const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work, { timeout: 2000 });

/**
 * Calls `work` once, when an element is about to be scrolled into view. Returns what stops waiting for that.
 * @param {Element} element
 * @param {() => void} work
 */
export function whenNear(element, work) {
  // Not in every environment that has elements.
  if (!globalThis.IntersectionObserver) return void work();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      work();
    },
    { rootMargin: "50%" },
  );
  observer.observe(element);
  return observer;
}

/** The cards to be inserted before the next one, and until when the browser need not paint. */
let queue = Promise.resolve();
let paintDue = 0;

/**
 * Resolves when it is a card's turn to be inserted. Cards are inserted one after the other, and the browser paints after the
 * first and then at intervals.
 */
export function nextTurn() {
  const turn = queue;
  queue = turn.then(async () => {
    if (performance.now() < paintDue) return;
    await pause(16);
    paintDue = performance.now() + 30;
  });
  return turn;
}
