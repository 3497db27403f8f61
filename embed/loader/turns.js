// When it is a card's turn: a page may have a hundred.

export const pause = (time) => new Promise((next) => setTimeout(next, time));

export const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work, { timeout: 2000 });

/** Tells each card when it is about to be seen. Not there where there is no page, or none that is laid out. */
export const sight =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        sight.unobserve(target);
        target.near();
      }
    },
    { rootMargin: "50%" },
  );

/** What the next card that is put on the page waits for, and until when the browser can wait to paint. */
let [line, until] = [Promise.resolve(), 0];

/** Lets cards come one after the other, with time to paint after the first and then now and then. */
export function inLine() {
  const turn = line;
  line = turn.then(async () => {
    if (performance.now() < until) return;
    await pause(16);
    until = performance.now() + 30;
  });
  return turn;
}
