// Which card an element shows: loads the fragment that its attributes ask for, inserts it, hydrates it, and shows what is
// left when something fails.

import { isPlain, sectionsToOpen, trimmedAttribute } from "./attributes.js";
import { fetchBytes } from "./bytes.js";
import { loadEngine } from "./engine.js";
import { dispatch } from "./events.js";
import { Failure } from "./failures.js";
import { fetchAgain, findCard, noticeOf } from "./fragments.js";
import { linkToSources, namesClinic } from "./host-settings.js";
import { mayLeadTo } from "./links.js";
import { importModule } from "./modules.js";
import { createNotices } from "./notices.js";
import { hasOtherLanguage, watchPage } from "./page-changes.js";
import { requestOf } from "./request.js";
import { nextTurn, pause, whenIdle, whenNear } from "./scheduling.js";
import { openSections, shownSections } from "./sections.js";
import { createShadowTree } from "./shadow-tree.js";
import {
  ARRIVE,
  COMPLETE,
  classesOf,
  FAIL,
  GO_LIVE,
  HYDRATE,
  INSERT,
  KEEP_TEXT,
  REQUEST,
  SETTLE,
  START,
  stateOf,
  transition,
} from "./states.js";
import { createStaticCard } from "./static-card.js";
import { adoptStyles } from "./styles.js";
import { languageAround, wordsFor } from "./words.js";

/** @import { Card, Goal } from "./card.d.ts" */
/** @import { EngineListener, Glue } from "./engine.js" */
/** @import { FilledFragment } from "./fragments.js" */
/** @import { Notice } from "./notices.js" */
/** @import { CardRequest as ReadyDetail } from "./request.js" */
/** @import { Destination } from "./lazy/links.js" */
/** @import { Move } from "./states.js" */

/**
 * @typedef {Destination & { restore: (failure: Failure) => void, look: (event?: PageTransitionEvent) => void }} CardOnPage
 */

/** The cards on the page. */
const cards = /** @type {Set<CardOnPage>} */ (new Set());

/** What to do where messages cannot be loaded. */
const HELP =
  "If the browser is online: put all files of dist/ on the server, and allow it in script-src of the page's Content-Security-Policy.";

/** The engine is started again after a panic, but not without end. */
const MOST_PANICS = 3;
let panics = 0;

/**
 * Tells live cards that their engine must not be called.
 * @type {(glue: Glue) => void}
 */
let stop = () => {};

/** On a page with more cards than this, those out of view are not laid out, and their closed sections stay empty. */
const MANY = 8;

