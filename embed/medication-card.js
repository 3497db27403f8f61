// <medication-card medicine="baclofen">: a medicine information card for any web page.
//
// This file is the only hand-written JavaScript of the card. It knows attributes, loading and failures. What the card
// says and how it looks is drawn beforehand (cards/*.html); what it does besides opening sections is done by the
// WebAssembly, which takes the same nodes over when it is wanted. The build writes the three values below.

/** The card's style sheet. */
const STYLE = "%STYLE%";
/** The `integrity` of files in rooms/: `{ glue, wasm, cards: [[name, integrity]] }`. */
const MANIFEST = "%MANIFEST%";
/** What the patient is told while there is no card, by language. What is said above a card comes with the card. */
const WORDS = "%WORDS%";

const TAG = "medication-card";
const HERE = new URL(".", import.meta.url);

/** Every way to fail, with what the host page has to change. `{}` is replaced by what was found. */
const FAILURES = {
  "missing-medicine": 'The medicine attribute is missing. Write <medication-card medicine="baclofen">.',
  "unknown-medicine": "There is no card for {}. Check the spelling of the medicine attribute, and that the cards/ folder lies beside medication-card.js.",
  "unknown-region": "There is no card for the region {}. Another region is shown, and the card says so. Change or remove the region attribute.",
  "unknown-language": "There is no card in the language {}. Another language is shown, and the card says so. Change the lang attribute.",
  "bad-attribute": "The attribute {} is not understood and is ignored. README.md lists what it may be.",
  "offline": "{} could not be fetched: the browser is offline. The card tries again when the connection is back.",
  "unreachable": "{} could not be fetched. If a Content-Security-Policy is in force, allow this origin in connect-src. If the files lie on another origin than the page, that server has to send Access-Control-Allow-Origin.",
  "browser-too-old": "This browser has no WebAssembly, or too old a one. The card stays text.",
  "wasm-blocked": "The page does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy. Until then the card stays text.",
  "wasm-missing": "{} is not there. Put all files of dist/ on the server.",
  "wasm-type": "{} is served with the wrong content type. Let the server send .wasm files as application/wasm.",
  "glue-missing": "{} could not be loaded as a script. Put all files of dist/ on the server, let it send .js files as text/javascript, and allow this origin in script-src. If the files lie on another origin than the page, that server has to send Access-Control-Allow-Origin.",
  "build-mismatch": "The files beside medication-card.js do not belong together: {}. Put all files of one dist/ on the server and empty its caches.",
  "other-document": "The card was moved into another document, where it cannot be live. Put the card and its script into that document.",
  "panic": "An error of ours stopped the card, and every card on the page is back to its text. Please report this: {}",
};

class Failure extends Error {
  /** @param {keyof FAILURES} code @param {string} found */
  constructor(code, found = "") {
    // A function, because what was found may hold `$&`, which means something in a plain replacement.
    super(FAILURES[code].replace("{}", () => found));
    this.code = code;
  }
}

/** A file in rooms/ with its integrity, of which its name has a part: so no name is ever given to two files. */
const room = (stem, kind, integrity) => [`rooms/${stem}.${integrity.slice(7, 18).replace(/\W/g, "-")}.${kind}`, integrity];

/** Where `name` lies, seen from this file. */
const beside = (name) => new URL(name, HERE).href;

/**
 * Fetches a file beside this one, which has to be what the build wrote. Failures have the code `missing` when the server
 * answers that it is not there.
 */
async function get([name, integrity], missing) {
  let response;
  try {
    response = await fetch(beside(name), { integrity });
  } catch {
    throw await lost(name, missing);
  }
  if (!response.ok) throw new Failure(missing, beside(name));
  return response;
}

/** Why a file could not be had. The browser does not tell: a file that is another than the build wrote is no file. */
async function lost(name, missing) {
  const there = await fetch(beside(name)).catch(() => null);
  if (!there) return unreachable(name);
  if (!there.ok) return new Failure(missing, beside(name));
  if (name.endsWith(".wasm") && !isWasm(there)) return new Failure("wasm-type", beside(name));
  return new Failure("build-mismatch", `${beside(name)} is another file`);
}

