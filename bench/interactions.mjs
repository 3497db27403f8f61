// How long the card takes to answer a press or a letter, on a slow phone: `make bench`.
//
// One run in Chromium with the processor slowed down four times, over the built dist/. Each figure is the median of the
// times from the event to the end of painting, and its share of one frame of 60 in a second. These machines are noisy: read
// the shares, not the milliseconds.

import { Browser, EAGER } from "../tests/browser/support/visit.mjs";

const FRAME = 1000 / 60;
// Even, so that what is opened is closed again before the next act.
const RUNS = 16;
const SLOWER = 4;

const ACTS = {
  "nothing": () => {},
  "choose a tier": (root) => root.querySelector(".tier-button[data-tier=urgent]").click(),
  "choose a frequency": (root) => root.querySelector('.choice[data-list=often][data-choice="10"]').click(),
  "sort": (root, run) => root.querySelector(`.choice[data-list=order][data-choice="${["often", "name", "action"][run % 3]}"]`).click(),
  "type a letter": (root, run) => {
    const box = root.querySelector("#search");
    box.value = "sleepy".slice(0, 1 + (run % 6));
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  },
  "open a section": (root) => root.querySelector("#driving .section-button").click(),
  "show all sections": (root) => root.querySelector("[data-all]").click(),
};

const browser = await Browser.open();
try {
  const visit = await browser.visit(EAGER.replace("load=", 'open="side-effects" load='));
  await visit.state("live");
  // What a reader looks at while choosing.
  await visit.run(() => document.getElementById("card").shadowRoot.querySelector(".legend").scrollIntoView());
  await browser.driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const count = await visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll(".effect").length);
  console.log(`${count} side effects, processor ${SLOWER} times slower, median of ${RUNS}\n`);
  console.log("| What | ms | of a frame |\n|---|---|---|");
  for (const [name, act] of Object.entries(ACTS)) {
    const times = await browser.driver.executeAsyncScript(
      `const [act, runs, done] = [${act}, arguments[0], arguments[1]];
       const root = document.getElementById("card").shadowRoot;
       // In a frame: the act, what follows from it, style, layout and paint; the message comes after all of it.
       const frame = (act) => new Promise((go) => requestAnimationFrame(() => {
         const start = performance.now();
         const { port1, port2 } = new MessageChannel();
         port1.onmessage = () => go(performance.now() - start);
         act();
         port2.postMessage(0);
       }));
       (async () => {
         const times = [];
         for (let run = 0; run < runs; run += 1) {
           await frame(() => {});
           times.push(await frame(() => act(root, run)));
         }
         done(times);
       })();`,
      RUNS,
    );
    const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    console.log(`| ${name} | ${median.toFixed(1)} | ${(median / FRAME).toFixed(2)} |`);
  }
  await visit.end();
} finally {
  await browser.close();
}
