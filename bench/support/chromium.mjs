// Chromium over the DevTools protocol, through a pipe: WebDriver cannot throttle, measure and count what the bench needs.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FLAGS } from "../../tests/browser/support/chromium.mjs";

// Without it `measureUserAgentSpecificMemory` waits for a garbage collection, for up to half a minute.
const EAGER_MEMORY = "--enable-blink-features=ForceEagerMeasureMemory";

/** A phone's window, as Lighthouse takes it. */
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true };

/** How a visit is slowed down: the processor, and the network as Lighthouse's "slow 4G" (1.6 Mb/s, 150 ms). */
export const CONDITIONS = {
  mobile: { slower: 4, network: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } },
  unthrottled: { slower: 1, network: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 } },
};

export class Chromium {
  #waiting = new Map();
  #last = 0;

  static async open() {
    const chromium = new Chromium();
    chromium.profile = await mkdtemp(join(tmpdir(), "medication-card-bench-"));
    const flags = [
      ...FLAGS,
      EAGER_MEMORY,
      "--remote-debugging-pipe",
      `--user-data-dir=${chromium.profile}`,
      "about:blank",
    ];
    chromium.process = spawn("/usr/bin/chromium", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    const [, , , to, from] = chromium.process.stdio;
    chromium.to = to;
    let rest = "";
    from.setEncoding("utf8").on("data", (chunk) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop();
      for (const message of messages) chromium.#receive(JSON.parse(message));
    });
    // Otherwise pending calls would never settle.
    chromium.process.once("exit", () => {
      for (const { reject, method } of chromium.#waiting.values())
        reject(new Error(`${method}: the browser has ended`));
    });
    await chromium.send("Browser.getVersion");
    return chromium;
  }

  #receive({ id, result, error }) {
    const { resolve, reject, method } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    if (error) reject?.(new Error(`${method}: ${error.message}`));
    else resolve?.(result);
  }

  send(method, params = {}, sessionId) {
    this.#last += 1;
    const id = this.#last;
    this.to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  /** A tab of a first visit: with an empty cache, in a window of its own. */
  async visitor({ slower, network }, script) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", {
      url: "about:blank",
      browserContextId,
      newWindow: true,
    });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(this, browserContextId, sessionId);
    await tab.send("Page.enable");
    await tab.send("Network.enable");
    await tab.send("Emulation.setDeviceMetricsOverride", PHONE);
    await tab.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await tab.slowDown(slower);
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: script });
    return tab;
  }

  async close() {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await Promise.allSettled([this.send("Browser.close"), ended]);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Tab {
  constructor(chromium, context, session) {
    Object.assign(this, { chromium, context, session });
  }

  send(method, params) {
    return this.chromium.send(method, params, this.session);
  }

  slowDown(rate) {
    return this.send("Emulation.setCPUThrottlingRate", { rate });
  }

  /** Starts to load a page. Read the report of the probe in it with `run`. */
  async go(url) {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Runs a function in the page, waits for what it promises and returns it. It sees only its arguments. */
  async run(script, ...given) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression: `(${script})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close() {
    return this.chromium.send("Target.disposeBrowserContext", { browserContextId: this.context });
  }
}
