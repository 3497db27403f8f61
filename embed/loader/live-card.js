// A card that the engine has hydrated. The engine listens to what the reader does; the rest is passed on to it.

import { assetFile, belongsToBuild } from "./assets.js";
import { headingLevel } from "./attributes.js";
import { clinicOf, linesOf } from "./clinic.js";
import { Failure } from "./failures.js";
import { fetchAsset, urlOf } from "./files.js";
import { levelHeadings } from "./host-settings.js";
import { elementIn, openSections } from "./sections.js";

/** @import { EngineListener, Glue, HydratedCard } from "./engine.js" */
/** @import { Fragment } from "./fragments.js" */

/**
 * Cards of an engine that has panicked. They are kept, because to free one would call the engine.
 * @type {HydratedCard[]}
 */
const disposedCards = [];

/**
 * Hydrates a card, whose nodes stay. Throws if the engine is of another build than the fragment.
 * @param {Glue} glue
 * @param {HTMLElement} element
 * @param {HTMLElement} root The element that holds the card.
 * @param {Fragment} fragment What was inserted there.
 * @param {Uint8Array} bytes
 * @param {EngineListener} notify The engine keeps it when the card is gone.
 * @returns {import("./card.d.ts").Card}
 */
export function createLiveCard(glue, element, root, fragment, bytes, notify) {
  const clinic = () => linesOf(clinicOf(element));
  const open = openSections(root).join(" ");
  /** @type {HydratedCard} */
  let hydrated;
  try {
    hydrated = new glue.HydratedCard(root, bytes, open, headingLevel(element), clinic(), notify);
  } catch (error) {
    // A `RuntimeError` is a panic. Anything else means that fragment and engine are of different builds.
    throw error instanceof WebAssembly.RuntimeError
      ? error
      : new Failure("build-mismatch", /** @type {Error} */ (error).message);
  }
  /** The stamp of the last card passed to the engine. */
  let { stamp } = fragment;
  return {
    press: () => true,

    setOpen: (ids) => hydrated.set_open(ids.join(" ")),

    applySettings() {
      const level = headingLevel(element);
      hydrated.set_heading_level(level);
      levelHeadings(root, level);
      hydrated.set_clinic(clinic());
    },

    goTo(id, selection = "") {
      if (elementIn(root, id)) hydrated.go(id, selection);
      return undefined;
    },

    renderAll: () => hydrated.render_all(),

    async show(next, arrive) {
      if (next.stamp === stamp) {
        arrive();
        notify("ready");
        return true;
      }
      try {
        const bytes = await fetchBytes(next);
        if (!arrive()) return undefined;
        hydrated.set_card(bytes, next.stamp);
        stamp = next.stamp;
        return true;
      } catch {
        // Also where the card has been destroyed. The fragment shows the same without the engine.
        return undefined;
      }
    },

    destroy(panicked) {
      const last = hydrated;
      // Bytes that are still on their way must not reach an engine that has panicked.
      hydrated = /** @type {any} */ (null);
      if (panicked) disposedCards.push(last);
      else last.destroy();
    },
  };
}

/**
 * The bytes that a fragment was rendered from.
 * @param {Fragment} fragment
 */
export async function fetchBytes({ name, holder }) {
  if (!belongsToBuild(name, holder))
    throw new Failure("build-mismatch", `${urlOf(`cards/${name}.html`)} is another file`);
  const integrity = /** @type {string} */ (holder.dataset.integrity);
  const response = await fetchAsset(assetFile(name, "bin", integrity), "build-mismatch");
  return new Uint8Array(await response.arrayBuffer());
}
