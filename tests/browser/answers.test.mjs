// Answers: what is asked is answered in the results, with the number to call, and there is a way back to them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const { questions } = JSON.parse(
  await readFile(new URL("../../data/questions/baclofen.us.en.json", import.meta.url), "utf8"),
);

/** Types into the search box, and waits until it has been answered. */
async function ask(visit, words) {
  await visit.run((words) => {
    const box = document.getElementById("card").shadowRoot.querySelector("#search");
    box.focus();
    box.value = words;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }, words);
  await visit.drawn();
}

/** What is listed: ids, texts, and the numbers that can be pressed. */
const listed = (visit) =>
  visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll(".results > li")].map((item) => ({
      id: item.dataset.id,
      text: item.innerText,
      numbers: [...item.querySelectorAll("a[href^='tel:']")].map((number) => ({
        dials: number.getAttribute("href"),
        height: number.getBoundingClientRect().height,
      })),
    })),
  );

on.once("behind a question that may be an emergency is a number to press", EAGER, {}, async (visit) => {
  await visit.state("live");
  const dangerous = questions.filter(({ danger }) => danger);
  assert.ok(dangerous.length > 15);
  for (const { words } of dangerous) {
    await ask(visit, words);
    const [first] = await listed(visit);
    assert.ok(first?.numbers.length, `${words}: ${first?.id} has no number`);
    for (const { dials, height } of first.numbers) {
      assert.match(dials, /^tel:(911|\+18002221222|988)$/, words);
      assert.ok(height >= 44, `${words}: ${height} px`);
    }
    assert.match(first.text, /[Cc]all|medical help/, words);
  }
  await visit.quiet();
});

on.once("the answer is in the result, with the word that was typed", EAGER, {}, async (visit) => {
  await visit.state("live");
  for (const [words, id, said] of [
    ["can I have a beer", "alcohol", /Do not drink/],
    ["NyQuil", "sleep-aids-antihistamines", /NyQuil[\s\S]*Take care[\s\S]*Ask your doctor or pharmacist/],
    ["constipated", "constipation", /Constipation constipated[\s\S]*with a tip[\s\S]*Eat food with fiber/],
    ["can I stop", "do-not-stop", /Stopping fast can cause seizures/],
  ]) {
    await ask(visit, words);
    const [first] = await listed(visit);
    assert.equal(first.id, id, words);
    assert.match(first.text, said);
  }
});

on("three results are listed, then all of them, and the focus goes on", EAGER, {}, async (visit) => {
  await visit.state("live");
  await ask(visit, "breathing");
  assert.equal((await listed(visit)).length, 3);
  const count = await visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    return Number(root.querySelector("#search-status").textContent.match(/\d+/)[0]);
  });
  await visit.press(".results + button");
  const all = await listed(visit);
  assert.equal(all.length, count);
  assert.equal(
    await visit.run(() => document.getElementById("card").shadowRoot.activeElement?.closest("li")?.dataset.id),
    all[3].id,
  );
  await visit.quiet();
});

on.once("where nothing is found there are three numbers to press", EAGER, {}, async (visit) => {
  await visit.state("live");
  await ask(visit, "qwertzuiop");
  const numbers = await visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll(".search .number")].map((number) => [
      number.getAttribute("href"),
      number.getBoundingClientRect().height >= 44,
    ]),
  );
  assert.deepEqual(numbers, [
    ["tel:911", true],
    ["tel:+18002221222", true],
    ["tel:988", true],
  ]);
});

