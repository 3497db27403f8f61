// The bar of a live card: when it is shown, where it sticks, and the way back to the results of a search.

import { ancestorsOf } from "./ancestors.js";
import { arriveAgain } from "./arrival.js";

/** Everything intersects but what is above the window. In a frame, that takes a root. */
const ABOVE = { root: document, rootMargin: "0px 0px 1000000px" };

/**
 * Shows the bar while the search box is above the window, and returns what ends that.
 * @param {HTMLElement} element
 * @param {HTMLElement} root The element that holds the card.
 * @param {(shown: boolean) => void} setBar
 */
export function watchBar(element, root, setBar) {
  const search = root.querySelector(".search");
  if (!search || !("IntersectionObserver" in window)) return () => {};
  let shown = false;
  /** Where the reader was among the results, and which of them was pressed. */
  let back = { y: 0, id: "" };

  let isAbove = false;
  // A card that becomes live under a reader covers nothing of what is being read: the bar waits until they scroll.
  let hasScrolled = false;
  /** @param {boolean} [scrolls] */
  function update(scrolls) {
    hasScrolled ||= !!scrolls;
    if (!hasScrolled || isAbove === shown) return;
    shown = isAbove;
    // Below what the page itself keeps at the top.
    if (shown) root.style.setProperty("--bar-top", `${headerOf(element)}px`);
    setBar(shown);
    if (shown) requestAnimationFrame(() => arriveAgain());
  }
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    isAbove = !isIntersecting;
    update();
  }, ABOVE);
  observer.observe(search);
  // Not held by the window, or every card would be as long as the page is there.
  const waiting = new WeakRef(update);
  const onScroll = () => waiting.deref()?.(true);
  addEventListener("scroll", onScroll, { capture: true, once: true });

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
  root.addEventListener("click", onClick, true);

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
  root.addEventListener("input", onInput);

  return () => {
    observer.disconnect();
    removeEventListener("scroll", onScroll, true);
    root.removeEventListener("click", onClick, true);
    root.removeEventListener("input", onInput);
  };
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
