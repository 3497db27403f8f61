// A card that the engine has hydrated. The engine listens to what the reader does; the rest is passed on to it.

import { headingLevel } from "../attributes.js";
import { levelHeadings } from "../heading-levels.js";
import { elementIn, openSections } from "../sections.js";
import { arrive } from "./arrival.js";
import { watchBar } from "./bar.js";
import { clinicOf, linesOf } from "./clinic.js";
import { watchNodes } from "./foreign-nodes.js";

/** @import { EngineListener, Glue, HydratedCard } from "../engine.js" */
/** @import { FilledFragment, Fragment } from "../fragments.js" */

/**
 * Cards of an engine that has panicked. They are kept, because to free one would call the engine.
 * @type {HydratedCard[]}
 */
const disposedCards = [];

/**
 * The engines that have panicked. They must not be called.
 * @type {WeakSet<Glue>}
 */
const panicked = new WeakSet();

/** @param {Glue} glue */
export const stop = (glue) => panicked.add(glue);

/** @param {Glue} glue */
export const isStopped = (glue) => panicked.has(glue);

/** @param {{ glue: Glue, hydrated: HydratedCard }} card */
function release({ glue, hydrated }) {
  if (panicked.has(glue)) disposedCards.push(hydrated);
  else hydrated.destroy();
}

/** Releases what the engine holds for the card of an element that is garbage. */
const released = new FinalizationRegistry(release);

/**
 * What a live card is made of.
 * @typedef {object} Parts
 * @property {Glue} glue
 * @property {HTMLElement} element
 * @property {HTMLElement} root The element that holds the card.
 * @property {FilledFragment} fragment What was inserted there.
 * @property {Uint8Array} bytes
 * @property {(fragment: Fragment) => Promise<Uint8Array>} fetchBytes
 * @property {EngineListener} notify The engine keeps it when the card is gone.
 */

/**
 * Hydrates a card, whose nodes stay. Throws a `RuntimeError` if the engine panics, and another error if it is of another
 * build than the fragment.
 * @param {Parts} parts
 * @returns {import("../card.d.ts").Card}
 */
export function createLiveCard({ glue, element, root, fragment, bytes, fetchBytes, notify }) {
  const clinic = () => linesOf(clinicOf(element));
  const open = openSections(root).join(" ");
  let hydrated = new glue.HydratedCard(root, bytes, fragment.lines, open, headingLevel(element), clinic(), notify);
  const nodes = watchNodes(root);
  let endBar = () => {};
  /** Another card has another search box. */
  function restartBar() {
    endBar();
    if (hydrated) endBar = watchBar(element, root, (shown) => hydrated.set_bar(shown));
  }
  restartBar();
  released.register(element, { glue, hydrated }, element);
  /** Of the last card passed to the engine. */
  let { stamp, lines } = fragment;
  return {
    press: () => true,

    setOpen: (ids) => hydrated.set_open(ids.join(" ")),

    applySettings() {
      const level = headingLevel(element);
      hydrated.set_heading_level(level);
      levelHeadings(root, level);
      hydrated.set_clinic(clinic());
    },

    areNodesChanged: nodes.areChanged,

    // The engine then reports a visit.
    goTo: (id, selection = "") => hydrated.go(id, selection),

    arrive: (id, keepFocus) => arrive(element, () => elementIn(root, id), keepFocus),

    renderAll: () => hydrated.render_all(),

    async show(next, arrive) {
      // Numbers of another country would stay where a text is no longer the engine's.
      if (nodes.areChanged()) return undefined;
      if (next.stamp === stamp) {
        // With other numbers, the same text is inserted anew, so that not one of the old ones is left.
        if (next.lines !== lines) return undefined;
        arrive();
        notify("ready", "", false);
        return true;
      }
      try {
        const bytes = await fetchBytes(next);
        if (!arrive()) return undefined;
        hydrated.set_bar(false);
        hydrated.set_card(bytes, next.lines, next.stamp);
        requestAnimationFrame(restartBar);
        ({ stamp, lines } = next);
        return true;
      } catch {
        // Also where the card has been destroyed. The fragment shows the same without the engine.
        return undefined;
      }
    },

    isStopped: () => isStopped(glue),

    destroy() {
      nodes.end();
      endBar();
      const last = hydrated;
      released.unregister(element);
      // Bytes that are still on their way must not reach an engine that has panicked.
      hydrated = /** @type {any} */ (null);
      release({ glue, hydrated: last });
    },
  };
}
