// A real browser, driven over WebDriver. The tests do not depend on the engine; each is started here.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { Builder, Capabilities } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import logging from "selenium-webdriver/lib/logging.js";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { FLAGS } from "./chromium.mjs";

/** Each starts a browser and returns its driver, whether the driver reads the console, and what to end with the browser. */
const ENGINES = {
  async chromium() {
    const options = new chrome.Options().setBinaryPath("/usr/bin/chromium").addArguments(...FLAGS);
    const console = new logging.Preferences();
    console.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    options.setLoggingPrefs(console);
    const driver = await new Builder()
      .withCapabilities(Capabilities.chrome())
      .setChromeOptions(options)
      .setChromeService(new chrome.ServiceBuilder("/usr/bin/chromedriver"))
      .build();
    return { driver, tells: true };
  },

  async firefox() {
    const options = new firefox.Options()
      .setBinary("/usr/bin/firefox-esr")
      .addArguments("-headless")
      .setPreference("ui.prefersReducedMotion", 1)
      // No requests but to the test host.
      .setPreference("network.captive-portal-service.enabled", false)
      .setPreference("network.connectivity-service.enabled", false);
    const driver = await new Builder()
      .forBrowser("firefox")
      .setFirefoxOptions(options)
      // By its name, because cargo installs it in a folder on the PATH.
      .setFirefoxService(new firefox.ServiceBuilder("geckodriver"))
      .build();
    return { driver };
  },

  /** WebKitGTK in its MiniBrowser, which has no headless mode: it gets a virtual screen. */
  async webkit() {
    const screen = await openScreen();
    const service = new DriverService.Builder("/usr/bin/WebKitWebDriver")
      // No accessibility bus: where there is none, every start waits for it.
      .setEnvironment({ ...process.env, DISPLAY: screen.display, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" })
      .setLoopback(true)
      .build();
    const driver = await new Builder()
      .usingServer(await service.start())
      .withCapabilities({ browserName: "MiniBrowser" })
      .build();
    return { driver, ends: [() => service.kill(), () => screen.close()] };
  },
};

/** The engine the suite runs in: `BROWSER`, by default Chromium. */
export const ENGINE = process.env.BROWSER ?? "chromium";

if (!ENGINES[ENGINE])
  throw new Error(`BROWSER is "${ENGINE}", but this suite knows ${Object.keys(ENGINES).join(", ")}`);

/** @returns {Promise<{ driver: import("selenium-webdriver").WebDriver, tells: boolean, close(): Promise<void> }>} */
export async function openBrowser() {
  const { driver, tells = false, ends = [] } = await ENGINES[ENGINE]();
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 20_000 });
  const close = async () => {
    try {
      await driver.quit();
    } finally {
      for (const end of ends) await end();
    }
  };
  return { driver, tells, close };
}

/** An X server with a virtual screen, on a free display. Its clients end with it. */
async function openScreen() {
  const server = spawn("/usr/bin/Xvfb", ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const end = () => server.kill();
  process.once("exit", end);
  const ended = once(server, "exit");
  const display = await Promise.race([
    once(server.stdout, "data"),
    ended.then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ]);
  const close = async () => {
    end();
    await ended;
    process.off("exit", end);
  };
  return { display: `:${String(display).trim()}`, close };
}