on.once("the first result is in sight where a keyboard leaves little room", EAGER, {}, async (visit) => {
  const { width, height } = await visit.driver.manage().window().getRect();
  try {
    await visit.driver.manage().window().setRect({ width: 500, height: 500 });
    await visit.state("live");
    await ask(visit, "missed a dose");
    await visit.until("the first result is in sight", () => {
      const { top, bottom } = document
        .getElementById("card")
        .shadowRoot.querySelector(".results li")
        .getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  } finally {
    await visit.driver.manage().window().setRect({ width, height });
  }
});

// The bar.

const TALL = `${EAGER}<p style="margin-block: 0; block-size: 1500px">The page goes on.</p>`;

const bar = (visit) =>
  visit.run(() => !!document.getElementById("card").shadowRoot.querySelector(".bar")?.checkVisibility());

const untilBar = (visit, shown) =>
  visit.until(
    `the bar is ${shown ? "shown" : "gone"}`,
    (shown) => !!document.getElementById("card").shadowRoot.querySelector(".bar")?.checkVisibility() === shown,
    shown,
  );

/** Scrolls to an element of the card. */
const scroll = (visit, css) =>
  visit.run(
    (css) => document.getElementById("card").shadowRoot.querySelector(css).scrollIntoView({ behavior: "instant" }),
    css,
  );

on("a bar is there as soon as the search box has gone, and goes when it is back", TALL, {}, async (visit) => {
  await visit.state("live");
  assert.equal(await bar(visit), false);
  await scroll(visit, ".sections");
  await untilBar(visit, true);
  const place = await visit.run(() => {
    const { top, height } = document.getElementById("card").shadowRoot.querySelector(".bar").getBoundingClientRect();
    return [Math.round(top), height];
  });
  assert.deepEqual(place, [0, 48]);
  assert.equal(await (await visit.find(".bar a")).getAttribute("href"), "tel:911");
  await (await visit.find(".bar button")).click();
  await untilBar(visit, false);
  assert.equal(
    await visit.run(() => document.getElementById("card").shadowRoot.activeElement?.id),
    "search",
    "it leads to the search box",
  );
  await visit.quiet();
});

on(
  "from the place of a result the bar leads back to where the reader was among the results",
  TALL,
  {},
  async (visit) => {
    await visit.state("live");
    await ask(visit, "breathing");
    await visit.press(".results + button");
    const before = await visit.run(() => {
      const result = document
        .getElementById("card")
        .shadowRoot.querySelector('.results [data-id="sleep-apnea"] .result');
      result.scrollIntoView({ block: "center", behavior: "instant" });
      return Math.round(scrollY);
    });
    await (await visit.find('.results [data-id="sleep-apnea"] .result')).click();
    await visit.until("it is there", () => {
      const { top } = document.getElementById("card").shadowRoot.querySelector("#sleep-apnea").getBoundingClientRect();
      return top >= 47 && top < 200;
    });
    await untilBar(visit, true);
    await (await visit.find(".bar [data-back]")).click();
    await visit.until("the reader is back", (before) => Math.abs(scrollY - before) < 2, before);
    assert.equal(
      await visit.run(() => document.getElementById("card").shadowRoot.activeElement?.closest("li")?.dataset.id),
      "sleep-apnea",
    );
    await visit.quiet();
  },
);

on("the bar opens a list of the sections and goes to one", TALL, {}, async (visit) => {
  await visit.state("live");
  await scroll(visit, ".sections");
  await untilBar(visit, true);
  await (await visit.find(".bar summary")).click();
  await visit.drawn();
  await visit.run((button) => button.click(), await visit.find(".bar li:nth-child(9) button"));
  await visit.until("a section is open", () =>
    document.getElementById("card").shadowRoot.querySelector(".section:nth-of-type(9) .panel:not([hidden])"),
  );
  await visit.until(
    "the list is closed",
    () => !document.getElementById("card").shadowRoot.querySelector(".bar details[open]"),
  );
});

on("with another card the bar follows its search box", TALL, {}, async (visit) => {
  await visit.state("live");
  await visit.run(() => document.getElementById("card").setAttribute("region", "uk"));
  await visit.until("the other card is there", () =>
    document.getElementById("card").shadowRoot.querySelector('.card[data-stamp*=".uk.en"]'),
  );
  await visit.drawn();
  assert.equal(await bar(visit), false);
  await scroll(visit, ".sections");
  await untilBar(visit, true);
  await scroll(visit, ".header");
  await untilBar(visit, false);
});

on(
  "the bar stays below what the page keeps at the top",
  `<header style="position: sticky; inset-block-start: 0; z-index: 9; block-size: 60px; background: white">Clinic</header>${TALL}`,
  {},
  async (visit) => {
    await visit.state("live");
    await scroll(visit, ".sections");
    await untilBar(visit, true);
    await visit.until(
      "it is below it",
      () =>
        Math.round(document.getElementById("card").shadowRoot.querySelector(".bar").getBoundingClientRect().top) === 60,
    );
  },
);

on("what has the focus is not under the bar", TALL.replace("load=", 'open="all" load='), {}, async (visit) => {
  await visit.state("live");
  await scroll(visit, ".section:last-of-type");
  await untilBar(visit, true);
  // Backwards, so that what takes the focus comes in at the top.
  await visit.run(() =>
    document.getElementById("card").shadowRoot.querySelector(".section:last-of-type button").focus(),
  );
  for (let time = 0; time < 12; time += 1) {
    await visit.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
    await visit.drawn();
    const hidden = await visit.run(() => {
      const { activeElement } = document.getElementById("card").shadowRoot;
      if (!activeElement || activeElement.closest(".bar")) return "";
      const { top, bottom } = activeElement.getBoundingClientRect();
      return bottom <= 48 && top >= 0 ? activeElement.outerHTML : "";
    });
    assert.equal(hidden, "");
  }
});

on.once(
  "a page can do without the bar",
  `<style>medication-card::part(bar) { display: none }</style>${TALL}`,
  {},
  async (visit) => {
    await visit.state("live");
    await scroll(visit, ".sections");
    await visit.until("it would be there", () => document.getElementById("card").shadowRoot.querySelector(".bar"));
    assert.equal(await bar(visit), false);
  },
);

on.once("the bar is not on paper, nor in a low window", TALL, {}, async (visit) => {
  await visit.state("live");
  await scroll(visit, ".sections");
  await untilBar(visit, true);
  await visit.onPaper(async () => assert.equal(await bar(visit), false));
  const { width, height } = await visit.driver.manage().window().getRect();
  try {
    await visit.driver.manage().window().setRect({ width, height: 350 });
    await untilBar(visit, false);
  } finally {
    await visit.driver.manage().window().setRect({ width, height });
  }
});
