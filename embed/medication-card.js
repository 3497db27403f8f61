// <medication-card medicine="baclofen">: a medicine information card for any web page.
//
// This file and loader/ are the only hand-written JavaScript of the card; the build makes one file of them. They know
// attributes, loading and failures. What the card says and how it looks is drawn beforehand (cards/*.html); what it does
// besides opening sections is done by the WebAssembly, which takes the same nodes over when it is wanted.

import { given, headingLevel, strangeAttributes, wantedOpen } from "./loader/attributes.js";
import { clinicOf, fillClinic, linesOf } from "./loader/clinic.js";
import { attempt, loadEngine } from "./loader/engine.js";
import { Failure } from "./loader/failures.js";
import { beside, get, isOurs, room } from "./loader/files.js";
import { notesFor } from "./loader/notes.js";
import { printAlone } from "./loader/paper.js";
import { candidates, requestOf } from "./loader/request.js";
import { buttonsIn, isOpen, labelAll, levelHeadings, openIn, panelOf, sectionOf } from "./loader/sections.js";
import { dress } from "./loader/sheet.js";
import { drawn, notice, parsed } from "./loader/texts.js";
import { inLine, pause, sight, whenIdle } from "./loader/turns.js";
import { words } from "./loader/words.js";

const TAG = "medication-card";

const medicineOf = (name) => name.split(".")[0];

/** Every card on the page, so that a panic can put all of them back. */
const cards = new Set();

/** On a page with more cards than this, those far from sight are not laid out, and their closed sections stay empty. */
const MANY = 8;

/** Cards of a stopped engine. Kept, because freeing one would call the engine. */
const wrecks = [];

/**
 * The element. `state` is `loading`, `static` (text and sections), `live` (all of it) or `failed`.
 *
 * Events, bubbling and composed: `medication-card:ready` `{ medicine, region, lang }`,
 * `medication-card:toggle` `{ section, open }`, `medication-card:error` `{ code, message }`.
 */
