// A real browser, driven over WebDriver. The tests name no engine; this file knows how each is started.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { Builder, Capabilities } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import logging from "selenium-webdriver/lib/logging.js";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { FLAGS } from "./chromium.mjs";

/** Each starts a browser and returns its driver, whether that tells what is on the console, and what has to be ended with it. */
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
      // Nothing but the test host is asked for anything.
      .setPreference("network.captive-portal-service.enabled", false)
      .setPreference("network.connectivity-service.enabled", false);
    const driver = await new Builder()
      .forBrowser("firefox")
      .setFirefoxOptions(options)
      // By its name: cargo installs it, and where cargo does so is on the PATH.
      .setFirefoxService(new firefox.ServiceBuilder("geckodriver"))
      .build();
    return { driver };
  },

  /** WebKitGTK in its MiniBrowser, which has no headless mode: it gets a screen of its own that nobody sees. */
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

/** An X server without a screen, on a display that it finds free. What shows on it ends with it. */
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
