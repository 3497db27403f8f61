// <medication-card medicine="baclofen">: a medicine information card for any web page.
//
// The build makes one file of this module and those in loader/. They show the prerendered HTML of a card (cards/*.html) and
// hydrate it: what the card does besides opening sections is done by the WebAssembly.

import { ATTRIBUTES } from "./loader/attributes.js";
import { createController } from "./loader/controller.js";
import { keepKey } from "./loader/keys.js";
import { importModule } from "./loader/modules.js";
import { adoptProperties, defineProperties } from "./loader/properties.js";
import { adoptStyles } from "./loader/styles.js";

const TAG = "medication-card";

// Without a document, as where a server imports this file, there is nothing to extend and nothing to define.
const { customElements: registry, document: page } = globalThis;
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? Object);

/**
 * The element. `state` is `loading`, `static` (text and sections), `live` (all of it) or `failed`.
 *
 * Events, bubbling and composed: `medication-card-ready` `{ medicine, region, lang }`,
 * `medication-card-toggle` `{ section, open }`, `medication-card-error` `{ code, message }`.
 */
class MedicationCard extends Base {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #controller = createController(this);

  constructor() {
    super();
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const { hydrate, press } = this.#controller;
    // Not on the element that Yew renders into: it is never released, and would keep this element in memory.
    root.addEventListener("click", ({ target }) => press(/** @type {Element} */ (target).closest("button")));
    // Find-in-page is about to open a panel and to scroll to something in it.
    root.addEventListener("beforematch", ({ target }) => {
      const panel = /** @type {Element} */ (target);
      panel.closest(".card")?.setAttribute("data-visited", "");
      press(panel.closest(".section")?.querySelector("button"));
    });
    for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keepKey);
    for (const type of ["pointerdown", "focusin"]) this.addEventListener(type, hydrate);
  }

  get state() {
    return this.#controller.state;
  }

  connectedCallback() {
    adoptProperties(this, MedicationCard.observedAttributes);
    adoptStyles(/** @type {ShadowRoot} */ (this.shadowRoot));
    this.#controller.connect();
  }

  /** An element that is moved is back by the next microtask. */
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#controller.disconnect());
  }

  /** Tells browsers with `moveBefore` that nothing has to be done for a move. */
  connectedMoveCallback() {}

  /**
   * Also called while the element is off the page, where it may be back before `disconnectedCallback` is done.
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (before !== value) this.#controller.follow(name);
  }

  /** Makes a static card live. */
  hydrate() {
    return this.#controller.hydrate();
  }

  /**
   * Settled when the card that the attributes ask for is there: what `medication-card-ready` tells, or an error with the
   * `code` of the failure.
   */
  whenReady() {
    return this.#controller.whenReady();
  }
}

defineProperties(MedicationCard.prototype, MedicationCard.observedAttributes);

/** The first definition stays, so a page that loads this file from two addresses shows each card once. */
function define() {
  if (!registry?.get(TAG)) registry?.define(TAG, MedicationCard);
  else
    importModule("lazy").then(
      ({ tellTwice }) => tellTwice(import.meta.url),
      () => {},
    );
}

// A card that the page comes with is hydrated when all of it is there, and a script that is `async` may run before.
if (page?.readyState === "loading") addEventListener("DOMContentLoaded", define);
else define();