class MedicationCard extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [
    "medicine",
    "region",
    "lang",
    "theme",
    "look",
    "open",
    "heading-level",
    "load",
    "clinic-name",
    "clinic-phone",
    "clinic-hours",
  ];

  #slot = document.createElement("slot");
  #frame;
  #notes = notesFor(() => this.#queue());
  /** What Yew owns when the card is live, under an element that is ours. */
  #mount = document.createElement("div");
  /** Keeps room for the first card. */
  #room = document.createElement("div");
  /** What the page has been told since the last load. */
  #warned = new Set();
  #state = "loading";
  /** Counts loads, so that a late answer never replaces a newer one. */
  #turn = 0;
  /** Whether another card is on its way: until it is there, the one on screen stays hidden. */
  #outstanding = false;
  #queued = false;
  /** The drawn card as it came, and what belongs in its panels: what a panic goes back to. */
  #drawn = null;
  /** Null until all of them have come. */
  #panels = null;
  #name = "";
  #announced = "";
  #live = null;
  /** The stamp of the card that the engine draws or has drawn. What it has drawn is told by the page alone. */
  #asked = "";
  /** The card as the page itself brought it, in declarative shadow DOM: it is taken over, or stays until another is there. */
  #brought = null;
  /** A button that was pressed before the card could answer it. */
  #pressed = null;
  /** Where a link led that chooses side effects, while the card cannot do that yet: what `go` takes. */
  #goal = null;
  /** The medicine for which the address has been read. */
  #linked = "";

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#frame = root.querySelector(".frame") ?? document.createElement("div");
    this.#brought = this.#frame.firstElementChild;
    this.#frame.className = "frame";
    this.#frame.prepend(this.#notes.element);
    this.#frame.append(this.#mount);
    // Not on the mount: Yew never lets go of one, and a listener there would keep this element for ever.
    this.#frame.addEventListener("click", (event) => this.#press(event.target.closest("button")));
    this.#frame.addEventListener("beforematch", (event) => this.#found(event.target));
    if (!this.#brought) root.replaceChildren(this.#frame);
    root.prepend(this.#slot);
    this.#slot.hidden = !!this.#brought;
    for (const touch of ["pointerdown", "focusin"]) this.addEventListener(touch, () => this.wake());
  }

  get state() {
    return this.#state;
  }

  connectedCallback() {
    dress(this.shadowRoot);
    cards.add(this);
    addEventListener("hashchange", this.#followLink);
    addEventListener("beforeprint", this.#whole);
    if (this.#state === "loading" && !this.#drawn) this.#queue();
    else this.#watch();
  }

  /** Being moved is not being removed: wait and see whether the element is back. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      cards.delete(this);
      removeEventListener("hashchange", this.#followLink);
      removeEventListener("beforeprint", this.#whole);
      sight?.unobserve(this);
      this.#turn += 1;
      this.#clear("loading");
    });
  }

  /** Tells browsers that know moves that nothing has to be done for one. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, value) {
    // Also while the element is off the page: it may be put back before the loss is noticed.
    if (before === value) return;
    if (["medicine", "region", "lang"].includes(name)) this.#queue();
    else if (name === "load") this.#watch();
    else if (this.#drawn) {
      this.#checkAttributes();
      if (name === "open") this.#setOpen(wantedOpen(this));
      if (name === "heading-level") this.#setHeadingLevel();
      if (name.startsWith("clinic-")) this.#setClinic();
    }
  }

  /** Makes the card live, if it shows its text and is not so already. */
  async wake() {
    const [turn, mount] = [this.#turn, this.#mount];
    if (this.#state !== "static" || mount.matches(".still, .waking, .busy")) return;
    mount.classList.add("waking");
    const current = () => turn === this.#turn && mount === this.#mount && this.isConnected;
    try {
      // An engine panics over nodes that are not of its own page, as they are after a move into a frame in Firefox.
      if (!(mount.firstElementChild instanceof Element)) throw new Failure("other-document");
      const [glue, bytes] = await Promise.all([loadEngine(MedicationCard.#panicked), this.#bytes()]);
      if (!current()) return;
      this.#fill();
      // What a panic goes back to is never touched by the engine.
      if (this.#drawn === mount) (this.#drawn = mount.cloneNode(true)).className = "";
      const open = openIn(mount).join(" ");
      this.#live = attempt(
        () => new glue.LiveCard(mount, bytes, open, headingLevel(this), linesOf(this.#clinic()), this.#ear()),
      );
      this.#asked = this.#stamp();
      this.#state = "live";
      if (this.#goal) this.#live.go(...this.#goal);
      this.#goal = null;
    } catch (failure) {
      // Otherwise another card is there by now; or the card panicked, has been put back, and has been told about.
      if (!current()) return;
      this.#stayText(failure);
    } finally {
      mount.classList.remove("waking");
    }
  }

  /** Puts every card back to its text. The engine has stopped and must not be called again. */
  static #panicked(failure) {
    for (const card of cards) {
      if (!card.#panels) continue;
      const open = openIn(card.#mount);
      if (card.#live) wrecks.push(card.#live);
      card.#live = null;
      card.#place(open);
      card.#stayText(failure);
    }
  }

  /** Loads once for all attributes that change in one go. */
  #queue() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#load();
    });
  }

  async #load() {
    const turn = (this.#turn += 1);
    // From here on what is on screen may be the wrong medicine. It keeps its room and is neither seen nor spoken.
    this.#outstanding = true;
    this.#mount.classList.add("busy");
    if (!this.#drawn && !this.#brought) this.#keepRoom();
    const slow = setTimeout(
      () => this.#outstanding && turn === this.#turn && this.#notes.tell("loading", words(this, "loading")),
      1000,
    );
    try {
      const request = requestOf(this);
      const { name, found } = await this.#find(request);
      // A section that is open from the start would be empty and then jump; a live card is never drawn in part, and a whole
      // one that the page has brought never makes way for a part.
      const whole =
        this.#live || this.#brought || wantedOpen(this).length > 0 || location.hash.startsWith(`#${request.medicine}/`);
      const panels = whole ? await found.panels : null;
      await inLine();
      if (turn !== this.#turn) return;
      this.#notes.clear();
      this.#warned.clear();
      this.#checkFallback(request, name, found.holder);
      await this.#show(name, found, panels, turn);
    } catch (failure) {
      if (turn === this.#turn) this.#giveUp(failure);
    } finally {
      clearTimeout(slow);
    }
  }

  /** What follows is out of sight from the start, so that it does not jump when the card comes. */
  #keepRoom() {
    // Where the card is in a frame, not in units of the window, which grows with the card. To answer, the browser lays out
    // the page.
    this.#room.style.blockSize = parent === window ? "100vh" : `${innerHeight}px`;
    this.#frame.after(this.#room);
  }

  async #find(request) {
    const names = candidates(request);
    const brought = this.#brought?.querySelector("article[data-stamp]");
    const [name] = names;
    if (!brought?.dataset.stamp.endsWith(`.${name}`)) this.#forgetBrought();
    // A whole fragment of this build can be used as it is. An older one makes way for ours, as does one without buttons,
    // which is for pages without scripts.
    else if (brought.querySelector(".section-button") && isOurs(name, this.#brought))
      return { name, found: { holder: this.#brought, panels: [] } };
    for (const name of names) {
      const found = await drawn(name);
      if (found) return { name, found };
    }
    throw new Failure("unknown-medicine", `"${request.medicine}"`);
  }

  #forgetBrought() {
    this.#brought?.remove();
    this.#brought = null;
  }

  #checkFallback({ region, lang }, name, found) {
    const [, itsRegion, itsLang] = name.split(".");
    if (region && region !== itsRegion) {
      this.#warn(new Failure("unknown-region", `"${this.getAttribute("region")}"`), notice(found, "other_region"));
    }
    if (lang !== itsLang) this.#warn(new Failure("unknown-language", `"${lang}"`), notice(found, "other_language"));
  }

  /** Past the day of the next check the card says so, by the reader's own clock. */
  #checkDate() {
    const day = this.#drawn.firstElementChild.dataset.nextCheck;
    this.#notes.forget("overdue");
    if (new Date() < new Date(`${day}T23:59`)) return;
    this.#notes.tell("overdue", notice(this.#drawn, "overdue"));
  }

  #checkAttributes() {
    strangeAttributes(this, buttonsIn(this.#drawn).map(sectionOf)).forEach(this.#ignore);
  }

  /** Told of what the page has written and is not understood. */
  #ignore = (what) => this.#warn(new Failure("bad-attribute", what));

  async #show(name, found, panels, turn) {
    if (medicineOf(name) !== medicineOf(this.#name)) this.#goal = null;
    this.#name = name;
    this.#drawn = found.holder;
    this.#panels = panels;
    this.#checkAttributes();
    if (this.#live) {
      const same = this.#asked === this.#stamp();
      const bytes = same ? null : await this.#bytes().catch(() => null);
      if (turn !== this.#turn) return;
      this.#outstanding = false;
      if (same) return this.#settle();
      try {
        // `#hear` shows it when it is drawn.
        if (bytes) {
          attempt(() => this.#live.set_card(bytes, this.#stamp()));
          this.#asked = this.#stamp();
          return;
        }
      } catch {
        // The text below is the same card, only without its engine.
      }
    }
    this.#outstanding = false;
    this.#place(wantedOpen(this));
    const all = await found.panels;
    if (turn === this.#turn) this.#complete(all);
  }

  /** All of the text is there. What the reader has done meanwhile is answered. */
  #complete(panels) {
    this.#panels = panels;
    this.#state = "static";
    this.#setOpen(openIn(this.#mount));
    this.#settle();
    this.#pressAgain();
    this.#watch();
    if (this.shadowRoot.activeElement) this.wake();
    // Once for each medicine: what the address says must not take the focus away later.
    const medicine = medicineOf(this.#name);
    if (this.#linked === medicine) return;
    this.#linked = medicine;
    this.#followLink();
  }

  /** Puts the drawn card on the page, in place of whatever is there. */
  #place(open) {
    if (this.#drawn === this.#brought) {
      this.#mount.remove();
      this.#mount = this.#brought;
      this.#brought = null;
    } else {
      this.#forgetBrought();
      this.#unmount(document.importNode(this.#drawn, true));
    }
    this.#frame.classList.toggle("many", cards.size > MANY);
    this.#furnish();
    this.#setOpen(open);
    this.#state = this.#panels ? "static" : "loading";
    this.#mount.classList.toggle("busy", this.#outstanding);
    this.#settle();
  }

  /** Puts into a panel, or all of them, what belongs there. The first sight of a card does without. */
  #fill(only) {
    for (const [at, panel] of this.#mount.querySelectorAll(".panel").entries()) {
      const piece = this.#panels?.[at];
      if (!piece || panel.firstChild || (only ?? panel) !== panel) continue;
      panel.append(...parsed(piece).childNodes);
      this.#furnish(panel);
    }
  }

  /** All of the card is wanted on the page: also what is closed, and the list of sources. */
  #whole = () => (this.#live ? this.#live.whole() : this.#fill());

  /** Sets in what is new on the page what the page has a say in. */
  #furnish(within = this.#mount) {
    this.#leadToSources(within);
    levelHeadings(within, headingLevel(this));
    fillClinic(within, this.#clinic());
  }

  /** The list comes when it is wanted of a live card. Until then, and where none is, the page without scripts has it. */
  #leadToSources(within = this.#mount) {
    const sources = within.querySelector(".sources-page");
    if (sources) sources.href = beside(`cards/${this.#name}/#sources`);
  }

  /** Takes the card off the page. Yew keeps listening on its mount, so the next card gets a new one. */
  #unmount(mount = document.createElement("div")) {
    const live = this.#live;
    this.#live = null;
    live?.destroy();
    this.#room.remove();
    this.#mount.replaceWith(mount);
    this.#mount = mount;
  }

  #clear(state) {
    this.#unmount();
    this.#drawn = null;
    this.#panels = null;
    this.#announced = "";
    this.#linked = "";
    this.#outstanding = false;
    this.#notes.clear();
    this.#state = state;
    this.#slot.hidden = !!this.#brought;
    this.#notes.speak();
  }

  /** The card on the page is the one that is wanted, and it answers. */
  #settle() {
    const stamp = this.#stamp();
    if (this.#outstanding || this.#mount.firstElementChild.dataset.stamp !== stamp) return;
    this.#mount.classList.remove("busy");
    this.#leadToSources();
    this.#slot.hidden = true;
    this.#notes.forget("loading");
    this.#checkDate();
    this.#notes.speak();
    if (!this.#panels || this.#announced === stamp) return;
    this.#announced = stamp;
    const [medicine, region, lang] = this.#name.split(".");
    this.#emit("ready", { medicine, region, lang });
  }

  /** The bytes of the card as it was drawn. */
  async #bytes() {
    const name = this.#name;
    if (!isOurs(name, this.#drawn))
      throw new Failure("build-mismatch", `${beside(`cards/${name}.html`)} is another file`);
    const response = await get(room(name, "bin", this.#drawn.dataset.integrity), "build-mismatch");
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Names the build, the content and the card as it was drawn. */
  #stamp() {
    return this.#drawn.firstElementChild.dataset.stamp;
  }

  /**
   * What the engine calls. Yew keeps it after the card is gone, so it holds no more than it has to. A function holds all that
   * any function around it uses: made where the card becomes live, this one would hold its bytes.
   */
  #ear() {
    const card = new WeakRef(this);
    return (...told) => card.deref()?.#hear(...told);
  }

  /** What the engine says of the live card. */
  #hear(what, section, open) {
    if (what === "toggle") this.#emit("toggle", { section, open });
    if (what !== "ready") return;
    this.#settle();
    this.#pressAgain();
  }

  #pressAgain() {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (pressed?.isConnected) pressed.click();
  }

  /** Arranges for the card to become whole, and live when `load` says so. */
  #watch() {
    if (this.#state !== "static") return;
    sight?.unobserve(this);
    // For find-in-page, which looks into closed sections too.
    if (cards.size <= MANY) whenIdle(() => this.#fill());
    if (given(this, "load") === "eager") this.wake();
    else if (sight) sight.observe(this);
    else this.near();
  }

  /** What there is to do when the card is about to be seen. */
  near() {
    whenIdle(() => {
      this.#fill();
      if (given(this, "load") !== "interaction" && !navigator.connection?.saveData) this.wake();
    });
  }

  // Until the card is live, this file opens and closes its sections.

  #press(button) {
    if (!this.#mount.contains(button)) return;
    if (button.dataset.print && this.#panels) return this.#print(button.dataset.print);
    if (this.#live) return;
    if (button.hasAttribute("aria-expanded")) this.#toggle(button, !isOpen(button));
    else if (button.hasAttribute("data-all")) this.#toggleAll();
    else if (this.#mount.classList.contains("still")) this.#toggleSources(button);
    else {
      this.#pressed = button;
      this.wake();
    }
  }

  #found(panel) {
    if (this.#live) return;
    const button = this.#mount.querySelector(`[aria-controls="${panel.id}"]`);
    if (button) this.#toggle(button, true);
  }

  #toggle(button, open) {
    this.#expand(button, open);
    labelAll(this.#mount);
    this.#emit("toggle", { section: sectionOf(button), open });
  }

  #expand(button, open) {
    button.setAttribute("aria-expanded", open);
    const panel = this.shadowRoot.getElementById(panelOf(button));
    if (!open) return panel.setAttribute("hidden", "until-found");
    this.#fill(panel);
    panel.removeAttribute("hidden");
  }

  #toggleAll() {
    const buttons = buttonsIn(this.#mount);
    const open = !buttons.every(isOpen);
    for (const button of buttons) if (isOpen(button) !== open) this.#toggle(button, open);
  }

  /** The one other button that this file can answer where the card will never be live. */
  #toggleSources(button) {
    button.setAttribute("aria-pressed", this.#mount.firstElementChild.toggleAttribute("data-sources"));
  }

  #setOpen(ids) {
    if (this.#live) return void this.#live.set_open(ids.join(" "));
    for (const button of buttonsIn(this.#mount))
      this.#expand(button, ids.includes("all") || ids.includes(sectionOf(button)));
    labelAll(this.#mount);
  }

  #setHeadingLevel() {
    this.#live?.set_heading_level(headingLevel(this));
    levelHeadings(this.#mount, headingLevel(this));
  }

  /** The buttons that print wait for all of the card. */
  async #print(way) {
    this.#whole();
    // A live card draws a moment later, and not every browser waits for that.
    await pause();
    printAlone(this, this.#frame, way);
  }

  #clinic() {
    return clinicOf(this, this.#ignore);
  }

  #setClinic() {
    if (this.#live) this.#live.set_clinic(linesOf(this.#clinic()));
    else fillClinic(this.#mount, this.#clinic());
  }

  // Links: #baclofen/side-effects?tier=urgent opens the section or side effect, scrolls to it and moves the focus there.

  #followLink = () => {
    if (!this.#panels) return void (this.#linked = "");
    const [, medicine, id, query] = /^#([a-z0-9-]+)\/([a-z0-9-]+)(?:\?(.*))?$/.exec(location.hash) ?? [];
    if (medicine !== medicineOf(this.#name)) return;
    this.#fill();
    const place = this.shadowRoot.getElementById(id);
    if (!place || !this.#mount.contains(place)) return;
    if (this.#live) return void this.#live.go(id, query ?? "");
    place.closest(".section")?.querySelector("button[aria-expanded=false]")?.click();
    place.scrollIntoView();
    const goal = place.querySelector(":scope > .section-head button, :scope > h4") ?? place;
    if (goal.localName !== "button") goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
    // Choosing side effects takes the engine.
    this.#goal = query ? [id, query] : null;
    if (query) this.wake();
  };

  // Failures: a name and advice for the page, a calm line for the patient, and text that can be read.

  /** Something is not as the page asked, but the card is right. */
  #warn(failure, said) {
    if (this.#warned.has(failure.message)) return;
    this.#warned.add(failure.message);
    this.#report(failure, "warn");
    if (said) this.#notes.tell(failure.code, said);
  }

  /** The text is there, and nothing more will be. */
  #stayText(failure) {
    this.#report(failure);
    this.#fill();
    this.#mount.classList.add("still");
    for (const control of this.#mount.querySelectorAll("[data-live]")) control.disabled = true;
    this.#notes.tell("text_only", notice(this.#drawn, "text_only"));
  }

  /** There is no card to show: the page's own words stand in for it. */
  #giveUp(failure) {
    this.#report(failure);
    this.#clear("failed");
    const gone = ["offline", "unreachable"].includes(failure.code);
    if (!this.#brought) this.#notes.tell(failure.code, words(this, gone ? "not_loaded" : "no_card"), gone);
  }

  #report(failure, how = "error") {
    const { code, message } = failure instanceof Failure ? failure : new Failure("panic", failure);
    console[how](`${TAG} [${code}]`, message, this);
    this.#emit("error", { code, message });
    if (code === "offline") addEventListener("online", () => this.isConnected && this.#queue(), { once: true });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

// Without a page, as where a server imports this file, there is nothing to define. The first one wins: a page that loads
// this file twice shows each card once.
const define = () => globalThis.customElements?.get(TAG) ?? globalThis.customElements?.define(TAG, MedicationCard);

// A card that the page brings cannot be taken over in part, and a script that is `async` may come before the rest of it.
if (globalThis.document?.readyState === "loading") addEventListener("DOMContentLoaded", define);
else define();
