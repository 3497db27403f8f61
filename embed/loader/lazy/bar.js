// The bar of a live card: when it is shown, where it sticks, and the way back to the results of a search.

import { ancestorsOf } from "./ancestors.js";
import { arriveAgain } from "./arrival.js";

/**
 * Everything intersects but what is above the window, except in a frame of another origin. The document as a root would hold
 * every card.
 */
const ABOVE = { rootMargin: "0px 0px 1000000px" };

/**
 * What listens to the window and to an observer, by element. If they held it themselves, no element would ever be released.
 * @type {WeakMap<HTMLElement, unknown>}
 */
const held = new WeakMap();

/**
 * Shows the bar while the search box is above the window, and returns what ends that.
 * @param {HTMLElement} element
 * @param {HTMLElement} root The element that holds the card.
 * @param {(shown: boolean) => void} setBar
 */
export function watchBar(element, root, setBar) {
  const search = root.querySelector(".search");
  if (!search || !("IntersectionObserver" in window)) return () => {};
  // Not the root of the card, which the engine holds.
  const tree = /** @type {ShadowRoot} */ (root.getRootNode());
  let shown = false;
  /** Where the reader was among the results, and which of them was pressed. */
  let back = { y: 0, id: "" };

  // A card that becomes live under a reader covers nothing of what is being read: the bar waits until they scroll.
  let hasScrolled = false;
  let isAbove = false;
  function update() {
    if (!hasScrolled || isAbove === shown) return;
    shown = isAbove;
    // Below what the page itself keeps at the top.
    if (shown) root.style.setProperty("--bar-top", `${headerOf(element)}px`);
    setBar(shown);
    if (shown) requestAnimationFrame(() => arriveAgain());
  }
  function onScroll() {
    hasScrolled = true;
    update();
  }
  /** @param {IntersectionObserverEntry[]} entries */
  function onIntersect([{ isIntersecting, boundingClientRect }]) {
    isAbove = !isIntersecting && boundingClientRect.bottom < 1;
    update();
  }
  held.set(element, [onScroll, onIntersect]);
  waiting.add(weakly(onScroll));
  // Nothing happens where it is registered already.
  addEventListener("scroll", tellWaiting, { capture: true, passive: true });
  const observer = new IntersectionObserver(weakly(onIntersect), ABOVE);
  observer.observe(search);

  /** @param {Event} event */
  function onClick({ target }) {
    const pressed = /** @type {Element} */ (target);
    const result = pressed.closest(".result")?.parentElement;
    if (result) back = { y: scrollY, id: result.dataset.id ?? "" };
    // A section has been chosen, or something else.
    const list = root.querySelector(".bar-sections[open]");
    if (list && !pressed.closest("summary")) list.removeAttribute("open");
    if (!pressed.closest("[data-back]")) return;
    scrollTo({ top: back.y, behavior: "instant" });
    const last = /** @type {HTMLElement | null} */ (
      root.querySelector(`.results [data-id="${back.id}"] .result`) ?? root.querySelector("#search")
    );
    last?.focus({ preventScroll: true });
  }
  tree.addEventListener("click", onClick, true);

  /** @param {Event} event */
  function onInput({ target }) {
    if (target !== root.querySelector("#search")) return;
    // The results would be below the keyboard of a phone.
    requestAnimationFrame(() => {
      const first = root.querySelector(".results li, .search .reminder");
      const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
      if (first && first.getBoundingClientRect().bottom > offsetTop + height)
        search?.scrollIntoView({ block: "start" });
    });
  }
  tree.addEventListener("input", onInput);

  return () => {
    observer.disconnect();
    tree.removeEventListener("click", onClick, true);
    tree.removeEventListener("input", onInput);
  };
}

/**
 * What is told when something scrolls next.
 * @type {Set<() => void>}
 */
const waiting = new Set();

function tellWaiting() {
  for (const call of waiting) call();
  waiting.clear();
}

/**
 * A function that calls another one as long as somebody else holds that.
 * @template {any[]} T
 * @param {(...given: T) => void} call
 * @returns {(...given: T) => void}
 */
function weakly(call) {
  const weak = new WeakRef(call);
  return (...given) => weak.deref()?.(...given);
}

/**
 * The height of what the page keeps at the top of the window over an element.
 * @param {HTMLElement} element
 */
function headerOf(element) {
  const { left, width } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(Math.max(0, left + Math.min(width, innerWidth) / 2), 1);
  const around = [element, ...ancestorsOf(element)];
  if (!hit || around.includes(hit)) return 0;
  const header = [hit, ...ancestorsOf(hit)].find((node) => /fixed|sticky/.test(getComputedStyle(node).position));
  if (!header || around.includes(header)) return 0;
  const { bottom } = header.getBoundingClientRect();
  return bottom < innerHeight / 2 ? bottom : 0;
}
