// One visit to a test page: open it, act on the card, read what it shows and what it reported to the page.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { ENGINE, openBrowser } from "./browser.mjs";
import { page, SCRIPT, serve } from "./server.mjs";

/** A card of baclofen that is hydrated at once. */
export const EAGER =
  '<medication-card id="card" medicine="baclofen" region="us" lang="en" load="eager">Ask us about baclofen.</medication-card>';

/** A suite's browser, opened once; every visit is a fresh page on a fresh host, which is another origin. */
export class Browser {
  static async open() {
    return Object.assign(new Browser(), await openBrowser());
  }

  /** Opens a page with this body. `script: false` leaves the loader out; `whole: true` takes the body as a whole page. */
  async visit(body, { script = true, whole = false, head = "", lang, ...host } = {}) {
    const server = await serve(whole ? body : page((script ? SCRIPT : "") + body, { head, lang }), host);
    await this.driver.get(`${server.origin}/`);
    await this.consoleErrors();
    return new Visit(this, server);
  }

  /** What the browser itself wrote to the console as an error since the last call, where the engine tells. */
  async consoleErrors() {
    if (!this.tells) return [];
    const entries = await this.driver.manage().logs().get("browser");
    return entries.filter((entry) => entry.level.name === "SEVERE").map((entry) => entry.message);
  }

  /** Whether the browser is still running. */
  answers() {
    return this.driver.getTitle().then(
      () => true,
      () => false,
    );
  }
}

export class Visit {
  constructor(browser, host) {
    this.browser = browser;
    this.driver = browser.driver;
    this.host = host;
  }

  /** Runs a function in the page. It sees only its arguments. */
  run(script, ...given) {
    return this.driver.executeScript(`return (${script}).apply(null, arguments)`, ...given);
  }

  /** Waits until a function in the page returns something true, and returns it. */
  async until(what, script, ...given) {
    let last;
    const seen = async () => (last = await this.run(script, ...given));
    await this.driver.wait(seen, 10_000, `waited in vain until ${what}`, 20).catch(async (error) => {
      error.message += `; recorded: ${JSON.stringify(await this.recorded())}`;
      throw error;
    });
    return last;
  }

  /** Waits for a card to be in a state: `loading`, `static`, `live` or `failed`. */
  state(state, id = "card") {
    return this.until(`${id} is ${state}`, (state, id) => document.getElementById(id)?.state === state, state, id);
  }

  /**
   * Waits until the card has answered and what has changed is drawn. A press is not always answered when the driver
   * returns: while a card is hydrated, Yew's scheduler yields every 16 ms and goes on in another task.
   */
  drawn() {
    return this.driver.executeAsyncScript(`
      const done = arguments[0];
      requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
    `);
  }

  recorded() {
    return this.run(() => window.recorded);
  }

  /** The events of one name, in order. */
  async events(name) {
    return (await this.recorded()).events.filter((event) => event.name === name);
  }

  /** The first element inside a card that matches. */
  async find(css, id = "card") {
    const found = await this.run((css, id) => document.getElementById(id).shadowRoot.querySelector(css), css, id);
    assert.ok(found, `${css} is not in ${id}`);
    return found;
  }

  /** Scrolls to an element as a person does, who has done with where the card has gone to by itself. */
  scrollTo(element) {
    return this.run((element) => {
      element.dispatchEvent(new WheelEvent("wheel", { bubbles: true, composed: true }));
      element.scrollIntoView({ block: "center" });
    }, element);
  }

  /** Presses an element inside a card as a person would, and waits for the answer. */
  async press(css, id = "card") {
    const found = await this.find(css, id);
    await this.scrollTo(found);
    await found.click();
    await this.drawn();
  }

  /** Presses whatever lies at the middle of an element inside a card: also inside a field, where the driver of WebKit finds something else. */
  async pressAt(css, id = "card") {
    const place = await this.find(css, id);
    await this.scrollTo(place);
    await this.driver.actions().move({ origin: place }).click().perform();
    await this.drawn();
  }