/** @param {HTMLElement} element */
export function createController(element) {
  const notices = createNotices(request);
  const tree = createShadowTree(element, notices.element);
  /** The messages of warnings since the last load. */
  const warned = new Set();
  /** The element that holds the card. */
  let root = tree.clear();
  let status = START;
  /**
   * The card on the page.
   * @type {Card | null}
   */
  let card = null;
  /**
   * The fragment of the card that is wanted, when it has arrived. A live card may not have rendered it yet.
   * @type {FilledFragment | null}
   */
  let fragment = null;
  /** Whether nothing tells the region of the reader. */
  let isRegionMissing = false;
  /** Counts requests, so that a late answer never replaces a newer one. */
  let requests = 0;
  /**
   * Shows that the card is loading, if that takes long.
   * @type {ReturnType<typeof setTimeout> | undefined}
   */
  let loadingTimer;
  /** @type {IntersectionObserver | void} */
  let visibilityObserver;
  /** The stamp of the card for which `ready` was dispatched. */
  let announced = "";
  /**
   * The card that is wanted, when it is there, or why there is none.
   * @type {ReadyDetail | Failure | undefined}
   */
  let outcome;
  /**
   * Settle the promises of `whenReady`.
   * @type {(() => void)[]}
   */
  const waiting = [];
  /** Whether a card has to be loaded: the attributes have changed since the last load began, or it was abandoned. */
  let outdated = true;
  /** The language around the element for which the card was loaded. */
  let around = "";
  /** Whether the engine has been given this card and has not drawn it yet. A panic is about such a card. */
  let suspect = false;
  /**
   * A button that was pressed before the card could answer.
   * @type {HTMLElement | null}
   */
  let pressed = null;
  /**
   * A link with a filter, kept until the card is live, because only a live card can filter.
   * @type {Goal | undefined}
   */
  let goal;

  // Loading.

  /** Loads the card that the attributes ask for, once for all that change in one task. */
  function request() {
    requests += 1;
    outdated = true;
    outcome = undefined;
    const number = requests;
    const current = () => number === requests;
    queueMicrotask(() => current() && element.isConnected && load(current));
  }

  /** @param {() => boolean} current Whether no other card has been requested since. */
  async function load(current) {
    apply(REQUEST);
    outdated = false;
    around = languageAround(element);
    tree.adoptTemplate();
    if (!card) tree.reserve();
    clearTimeout(loadingTimer);
    loadingTimer = setTimeout(async () => {
      const { loading, lang } = await wordsFor(element);
      if (current() && status.change === "fetching") notices.show("loading", { line: loading, lang });
    }, 1000);
    try {
      const asked = requestOf(element);
      const { found, known } = await findCard(asked, tree);
      // A section that is open at first would be empty and then move what follows. A complete card is not replaced by one
      // that is not.
      if (
        status.phase === "live" ||
        tree.declarativeRoot ||
        sectionsToOpen(element).length > 0 ||
        mayLeadTo(asked.medicine)
      )
        await found.complete;
      // What follows the link and names the clinic, so that the card does not change when it is there. It comes without them
      // where they are slow.
      if (mayLeadTo(asked.medicine) || namesClinic(element))
        await Promise.race([importModule("lazy").catch(() => {}), pause(2000)]);
      await nextTurn();
      if (!current()) return;
      notices.clear();
      warned.clear();
      const { region, lang } = asked;
      isRegionMissing = !region;
      if (region && region !== found.region)
        warn(
          new Failure(known ? "other-region" : "unknown-region", `"${trimmedAttribute(element, "region") || region}"`),
          noticeOf(found, "other_region"),
        );
      if (lang !== found.lang) warn(new Failure("unknown-language", `"${lang}"`), noticeOf(found, "other_language"));
      if (found.medicine !== fragment?.medicine) goal = undefined;
      const same = found.stamp === fragment?.stamp;
      fragment = found;
      checkAttributes();
      const arrive = () => current() && apply(ARRIVE);
      // A live card reports when it has rendered.
      if ((await card?.show?.(found, arrive)) || !current()) return;
      arrive();
      insert(found, same ? openSections(root) : [...sectionsToOpen(element), ...shownSections(tree.declarativeRoot)]);
      await found.complete;
      if (!current()) return;
      // Apply what the reader did while the rest arrived.
      apply(COMPLETE);
      /** @type {Card} */ (card).setOpen(openSections(root));
      settle();
      pressAgain();
      schedule();
      if (/** @type {ShadowRoot} */ (element.shadowRoot).activeElement) hydrate();
    } catch (error) {
      if (current()) fail(error);
    }
  }

  /**
   * Inserts a fragment in place of the card on the page.
   * @param {FilledFragment} found
   * @param {string[]} open
   */
  function insert(found, open) {
    card?.destroy?.();
    root = tree.insert(found.holder);
    tree.frame.classList.toggle("deferred", cards.size > MANY);
    card = createStaticCard(element, root, found);
    card.setOpen(open);
    apply(INSERT);
    if (found.panels) apply(COMPLETE);
    settle();
  }

  /** Makes the card visible if it is the one that is wanted, and lets it follow the page. */
  function settle() {
    const shown = /** @type {HTMLElement | null} */ (root.firstElementChild)?.dataset;
    if (!fragment || outdated || status.change === "fetching" || shown?.stamp !== fragment.stamp) return;
    apply(SETTLE);
    linkToSources(root, fragment.name);
    notices.remove("loading");
    // A card without a date is overdue too.
    if (!(new Date() < new Date(`${shown.nextCheck}T23:59`))) notices.show("overdue", noticeOf(fragment, "overdue"));
    notices.render();
    if (!fragment.panels) return;
    const { medicine, region, lang } = fragment;
    const detail = { medicine, region, lang };
    end(detail);
    if (announced !== fragment.stamp) {
      announced = fragment.stamp;
      dispatch(element, "ready", detail);
    }
    if (mayLeadTo(medicine))
      importModule("lazy").then(
        ({ followLink }) => followLink(cards),
        () => {},
      );
  }

  /** @returns {Promise<ReadyDetail>} */
  const whenReady = () =>
    new Promise((resolve, reject) => {
      waiting.push(() => (outcome instanceof Failure ? reject(outcome) : resolve(/** @type {any} */ (outcome))));
      if (outcome) end(outcome);
    });

  /** @param {ReadyDetail | Failure} found */
  function end(found) {
    outcome = found;
    for (const tell of waiting.splice(0)) tell();
  }

  // Hydration.

  /** Arranges for the rest of the card to be inserted, and for hydration when the attribute `load` says so. */
  function schedule() {
    if (!status.phase.startsWith("static")) return;
    const fill = () => {
      if (status.phase !== "live") renderAll();
    };
    visibilityObserver?.disconnect();
    // Find-in-page also searches closed sections.
    if (cards.size <= MANY) whenIdle(fill);
    if (trimmedAttribute(element, "load") === "eager") hydrate();
    else
      visibilityObserver = whenNear(element, () =>
        whenIdle(() => {
          fill();
          const { connection } = /** @type {any} */ (navigator);
          if (trimmedAttribute(element, "load") !== "interaction" && !connection?.saveData) hydrate();
        }),
      );
  }

  /** Makes a static card live. */
  async function hydrate() {
    if (!apply(HYDRATE)) return;
    let before = card;
    const current = () => card === before && !status.change;
    let hydrating = /** @type {FilledFragment} */ (fragment);
    try {
      if (panics >= MOST_PANICS) throw new Failure("panic");
      // The engine panics over nodes of another window, as after a move into a frame in Firefox.
      if (!(root.firstElementChild instanceof Element)) throw new Failure("other-document");
      const [glue, bytes, lazy] = await Promise.all([
        loadEngine(restoreAll),
        fetchBytes(hydrating),
        importModule("lazy"),
      ]);
      if (!current()) return;
      // No reader has to download the message for it.
      if (isRegionMissing) warn(new Failure("missing-region"));
      // Not of a card that was off the page then.
      if (lazy.isStopped(glue)) throw new Failure("panic");
      renderAll();
      const { structure } = hydrating.holder.dataset;
      const isChanged = () => structure && lazy.structureOf(root) !== structure;
      if (isChanged()) {
        // The page came with it, so the text is still to be fetched.
        if (hydrating.holder === root) hydrating = await fetchAgain(hydrating);
        if (!current()) return;
        insertAgain(hydrating);
        before = card;
        if (isChanged()) throw new Failure("changed-on-the-way", hydrating.name);
      }
      // The clinic is filled in by now where it had to wait for the lazy part.
      await null;
      if (!current()) return;
      // With declarative shadow DOM the holder is on the page. Keep a copy, because hydration changes its nodes.
      if (hydrating.holder === root) hydrating.holder = /** @type {HTMLElement} */ (root.cloneNode(true));
      stop = lazy.stop;
      const { createLiveCard, LIVE_STYLE } = lazy;
      adoptStyles(/** @type {ShadowRoot} */ (element.shadowRoot), LIVE_STYLE);
      const notify = weakly(onEngineEvent);
      suspect = true;
      try {
        card = createLiveCard({ glue, element, root, fragment: hydrating, bytes, fetchBytes, notify });
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) throw error;
        throw new Failure("build-mismatch", /** @type {Error} */ (error).message);
      }
      apply(GO_LIVE);
      if (goal) card.goTo?.(...goal);
      goal = undefined;
    } catch (error) {
      // Otherwise the card has been replaced meanwhile, or restored after a panic.
      if (current()) keepText(error);
    }
  }

  /** @type {EngineListener} */
  function onEngineEvent(event, id, flag) {
    suspect = false;
    if (event === "toggle") dispatch(element, event, { section: id, open: flag });
    else if (event === "visit") card?.arrive?.(id, flag);
    else {
      settle();
      pressAgain();
    }
  }

  /**
   * Inserts a card in place of one whose nodes somebody else has changed, and goes on to hydrate it.
   * @param {FilledFragment} found
   */
  function insertAgain(found) {
    const controls = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll("a, button, input, [tabindex]")]);
    const focused = /** @type {ShadowRoot} */ (element.shadowRoot).activeElement;
    const at = controls().indexOf(/** @type {HTMLElement} */ (focused));
    fragment = found;
    insert(found, openSections(root));
    renderAll();
    apply(HYDRATE);
    if (focused) controls()[at]?.focus({ preventScroll: true });
  }

  /**
   * Inserts the fragment again after a panic, and starts another engine for it.
   * @param {Failure} failure
   */
  function restore(failure) {
    const again = panics < MOST_PANICS && !suspect;
    suspect = false;
    if (!fragment?.panels || (again && status.phase.startsWith("static") && status.phase !== "static hydrating"))
      return;
    insert(fragment, openSections(root));
    if (!again) return keepText(failure);
    report(failure);
    hydrate();
  }

  // Failures.

  /**
   * The card stays text.
   * @param {unknown} error
   */
  function keepText(error) {
    report(error);
    renderAll();
    apply(KEEP_TEXT);
    /** @type {NodeListOf<HTMLButtonElement>} */
    const controls = root.querySelectorAll("[data-live]");
    for (const control of controls) control.disabled = true;
    notices.show("text_only", noticeOf(/** @type {FilledFragment} */ (fragment), "text_only"));
  }

  /**
   * There is no card to show: the page's own words are shown.
   * @param {unknown} error
   */
  function fail(error) {
    const failure = report(error);
    clear(FAIL);
    checkAttributes();
    end(failure);
    lookAgain();
    if (!tree.declarativeRoot) tell(failure.code);
  }

  /**
   * Tells the reader why there is no card.
   * @param {string} code
   */
  async function tell(code) {
    const number = requests;
    const { not_loaded, no_card, try_again, lang } = await wordsFor(element);
    if (number !== requests) return;
    const retry = !code.endsWith("-medicine");
    notices.show(code, { line: retry ? not_loaded : no_card, lang, retry: retry ? try_again : "" });
  }

  /** @param {Move} reason */
  function clear(reason) {
    card?.destroy?.();
    root = tree.clear();
    card = fragment = null;
    announced = "";
    notices.clear();
    apply(reason);
    notices.render();
  }

  /**
   * Something is not as the page asked for, but the card can be shown.
   * @param {Failure} failure
   * @param {Notice} [notice]
   */
  function warn(failure, notice) {
    const what = failure.code + failure.message;
    if (warned.has(what)) return;
    warned.add(what);
    report(failure, "warn");
    if (notice) notices.show(failure.code, notice);
  }

  /**
   * Reports a failure to the page.
   * @param {unknown} error What is not a `Failure` is a bug.
   * @param {"error" | "warn"} [level]
   */
  function report(error, level = "error") {
    const failure = error instanceof Failure ? error : new Failure("panic", /** @type {any} */ (error));
    const { code, message: found } = failure;
    importModule("lazy")
      .then(({ messageOf }) => messageOf(code, found))
      .catch(({ message }) => `${found} (No more can be said, because ${message} could not be loaded. ${HELP})`)
      .then((message) => {
        console[level](`medication-card [${code}]`, message, element);
        dispatch(element, "error", { code, message });
      });
    if (code === "offline") addEventListener("online", () => element.isConnected && request(), { once: true });
    return failure;
  }

  /**
   * @param {Move} move
   * @returns {boolean} Whether it was possible.
   */
  function apply(move) {
    const before = status;
    status = transition(before, move);
    root.className = classesOf(status);
    if (status.change !== "fetching") clearTimeout(loadingTimer);
    return status !== before;
  }

  // What the page and the reader do.

  function connect() {
    cards.add(self);
    addEventListener("beforeprint", renderAll);
    watchPage(element, lookAgain);
    tree.attach();
    if (card?.isStopped?.()) restore(new Failure("panic"));
    // What is around it may have another language.
    if (outdated || hasOtherLanguage(element, around)) request();
    else schedule();
  }

  function disconnect() {
    cards.delete(self);
    removeEventListener("beforeprint", renderAll);
    visibilityObserver?.disconnect();
    requests += 1;
    // The engine holds what it renders into, and would hold the element with it.
    if (card) tree.detach();
    else clear(START);
    if (status.change === "fetching" || status.phase === "loading") outdated = true;
  }

  /**
   * Follows what has changed on the page.
   * @param {PageTransitionEvent} [event]
   */
  function look(event) {
    // A browser that keeps the page for the way back breaks off what is on its way.
    if (hasOtherLanguage(element, around) || (event?.persisted && outcome instanceof Failure)) request();
    else settle();
  }

  /** Reports mistakes of the page. */
  function checkAttributes() {
    if (isPlain(element)) return;
    importModule("lazy").then(
      ({ mistakes }) => {
        for (const [code, what] of mistakes(element, fragment?.holder)) warn(new Failure(code, what));
      },
      () => {},
    );
  }

  /** @param {string} name An attribute that has changed. */
  function follow(name) {
    if (["medicine", "region", "lang"].includes(name)) request();
    else if (name === "load") schedule();
    else if (card) {
      checkAttributes();
      if (name === "open") return card.setOpen(sectionsToOpen(element));
      if (name === "theme" || name === "look") return;
      // The number of another clinic would stay where somebody has replaced a text.
      if (!card.areNodesChanged?.()) return card.applySettings();
      insert(/** @type {FilledFragment} */ (fragment), openSections(root));
      hydrate();
    }
  }

  /** @param {HTMLElement | null} [button] */
  async function press(button) {
    if (!card || !button || !root.contains(button)) return;
    const way = button.dataset.print;
    if (way && fragment?.panels) {
      const lazy = await importModule("lazy").catch((error) => void report(error));
      renderAll();
      // A live card renders a moment later, and not every browser waits for that.
      await pause();
      if (lazy) lazy.printAlone(element, tree.frame, way);
      // With the page around it.
      else print();
    } else if (!card.press(button, status.phase === "static text-only")) {
      pressed = button;
      hydrate();
    }
  }

  /** Renders also what is not visible. */
  const renderAll = () => card?.renderAll();

  function pressAgain() {
    const button = pressed;
    pressed = null;
    if (button?.isConnected) button.click();
  }

  const self = {
    element,
    restore,
    look,
    get card() {
      return card;
    },
    get root() {
      return root;
    },
    get fragment() {
      return fragment;
    },
    filterLater(/** @type {Goal} */ wanted) {
      goal = wanted;
      hydrate();
    },
    warn: (/** @type {string} */ place) => warn(new Failure("unknown-place", place)),
  };

  return {
    get state() {
      return stateOf(status);
    },
    connect,
    disconnect,
    hydrate,
    whenReady,
    follow,
    press,
  };
}

/**
 * @param {Failure} failure
 * @param {Glue} glue
 */
function restoreAll(failure, glue) {
  panics += 1;
  stop(glue);
  for (const { restore } of cards) restore(failure);
}

/**
 * Lets the cards follow what has changed on the page.
 * @param {any} [event]
 */
function lookAgain(event) {
  for (const { look } of cards) look(event);
}

/**
 * Calls a listener while it is in memory. The engine never releases what it calls, and a function holds all variables of
 * the functions around it.
 * @param {EngineListener} listener
 * @returns {EngineListener}
 */
function weakly(listener) {
  const reference = new WeakRef(listener);
  return (...event) => reference.deref()?.(...event);
}
