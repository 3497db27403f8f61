// Printing a card alone, wherever it stands. The card's own style sheet decides what is printed in each way.

import { sheetOf } from "../style-sheet.js";
import { ancestorsOf } from "./ancestors.js";
import { LIVE_STYLE } from "./live-style.js";

/** The attribute of what a card is in while it is printed. */
const AROUND = "data-around-printing";

/** Takes an element out of everything that clips, hides, moves or narrows what is in it. */
const PLAIN = Object.entries({
  display: "block",
  position: "static",
  float: "none",
  visibility: "visible",
  overflow: "visible",
  opacity: "1",
  "inline-size": "auto",
  "block-size": "auto",
  "min-inline-size": "0",
  "min-block-size": "0",
  "max-inline-size": "none",
  "max-block-size": "none",
  "aspect-ratio": "auto",
  margin: "0",
  padding: "0",
  border: "0",
  outline: "0",
  "box-shadow": "none",
  background: "none",
  columns: "auto",
  inset: "auto",
  transform: "none",
  translate: "none",
  rotate: "none",
  scale: "none",
  zoom: "1",
  filter: "none",
  "backdrop-filter": "none",
  "mix-blend-mode": "normal",
  clip: "auto",
  "clip-path": "none",
  mask: "none",
  contain: "none",
  "container-type": "normal",
  "content-visibility": "visible",
  "will-change": "auto",
  perspective: "none",
  animation: "none",
  transition: "none",
  "break-before": "auto",
  "break-after": "auto",
  "break-inside": "auto",
  page: "auto",
  "writing-mode": "horizontal-tb",
  "text-indent": "0",
})
  .map(([property, value]) => `${property}:${value}!important`)
  .join(";");

/**
 * The style sheet for a tree that holds the card. It is in a layer because important rules in a layer are stronger than all
 * others, whatever their selectors.
 * @param {Element} element
 */
function styleAround(element) {
  const { fontSize, lineHeight } = getComputedStyle(element);
  return `@page{margin:1cm!important;size:auto!important}
@layer medication-card-print{@media print{
:not([${AROUND}],[printing]){display:none!important}
[printing],[${AROUND}]{${PLAIN}}
[${AROUND}]:not(:root){font-size:0!important;line-height:0!important}
[${AROUND}]::before,[${AROUND}]::after,[${AROUND}]::backdrop{content:none!important;display:none!important}
dialog[${AROUND}],[popover][${AROUND}]{position:absolute!important;inset:0 auto auto 0!important;inline-size:100%!important}
[printing]{font-size:${fontSize}!important;line-height:${lineHeight}!important}
}}`;
}

/** Takes back what printing has changed, if it has not been taken back. */
let restore = () => {};

/**
 * Prints a card without the page around it. Afterwards the page is as it was; where the browser does not say when it has
 * printed, at the latest when it prints again.
 * @param {Element} element
 * @param {HTMLElement} frame
 * @param {string} way One of those that its buttons name.
 */
export function printAlone(element, frame, way) {
  restore();
  const ancestors = ancestorsOf(element);
  const trees = /** @type {Set<any>} */ (new Set([element, ...ancestors].map((node) => node.getRootNode())));
  /**
   * The sheets that are added, each with the tree that it is for.
   * @type {[any, CSSStyleSheet][]}
   */
  const added = [];
  try {
    const around = sheetOf(styleAround(element), window);
    for (const tree of trees) added.push([tree, around]);
    // A live card has it.
    if (/** @type {any} */ (element).state !== "live") added.push([element.shadowRoot, sheetOf(LIVE_STYLE, window)]);
    for (const [tree, sheet] of added) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  } catch {
    // Browsers before 2023: the page around the card is printed too.
  }
  frame.dataset.print = way;
  element.toggleAttribute("printing", true);
  for (const ancestor of ancestors) ancestor.toggleAttribute(AROUND, true);

  /** Whether the browser has begun to print. It says so while `print` is called, or soon after. */
  let begun = false;
  const begin = () => {
    if (begun) restore();
    begun = true;
  };
  restore = () => {
    restore = () => {};
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", restoreNow);
    delete frame.dataset.print;
    element.removeAttribute("printing");
    for (const ancestor of ancestors) ancestor.removeAttribute(AROUND);
    for (const [tree, sheet] of added)
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((/** @type {any} */ other) => other !== sheet);
  };
  const restoreNow = () => restore();
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", restoreNow);
  // Without a dialog, as in a sandbox, neither event comes.
  setTimeout(() => begun || restoreNow(), 1000);
  try {
    print();
  } catch (error) {
    // Refused, or missing as in some web views.
    restore();
    console.warn("medication-card", error);
  }
}