  async keys(...keys) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
    await this.drawn();
  }

  tab() {
    return this.keys(Key.TAB);
  }

  /** What a person can see and select inside a card. */
  text(id = "card") {
    return this.run((id) => document.getElementById(id).shadowRoot.querySelector(".frame").innerText, id);
  }

  /** Ids of the open sections, and whether every heading says so too. */
  async open(id = "card") {
    return this.run((id) => {
      const root = document.getElementById(id).shadowRoot;
      return [...root.querySelectorAll(".section")]
        .filter((section) => {
          const said = section.querySelector("button").getAttribute("aria-expanded") === "true";
          const shown = !section.querySelector(".panel").hasAttribute("hidden");
          if (said !== shown) throw new Error(`${section.id} says ${said} and shows ${shown}`);
          return shown;
        })
        .map((section) => section.id);
    }, id);
  }

  /** Acts while the card is as it is on paper. Where the driver cannot do that, its rules for paper are made to hold. */
  async onPaper(act, id = "card") {
    const swap = () =>
      this.run((id) => {
        const all = document.getElementById(id).shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        const those = all.filter((rule) => /print|screen/.test(rule.media?.mediaText));
        for (const { media } of those)
          media.mediaText = media.mediaText.replace(/print|screen/, (medium) =>
            medium === "print" ? "screen" : "print",
          );
        if (those.length === 0) throw new Error("the card has no rules for paper");
      }, id);
    const emulate = (media) => this.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media });
    const real = "sendDevToolsCommand" in this.driver;
    await (real ? emulate("print") : swap());
    try {
      await act();
    } finally {
      await (real ? emulate("") : swap());
    }
  }

  /** Switches the network off or on. Where the driver cannot, the host closes connections and `navigator` is overridden. */
  async network(there) {
    if (this.driver.setNetworkConditions) {
      return this.driver.setNetworkConditions({
        offline: !there,
        latency: 0,
        download_throughput: -1,
        upload_throughput: -1,
      });
    }
    this.host.down = !there;
    await this.run((there) => {
      Object.defineProperty(navigator, "onLine", { configurable: true, get: () => there });
      dispatchEvent(new Event(there ? "online" : "offline"));
    }, there);
  }

  /** Fails if anything at all was written to the console as an error, or an error event was sent. */
  async quiet() {
    const { errors, warnings, events } = await this.recorded();
    assert.deepEqual(errors, []);
    assert.deepEqual(warnings, []);
    assert.deepEqual(
      events.filter((event) => event.name === "error"),
      [],
    );
    assert.deepEqual(await this.browser.consoleErrors(), []);
  }

  end() {
    return this.host.close();
  }
}

/**
 * Defines the tests of a file: `on(name, body, options, async (visit) => …)` with one browser, each visit ended.
 *
 * `on.once` defines a test that runs in Chromium only, because no engine decides it: what is in the files of dist/, how the
 * loader reads them and what it says, what the demo page writes.
 *
 * What an engine cannot show is said in the options, `{ only: ["chromium"], because: "…" }`. Both are reported as skipped in
 * the other engines.
 *
 * A browser that crashes in a test is started again for it, once, and the report says so: JavaScriptCore of WebKitGTK
 * 2.50 has been seen to, about once in a thousand visits.
 */
export function suite({ test, after }) {
  let browser;
  after(() => browser?.close());
  function on(name, body, { only = [ENGINE], because, ...options }, act) {
    const attempt = async () => {
      const visit = await browser.visit(body, options);
      try {
        await act(visit);
      } finally {
        await visit.end();
      }
    };
    test(name, { skip: !only.includes(ENGINE) && `not in ${ENGINE}: ${because}` }, async (context) => {
      browser ??= await Browser.open();
      try {
        await attempt();
      } catch (error) {
        if (await browser.answers()) throw error;
        context.diagnostic(`${ENGINE} crashed in "${name}" and was started again: ${error.message}`);
        await browser.close().catch(() => {});
        browser = await Browser.open();
        await attempt();
      }
    });
  }
  on.once = (name, body, options, act) =>
    on(name, body, { ...options, only: ["chromium"], because: "no engine decides it" }, act);
  return on;
}
