// A card on paper: the PDF that the browser prints, as text.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

/** The size of a sheet, in centimetres. */
export const LETTER = { width: 21.59, height: 27.94 };

/** Presses a button that prints, and gives the text of each page. */
export async function print(visit, way, page = LETTER) {
  // The browser's own dialog would wait for a person.
  await visit.run(() => {
    window.printed = 0;
    window.print = () => {
      window.printed += 1;
      dispatchEvent(new Event("beforeprint"));
    };
    // The driver prints in place of the dialog, and is not another print.
    addEventListener("beforeprint", (event) => {
      if (window.printed && event.isTrusted) event.stopImmediatePropagation();
    });
  });
  // Numbers of sources are small and high, so they do not stand in the line of what they belong to.
  await visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const without = new CSSStyleSheet();
    without.replaceSync(".cites { display: none !important }");
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, without];
  });
  if (way) {
    const button = await visit.find(`[data-print=${way}]`);
    // Some of the pages hide it from the driver.
    await visit.run((button) => button.click(), button);
    await visit.until("the browser is asked to print", () => window.printed);
  }
  const pdf = Buffer.from(await visit.driver.printPage(page), "base64");
  if (way) assert.equal(await visit.run(() => window.printed), 1, "the browser was asked to print");
  await visit.run(() => dispatchEvent(new Event("afterprint")));
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 });
  return text.split("\f").filter((page) => page.trim());
}
