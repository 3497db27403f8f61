// A card that works without the engine: its sections open and close.

import { dispatch } from "./events.js";
import { applyHostSettings } from "./host-settings.js";
import { fillLines } from "./lines.js";
import { importModule } from "./modules.js";
import { parsePiece } from "./pieces.js";
import { buttonsIn, elementIn, isOpen, labelAll, sectionOf } from "./sections.js";

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} root The element that holds the card.
 * @param {import("./fragments.js").FilledFragment} fragment What was inserted there.
 * @returns {import("./card.d.ts").Card}
 */
export function createStaticCard(element, root, fragment) {
  function applySettings(/** @type {Element} */ inserted = root) {
    fillLines(inserted, fragment.lines);
    applyHostSettings(inserted, fragment.name, element);
  }

  /** @param {Element} [only] The only panel to fill. */
  function fillPanels(only) {
    for (const [at, panel] of root.querySelectorAll(".panel").entries()) {
      const piece = fragment.panels?.[at];
      if (!piece || panel.firstChild || (only ?? panel) !== panel) continue;
      panel.append(...parsePiece(piece).childNodes);
      applySettings(panel);
    }
  }

  /**
   * @param {Element} button
   * @param {boolean} open
   */
  function expand(button, open) {
    button.setAttribute("aria-expanded", /** @type {any} */ (open));
    const panel = /** @type {HTMLElement} */ (sectionOf(button).querySelector(".panel"));
    if (!open) return panel.setAttribute("hidden", "until-found");
    fillPanels(panel);
    panel.removeAttribute("hidden");
  }

  /** @param {Element} button */
  function toggle(button) {
    const open = !isOpen(button);
    expand(button, open);
    labelAll(root);
    dispatch(element, "toggle", { section: sectionOf(button).id, open });
  }

  applySettings();
  /** @type {import("./card.d.ts").Card} */
  const card = {
    press(button, textOnly) {
      const buttons = buttonsIn(root);
      const { go } = button.dataset;
      if (go) {
        fillPanels();
        const find = () => elementIn(root, go);
        importModule("lazy").then(
          ({ openAndArrive }) => openAndArrive(element, card, find),
          () => find()?.scrollIntoView(),
        );
        return !!find();
      }
      if (buttons.includes(button)) toggle(button);
      else if (button.hasAttribute("data-all")) {
        const all = buttons.every(isOpen);
        for (const each of buttons) if (isOpen(each) === all) toggle(each);
      } else if (textOnly) {
        // The sources switch: every other button is disabled or handled above.
        const article = /** @type {Element} */ (root.firstElementChild);
        button.setAttribute("aria-pressed", /** @type {any} */ (article.toggleAttribute("data-sources")));
      } else return false;
      return true;
    },

    setOpen(ids) {
      for (const button of buttonsIn(root)) expand(button, ids.includes("all") || ids.includes(sectionOf(button).id));
      labelAll(root);
    },

    applySettings,

    renderAll: () => fillPanels(),
  };
  return card;
}
