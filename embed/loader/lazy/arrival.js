// Scrolling to a place in a card and moving the focus there.
//
// To scroll to it once is not enough. A page that scrolls smoothly passes what has no height before it comes into view, what
// is above may still be loading, and a header of the page or of the card may lie over the place. So the place is looked for
// again when everything is at rest, until it is there or the reader does something else.

import { ancestorsOf } from "./ancestors.js";

/** How far below the upper edge a place may be: pages move what a link leads to from under a header of their own. */
const NEAR = 120;

/** How long to look, in milliseconds, and for how many frames a place is at rest. */
const LONGEST = 10_000;
const REST = 30;

/** For how many milliseconds afterwards it may be gone to again. */
const SETTLED = 1000;

/** What a reader does to go somewhere else. */
const LEAVING = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Ends the last arrival. */
let leave = () => {};

/** Goes to the last place again, unless the reader has gone on since. For when something comes to lie over it. */
export let arriveAgain = () => {};

/**
 * Scrolls to a place as soon as it is shown, and moves the focus there.
 * @param {HTMLElement} element The element whose card has the place.
 * @param {() => HTMLElement | null} find The place, which may be drawn anew meanwhile.
 * @param {boolean} [keepFocus] Whether the focus stays where it is.
 */
export async function arrive(element, find, keepFocus) {
  leave();
  const end = performance.now() + LONGEST;
  let going = true;
  const stop = () => {
    going = false;
    arriveAgain = () => {};
    for (const type of LEAVING) removeEventListener(type, stop, true);
  };
  leave = stop;
  const again = () => arrive(element, find, true);
  arriveAgain = again;
  for (const type of LEAVING) addEventListener(type, stop, { capture: true, passive: true });
  const goingOn = () => going && performance.now() < end;

  while (goingOn() && !isShown(find())) await frame();
  const place = find();
  if (goingOn() && place) {
    // Lays out what is above it: see styles/card.css.
    place.closest(".card")?.setAttribute("data-visited", "");
    let margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
    const scroll = (/** @type {ScrollIntoViewOptions} */ options) => {
      if (margin) place.style.scrollMarginTop = `${margin}px`;
      place.scrollIntoView(options);
      if (margin) place.style.scrollMarginTop = "";
    };
    const uncover = () => {
      // There may be a header of the card below that of the page.
      for (let covered = coverOf(place), time = 0; covered && time < 2; covered = coverOf(place), time += 1) {
        margin += covered;
        scroll({ behavior: "instant" });
      }
    };
    scroll({});
    if (!keepFocus) focus(place);
    // Where the page scrolls smoothly, it is not there yet.
    if (isNear(place)) uncover();
    while (await isAtRest(place, goingOn)) {
      const { top } = place.getBoundingClientRect();
      if (!isNear(place) || coverOf(place)) {
        scroll({ behavior: "instant" });
        uncover();
        if (Math.abs(place.getBoundingClientRect().top - top) > 1) continue;
      }
      if (document.readyState === "complete") break;
    }
  }
  setTimeout(() => arriveAgain === again && stop(), SETTLED);
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param {HTMLElement | null} place */
const isShown = (place) => place && (place.checkVisibility?.() ?? place.getClientRects().length > 0);

/** @param {Element} place */
function isNear(place) {
  const { top } = place.getBoundingClientRect();
  return top >= -1 && top <= NEAR;
}

/**
 * The heading of a section is a button; other places take the focus only now.
 * @param {HTMLElement} place
 */
function focus(place) {
  /** @type {HTMLElement} */
  const target = place.querySelector(":scope > .section-head button, :scope > h4") ?? place;
  if (target.localName !== "button") target.tabIndex = -1;
  // The browser would scroll once more for the focus, to another place.
  target.focus({ preventScroll: true });
}

/**
 * Waits until a place does not move or is covered, and returns false if the reader has gone on before.
 * @param {Element} place
 * @param {() => boolean} goingOn
 */
async function isAtRest(place, goingOn) {
  let last = Number.NaN;
  for (let frames = 0; frames < REST && goingOn(); ) {
    await frame();
    const { top } = place.getBoundingClientRect();
    frames = Math.abs(top - last) < 0.5 ? frames + 1 : 0;
    last = top;
    // What comes to lie over it, such as the bar of the card, does so at once.
    if (frames > 0 && coverOf(place)) break;
  }
  return goingOn();
}

/**
 * How much of a place lies under something that stays in view, such as a header of the page or of the card.
 * @param {Element} place
 */
function coverOf(place) {
  const { left, width, top } = place.getBoundingClientRect();
  const hit = hitAt(Math.max(0, left + Math.min(width, innerWidth) / 2), top + 8);
  if (!hit) return 0;
  const around = [place, ...ancestorsOf(place)];
  const cover = [hit, ...ancestorsOf(hit)].find(
    (node) => around.includes(node) || /fixed|sticky/.test(getComputedStyle(node).position),
  );
  if (!cover || around.includes(cover)) return 0;
  const { bottom } = cover.getBoundingClientRect();
  return bottom < innerHeight / 2 ? Math.max(0, bottom - top) : 0;
}

/**
 * The uppermost element at a point. A document or shadow root knows only what holds another shadow tree.
 * @param {number} x
 * @param {number} y
 */
function hitAt(x, y) {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}