const isWasm = (response) => response.headers.get("content-type")?.startsWith("application/wasm");

const unreachable = (name) => new Failure(navigator.onLine === false ? "offline" : "unreachable", beside(name));

/** Drawn cards by name, each fetched once for the page. */
const texts = new Map();

/** The drawn card of this name, or null where there is none. None of it is ever on the page itself. */
function drawn(name) {
  if (!texts.has(name)) {
    const text = draw(name);
    texts.set(name, text);
    // What could not be had is asked for again.
    const forget = () => texts.delete(name);
    text.then((found) => (found ? found.panels.catch(forget) : forget()), forget);
  }
  return texts.get(name);
}

/**
 * What can be shown at once, while the rest still arrives: the card in the element that holds it, with its panels empty.
 * What belongs in each panel, in order, is promised.
 * @returns {Promise<{ holder: Element, panels: Promise<(string | Element)[]> } | null>}
 */
async function draw(name) {
  const file = `cards/${name}.html`;
  const source = pieces(file);
  const { value } = await source.next();
  const holder = value && parsed(value);
  return holder?.firstElementChild?.matches(`article[data-stamp$=".${name}"]`) ? { holder, panels: panelsOf(holder, source, file) } : null;
}

async function panelsOf(holder, source, file) {
  const panels = [];
  for await (const piece of source) panels.push(piece);
  // Half a file is none: a section would be empty. Not every browser tells when the line breaks off.
  if ([...holder.querySelectorAll(".panel")].every((panel, at) => panel.firstChild || panels[at])) return panels;
  throw unreachable(file);
}

/** Tells a page that guards its HTML and scripts whose this is; null where it refuses. */
let policy;

function trust() {
  if (policy !== undefined) return policy;
  const same = (text) => text;
  try {
    policy = (globalThis.trustedTypes ?? { createPolicy: (_, rules) => rules }).createPolicy(TAG, { createHTML: same, createScriptURL: same });
  } catch {
    policy = null;
  }
  return policy;
}

/** The pieces of a file of HTML, an element on each line, as they arrive. None if it is not there. */
async function* pieces(file) {
  if (!trust()) return yield* await parsedPieces(file);
  try {
    const response = await fetch(beside(file));
    if (!response.ok) return;
    const [reader, decoder] = [response.body.getReader(), new TextDecoder()];
    let rest = "";
    for (let part; !(part = await reader.read()).done; ) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop();
      yield* lines;
    }
    if (rest.endsWith("</div>")) yield rest;
  } catch {
    throw unreachable(file);
  }
}

/** The same where the page refuses our policy: XMLHttpRequest parses HTML without any of the sinks that Trusted Types guard. */
function parsedPieces(file) {
  // But slowly, in many small parts.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", beside(file));
    request.responseType = "document";
    request.overrideMimeType("text/html; charset=utf-8");
    request.onload = () => resolve(request.status < 400 ? [...(request.response?.body.children ?? [])] : []);
    request.onerror = () => reject(unreachable(file));
    request.send();
  });
}

/** A piece as a new element. Pieces stay text until they are wanted, which is smaller than nodes. */
function parsed(piece) {
  if (typeof piece !== "string") return document.importNode(piece, true);
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(piece);
  return template.content.firstElementChild;
}

/** The integrity of a card's bytes. A card put beside ours later is not in the manifest. */
const listed = (name) => MANIFEST.cards.find(([card]) => card === name)?.[1];

/** Whether a drawn card is of this build: it says from which bytes it was drawn. */
const isCurrent = (name, { dataset }) => (listed(name) ?? dataset.integrity) === dataset.integrity;

