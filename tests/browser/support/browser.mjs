// A real browser, driven over WebDriver. The tests name no engine; this file knows how each is started.

import { Builder, Capabilities } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import logging from "selenium-webdriver/lib/logging.js";

const ENGINES = {
  chromium() {
    const options = new chrome.Options()
      .setBinaryPath("/usr/bin/chromium")
      .addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
      );
    const console = new logging.Preferences();
    console.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    options.setLoggingPrefs(console);
    return new Builder()
      .withCapabilities(Capabilities.chrome())
      .setChromeOptions(options)
      .setChromeService(new chrome.ServiceBuilder("/usr/bin/chromedriver"));
  },
};

/** The engine the suite runs in: `BROWSER`, by default Chromium. */
export const ENGINE = process.env.BROWSER ?? "chromium";

export async function openBrowser() {
  const make = ENGINES[ENGINE];
  if (!make) throw new Error(`BROWSER is "${ENGINE}", but this suite knows ${Object.keys(ENGINES).join(", ")}`);
  const driver = await make().build();
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
  return driver;
}