/** The cards to try for a request, the best first. A medicine put beside ours later is not in the manifest. */
function candidates({ medicine, region, lang }) {
  const ours = MANIFEST.cards.map(([name]) => name).filter((name) => name.startsWith(`${medicine}.`));
  const near = `${medicine}.${region || "us"}`;
  if (ours.length === 0) return [...new Set([`${near}.${lang}`, `${near}.en`, `${medicine}.us.en`])];
  const [, first] = ours[0].split(".");
  // The region decides the emergency number, so it matters more than the language.
  const worth = (name) => {
    const [, itsRegion, itsLang] = name.split(".");
    return (itsRegion === (region || first)) * 4 + (itsLang === lang) * 2 + (itsLang === "en");
  };
  return [ours.reduce((best, name) => (worth(name) > worth(best) ? name : best))];
}

/** The nearest language around an element, through shadow roots. */
function languageAround(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const near = node.closest("[lang]");
    if (near) return near.getAttribute("lang");
  }
  return "";
}

/** The WebAssembly, once for the page. A failure is forgotten, so that the next card tries again; a panic is not. */
let engine = null;

function loadEngine() {
  engine ??= startEngine().catch((failure) => {
    engine = null;
    throw failure;
  });
  return engine;
}

async function startEngine() {
  if (typeof WebAssembly !== "object") throw new Failure("browser-too-old");
  try {
    // The smallest module there is: refused only where none is allowed, and that before anything is downloaded. WebKit
    // compiles it all the same and refuses to make an instance of it.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    throw new Failure("wasm-blocked");
  }
  const [glue, response] = await Promise.all([importGlue(...room("card", "js", MANIFEST.glue)), get(room("card", "wasm", MANIFEST.wasm), "wasm-missing")]);
  const typed = isWasm(response);
  const mistyped = new Failure("wasm-type", response.url);
  try {
    await glue.default({ module_or_path: typed ? response : await response.arrayBuffer() });
  } catch (error) {
    // A sound file that does not compile asks for more than this browser knows.
    throw !typed ? mistyped : error instanceof WebAssembly.CompileError ? new Failure("browser-too-old") : error;
  }
  if (!typed) console.warn(`${TAG} [${mistyped.code}]`, mistyped.message);
  glue.on_panic((message) => MedicationCard.panicked(message));
  return glue;
}

/** The glue. `import()` takes no `integrity`, but it takes what an element that has one has fetched and checked. */
async function importGlue(name, integrity) {
  const [href, rules] = [beside(name), trust()];
  const element = document.createElement(rules ? "script" : "link");
  try {
    // Without our policy only a preload is left, and WebKit does not check those.
    if (!rules) await get([name, integrity], "glue-missing");
    await new Promise((resolve, reject) => {
      const kind = rules ? { type: "module", src: rules.createScriptURL(href) } : { rel: "modulepreload", href };
      Object.assign(element, kind, { integrity, fetchPriority: "high", onload: resolve, onerror: reject });
      document.head.append(element);
    });
    return await import(href);
  } catch {
    const failure = await lost(name, "glue-missing");
    throw failure.code === "unreachable" ? new Failure("glue-missing", beside(name)) : failure;
  } finally {
    element.remove();
  }
}

/** Tells each card when it is about to be seen. */
const sight =
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

const pause = (time) => new Promise((next) => setTimeout(next, time));

const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work, { timeout: 2000 });

/** The style sheet, made once for each document that holds cards. */
const sheets = new WeakMap();

function dress(root) {
  const page = root.ownerDocument;
  const own = root.querySelector("style");
  // The same style again would lay out again what a page has brought.
  if (own?.sheet && own.textContent.includes(STYLE)) return;
  own?.remove();
  try {
    if (!sheets.has(page)) sheets.set(page, sheetOf(STYLE, page.defaultView));
    root.adoptedStyleSheets = [sheets.get(page)];
  } catch {
    // Browsers before 2023.
    const style = page.createElement("style");
    style.textContent = STYLE;
    root.prepend(style);
  }
}

/** A style sheet for documents of a window. Throws in browsers before 2023. */
function sheetOf(style, window) {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** For the page while a card prints itself: hides all that is neither the card nor around it. */
const ALONE = "@media print { body :not([printing], :has([printing])) { display: none !important } }";

/** Every card on the page, so that a panic can put all of them back. */
const cards = new Set();
/** On a page with more cards than this, those far from sight are not laid out, and their closed sections stay empty. */
const MANY = 8;

/** What the next card that is put on the page waits for, and until when the browser can wait to paint. */
let [line, until] = [Promise.resolve(), 0];

/** Lets cards come one after the other, with time to paint after the first and then now and then: a page may have a hundred. */
function inLine() {
  const turn = line;
  line = turn.then(async () => {
    if (performance.now() < until) return;
    await pause(16);
    until = performance.now() + 30;
  });
  return turn;
}

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
    "medicine", "region", "lang", "theme", "look", "open", "heading-level", "load", "clinic-name", "clinic-phone", "clinic-hours",
  ];

  #slot = document.createElement("slot");
  #frame;
  #note = document.createElement("div");
  /** What Yew owns when the card is live, under an element that is ours. */
  #mount = document.createElement("div");
  /** Keeps room for the first card. */
  #room = document.createElement("div");
  /** What the patient is told, by failure. */
  #told = new Map();
  /** The same as it is on the page now. */
  #spoken = "";
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
    this.#note.setAttribute("role", "status");
    this.#note.dir = "auto";
    this.#frame.prepend(this.#note);
    this.#frame.append(this.#mount);
    // Not on the mount: Yew never lets go of one, and a listener there would keep this element for ever.
    this.#frame.addEventListener("click", (event) => this.#press(event.target.closest("button")));
    this.#frame.addEventListener("beforematch", (event) => this.#found(event.target));
    if (!this.#brought) root.replaceChildren(this.#frame);
    root.prepend(this.#slot);
    this.#slot.hidden = Boolean(this.#brought);
    for (const touch of ["pointerdown", "keydown", "focusin"]) this.addEventListener(touch, () => this.wake());
  }

  get state() {
    return this.#state;
  }

  connectedCallback() {
    dress(this.shadowRoot);
    cards.add(this);
    addEventListener("hashchange", this.#followLink);
    addEventListener("beforeprint", this.#whole);
    if (this.#state === "loading") this.#queue();
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
    if (name === "medicine" || name === "region" || name === "lang") this.#queue();
    else if (name === "load") this.#watch();
    else if (this.#drawn) {
      this.#checkAttributes();
      if (name === "open") this.#setOpen(this.#wantedOpen());
      if (name === "heading-level") this.#setHeadingLevel();
      if (name.startsWith("clinic-")) this.#setClinic();
    }
  }

  /** Makes the card live, if it shows its text and is not so already. */
  async wake() {
    const [turn, mount, name] = [this.#turn, this.#mount, this.#name];
    if (this.#state !== "static" || mount.matches(".still, .waking, .busy")) return;
    mount.classList.add("waking");
    const current = () => turn === this.#turn && mount === this.#mount && this.isConnected;
    try {
      // An engine panics over nodes that are not of its own page, as they are after a move into a frame in Firefox.
      if (!(mount.firstElementChild instanceof Element)) throw new Failure("other-document");
      const [glue, response] = await Promise.all([loadEngine(), get(this.#bytes(name), "build-mismatch")]);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (!current()) return;
      this.#fill();
      // What a panic goes back to is never touched by the engine.
      if (this.#drawn === mount) (this.#drawn = mount.cloneNode(true)).className = "";
      const open = this.#openSections().join(" ");
      // Yew keeps what it is given after the card is gone.
      const card = new WeakRef(this);
      this.#live = attempt(() => new glue.LiveCard(mount, bytes, open, this.#headingLevel(), this.#clinicLines(), (...told) => card.deref()?.#hear(...told)));
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
  static panicked(message) {
    const failure = new Failure("panic", message);
    engine = Promise.reject(failure);
    engine.catch(() => {});
    for (const card of cards) {
      if (!card.#drawn) continue;
      const open = card.#openSections();
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
    const slow = setTimeout(() => this.#outstanding && turn === this.#turn && this.#tell("loading", this.#words("loading")), 1000);
    try {
      const request = this.#request();
      const { name, found } = await this.#find(request);
      // A section that is open from the start would be empty and then jump, and a live card is never drawn in part.
      const whole = this.#live || this.#wantedOpen().length > 0 || location.hash.startsWith(`#${request.medicine}/`);
      const panels = whole ? await found.panels : null;
      await inLine();
      if (turn !== this.#turn) return;
      this.#told.clear();
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

  /** What the attributes ask for. Nothing but letters, digits and hyphens goes on from here. */
  #request() {
    const medicine = (this.getAttribute("medicine") ?? "").trim().toLowerCase();
    if (!medicine) throw new Failure("missing-medicine");
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(medicine)) throw new Failure("unknown-medicine", JSON.stringify(medicine));
    const region = (this.getAttribute("region") ?? "").trim().toLowerCase();
    const lang = languageAround(this).trim().toLowerCase().split(/[-_]/)[0];
    return { medicine, region: /^[a-z]{0,3}$/.test(region) ? region : "?", lang: /^[a-z]{2,3}$/.test(lang) ? lang : "en" };
  }

  async #find(request) {
    const names = candidates(request);
    const brought = this.#brought?.querySelector("article[data-stamp]");
    const [name] = names;
    if (!brought?.dataset.stamp.endsWith(`.${name}`)) this.#forgetBrought();
    // A whole fragment of this build can be used as it is. An older one makes way for ours, as does one without buttons,
    // which is for pages without scripts.
    else if (brought.querySelector(".section-button") && isCurrent(name, this.#brought)) return { name, found: { holder: this.#brought, panels: [] } };
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
    const day = this.#drawn.firstElementChild.getAttribute("data-next-check");
    this.#told.delete("overdue");
    if (new Date() < new Date(`${day}T23:59`)) return;
    this.#told.set("overdue", notice(this.#drawn, "overdue"));
  }

  #checkAttributes() {
    const known = {
      theme: /^(auto|light|dark)$/,
      look: /^((calm|contrast|compact|host)(\s+|$))*$/,
      "heading-level": /^[2-5]$/,
      load: /^(visible|eager|interaction)$/,
    };
    for (const [name, form] of Object.entries(known)) {
      const value = this.getAttribute(name);
      if (value !== null && !form.test(value.trim())) this.#warn(new Failure("bad-attribute", `${name}="${value}"`));
    }
    const sections = new Set(this.#buttons(this.#drawn).map(sectionOf));
    const strange = this.#wantedOpen().find((id) => id !== "all" && !sections.has(id));
    if (strange) this.#warn(new Failure("bad-attribute", `open="${strange}"`));
  }

  async #show(name, found, panels, turn) {
    if (name.split(".")[0] !== this.#name.split(".")[0]) this.#goal = null;
    this.#name = name;
    this.#drawn = found.holder;
    this.#panels = panels;
    this.#checkAttributes();
    if (this.#live) {
      const same = this.#asked === this.#stamp();
      const bytes = same ? null : await get(this.#bytes(name), "build-mismatch").then((response) => response.arrayBuffer()).catch(() => null);
      if (turn !== this.#turn) return;
      this.#outstanding = false;
      if (same) return this.#settle();
      try {
        // `#hear` shows it when it is drawn.
        if (bytes) {
          attempt(() => this.#live.set_card(new Uint8Array(bytes), this.#stamp()));
          this.#asked = this.#stamp();
          return;
        }
      } catch {
        // The text below is the same card, only without its engine.
      }
    }
    this.#outstanding = false;
    this.#place(this.#wantedOpen());
    const all = await found.panels;
    if (turn === this.#turn) this.#complete(all);
  }

  /** All of the text is there. */
  #complete(panels) {
    this.#panels = panels;
    this.#state = "static";
    this.#setOpen(this.#openSections());
    this.#pressAgain();
    this.#watch();
    // Once for each medicine: what the address says must not take the focus away later.
    const medicine = this.#name.split(".")[0];
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
    this.#levelHeadings(within);
    this.#fillClinic(within);
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
    this.#told.clear();
    this.#state = state;
    this.#slot.hidden = Boolean(this.#brought);
    this.#speak();
  }

  /** The card on the page is the one that is wanted, and it answers. */
  #settle() {
    const stamp = this.#stamp();
    if (this.#outstanding || this.#mount.firstElementChild.getAttribute("data-stamp") !== stamp) return;
    this.#mount.classList.remove("busy");
    this.#leadToSources();
    this.#slot.hidden = true;
    this.#told.delete("loading");
    this.#checkDate();
    this.#speak();
    if (this.#announced === stamp) return;
    this.#announced = stamp;
    const [medicine, region, lang] = this.#name.split(".");
    this.#emit("ready", { medicine, region, lang });
  }

  /** The bytes of a card, of which its text says which they are if the manifest does not. */
  #bytes(name) {
    return room(name, "bin", listed(name) ?? this.#drawn.dataset.integrity);
  }

  /** Names the build, the content and the card as it was drawn. */
  #stamp() {
    return this.#drawn.firstElementChild.getAttribute("data-stamp");
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
    if (this.getAttribute("load")?.trim() === "eager") this.wake();
    else if (sight) sight.observe(this);
    else this.near();
  }

  /** What there is to do when the card is about to be seen. */
  near() {
    whenIdle(() => {
      this.#fill();
      if (this.getAttribute("load")?.trim() !== "interaction" && !navigator.connection?.saveData) this.wake();
    });
  }

  // Until the card is live, this file opens and closes its sections.

  #press(button) {
    if (!this.#mount.contains(button)) return;
    if (button.dataset.print && this.#panels) return this.#print(button.dataset.print);
    if (this.#live) return;
    if (button.hasAttribute("aria-expanded")) this.#toggle(button, button.getAttribute("aria-expanded") !== "true");
    else if (button.hasAttribute("data-all")) this.#toggleAll();
    else if (this.#mount.classList.contains("still")) this.#toggleSources(button);
    else {
      this.#pressed = button;
      this.wake();
    }
  }

  #found(panel) {
    if (this.#live) return;
    const button = this.#buttons().find((button) => button.getAttribute("aria-controls") === panel.id);
    if (button) this.#toggle(button, true);
  }

  #toggle(button, open) {
    this.#expand(button, open);
    this.#labelAll();
    this.#emit("toggle", { section: sectionOf(button), open });
  }

  #expand(button, open) {
    button.setAttribute("aria-expanded", String(open));
    const panel = this.shadowRoot.getElementById(button.getAttribute("aria-controls"));
    if (!open) return panel.setAttribute("hidden", "until-found");
    this.#fill(panel);
    panel.removeAttribute("hidden");
  }

  #toggleAll() {
    const closed = this.#buttons().filter((button) => button.getAttribute("aria-expanded") !== "true");
    for (const button of closed.length > 0 ? closed : this.#buttons()) this.#toggle(button, closed.length > 0);
  }

  /** The one other button that this file can answer where the card will never be live. */
  #toggleSources(button) {
    const marked = this.#mount.firstElementChild.toggleAttribute("data-sources");
    button.setAttribute("aria-pressed", String(marked));
  }

  /** "Hide all" only when all are open. The other label waits in the attribute. */
  #labelAll() {
    const button = this.#mount.querySelector("[data-all]");
    const all = this.#openSections().length === this.#buttons().length;
    if (!button || button.classList.contains("all") === all) return;
    const label = button.getAttribute("data-all");
    button.setAttribute("data-all", button.textContent);
    button.textContent = label;
    button.classList.toggle("all", all);
  }

  #buttons(within = this.#mount) {
    return [...within.querySelectorAll("button[aria-expanded]")];
  }

  #openSections() {
    return this.#buttons().filter((button) => button.getAttribute("aria-expanded") === "true").map(sectionOf);
  }

  #wantedOpen() {
    return (this.getAttribute("open") ?? "").split(/[\s,]+/).filter(Boolean);
  }

  #setOpen(ids) {
    if (this.#live) return void this.#live.set_open(ids.join(" "));
    for (const button of this.#buttons()) this.#expand(button, ids.includes("all") || ids.includes(sectionOf(button)));
    this.#labelAll();
  }

  #headingLevel() {
    const level = this.getAttribute("heading-level")?.trim();
    return /^[2-5]$/.test(level) ? Number(level) : 2;
  }

  #setHeadingLevel() {
    this.#live?.set_heading_level(this.#headingLevel());
    this.#levelHeadings();
  }

  /** The same rule as `heading` in the card, which does not know all of its headings: the element stays, its level is told. */
  #levelHeadings(within = this.#mount) {
    const level = this.#headingLevel();
    for (const heading of within.querySelectorAll("h2, h3, h4")) {
      const own = Number(heading.localName[1]);
      if (level === 2) heading.removeAttribute("aria-level");
      else heading.setAttribute("aria-level", String(Math.min(6, own - 2 + level)));
    }
  }

  // Paper. What is printed in each way is a matter of the style sheet.

  /** Prints the card alone, without the page around it, in one of the ways that its buttons name. */
  async #print(way) {
    this.#whole();
    // A live card draws a moment later, and not every browser waits for that.
    await pause();
    this.#frame.dataset.print = way;
    this.toggleAttribute("printing", true);
    let alone = null;
    try {
      alone = sheetOf(ALONE, window);
      document.adoptedStyleSheets.push(alone);
    } catch {
      // The page around the card is printed too.
    }
    addEventListener(
      "afterprint",
      () => {
        delete this.#frame.dataset.print;
        this.toggleAttribute("printing", false);
        if (alone) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
      },
      { once: true },
    );
    print();
  }

  // The clinic's own lines.

  /** What the page says of its clinic, or null. A number is digits with spaces, brackets, points and hyphens. */
  #clinic() {
    const plain = (text) => text && text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim();
    const given = (name) => [...plain(this.getAttribute(`clinic-${name}`) ?? "")].slice(0, 120).join("");
    const [name, phone, hours] = [given("name"), given("phone"), given("hours")];
    if (!name) {
      if (phone || hours) this.#warn(new Failure("bad-attribute", "clinic-phone or clinic-hours without clinic-name"));
      return null;
    }
    const valid = /^\+?[\d\s().-]{3,25}$/.test(phone) && /\d.*\d.*\d/.test(phone);
    if (phone && !valid) this.#warn(new Failure("bad-attribute", `clinic-phone=${JSON.stringify(phone)}`));
    return { name, hours, label: valid ? phone : "", dial: valid ? phone.replace(/[^\d+]/g, "") : "" };
  }

  /** The same as the engine reads it: a line for each, empty where there is none. */
  #clinicLines() {
    const { name, label, dial, hours } = this.#clinic() ?? {};
    return name ? [name, label, dial, hours].join("\n") : "";
  }

  #setClinic() {
    if (this.#live) this.#live.set_clinic(this.#clinicLines());
    else this.#fillClinic();
  }

  /** Fills the same elements in the same way as the card does when it is live, or puts the general words back. */
  #fillClinic(within = this.#mount) {
    const clinic = this.#clinic();
    const made = (tag, content, more) => {
      const element = Object.assign(document.createElement(tag), more);
      element.append(content);
      return element;
    };
    const name = () => made("bdi", clinic.name);
    const call = () => made("a", clinic.label, { className: "phone", dir: "ltr", href: `tel:${clinic.dial}` });
    for (const place of within.querySelectorAll(".clinic")) {
      if (!clinic) place.textContent = place.getAttribute("data-general");
      else place.replaceChildren(name(), ...(clinic.dial ? [" (", call(), ")"] : []));
    }
    const line = within.querySelector(".clinic-line");
    if (!line) return;
    line.hidden = !clinic;
    if (!clinic) return line.replaceChildren();
    line.replaceChildren(made("strong", name()), ...(clinic.dial ? [" ", call()] : []), ...(clinic.hours ? [" ", made("bdi", clinic.hours)] : []));
  }

  // Links: #baclofen/side-effects?tier=urgent opens the section or side effect, scrolls to it and moves the focus there.

  #followLink = () => {
    if (!this.#panels) return;
    const [, medicine, id, query] = /^#([a-z0-9-]+)\/([a-z0-9-]+)(?:\?(.*))?$/.exec(location.hash) ?? [];
    if (medicine !== this.#name.split(".")[0]) return;
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
    console.warn(`${TAG} [${failure.code}]`, failure.message, this);
    this.#emit("error", { code: failure.code, message: failure.message });
    if (said) this.#tell(failure.code, said);
  }

  /** The text is there, and nothing more will be. */
  #stayText(failure) {
    this.#report(failure);
    this.#fill();
    this.#mount.classList.add("still");
    for (const control of this.#mount.querySelectorAll("[data-live]")) control.disabled = true;
    this.#tell("text_only", notice(this.#drawn, "text_only"));
    if (failure.code === "offline") this.#onceOnline();
  }

  /** There is no card to show: the page's own words stand in for it. */
  #giveUp(failure) {
    this.#report(failure);
    this.#clear("failed");
    const gone = failure.code === "offline" || failure.code === "unreachable";
    if (!this.#brought) this.#tell(failure.code, this.#words(gone ? "not_loaded" : "no_card"), gone);
    if (failure.code === "offline") this.#onceOnline();
  }

  #onceOnline() {
    addEventListener("online", () => this.isConnected && this.#queue(), { once: true });
  }

  #report(failure) {
    const { code, message } = failure instanceof Failure ? failure : new Failure("panic", failure);
    console.error(`${TAG} [${code}]`, message, this);
    this.#emit("error", { code, message });
  }

  /** A line for the patient, and the language it is in: that of the page, where there are words in it. */
  #words(what) {
    const around = languageAround(this).slice(0, 2);
    const lang = WORDS[around] ? around : "en";
    return { line: WORDS[lang][what], lang };
  }

  #tell(code, said, retry = false) {
    this.#told.set(code, { ...said, retry });
    this.#speak();
  }

  #speak() {
    const lines = [...this.#told.values()];
    // The same lines again would be read out again.
    const spoken = JSON.stringify(lines);
    if (this.#spoken === spoken) return;
    this.#spoken = spoken;
    this.#note.className = "note";
    this.#note.replaceChildren(
      ...lines.map(({ line, lang, retry }) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        paragraph.lang = lang;
        if (retry) {
          const button = document.createElement("button");
          button.className = "quiet";
          button.textContent = this.#words("try_again").line;
          button.addEventListener("click", () => this.#queue());
          paragraph.append(" ", button);
        }
        return paragraph;
      }),
    );
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** Characters that cannot be seen and can change how the rest is read (DI: default ignorable); also halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{DI}\ufff9-\ufffb]/gu;

/** What stands above a card when something is not as it should be, in its language. Texts of older builds have none. */
const notice = (holder, what) => ({ line: JSON.parse(holder.dataset.notices ?? "{}")[what] ?? "", lang: holder.firstElementChild.lang });

/** The section that a heading button opens. */
const sectionOf = (button) => button.getAttribute("aria-controls").replace(/-panel$/, "");

/** Calls the engine. What it refuses are files of different builds. */
function attempt(call) {
  try {
    return call();
  } catch (error) {
    throw error instanceof WebAssembly.RuntimeError ? error : new Failure("build-mismatch", error.message);
  }
}

// Without a page, as where a server imports this file, there is nothing to define. The first one wins: a page that loads
// this file twice shows each card once.
if (globalThis.customElements?.get(TAG)) console.info(`${TAG}: already defined on this page; ${import.meta.url} does nothing.`);
else globalThis.customElements?.define(TAG, MedicationCard);
