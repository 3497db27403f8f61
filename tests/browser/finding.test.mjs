// Finding one's way: narrowing, order, search, what matters, the clinic's lines, links. By keyboard.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { gate } from "./support/arrival.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const OPEN = EAGER.replace("load=", 'open="side-effects" load=');

/** Moves the focus to an element of the card, as any number of tabs would. */
const focus = async (visit, css) => visit.run((element) => element.focus(), await visit.find(css));

/** The ids of the side effects that can be seen, in order. */
const effects = (visit) =>
  visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    return [...root.querySelectorAll(".effect")]
      .filter((effect) => effect.checkVisibility({ visibilityProperty: true }))
      .map((effect) => effect.id);
  });

const inside = (visit, css) =>
  visit.run((css) => document.getElementById("card").shadowRoot.querySelector(css)?.textContent ?? null, css);

/** What has the focus inside the card. */
const focused = (visit) => visit.run(() => document.getElementById("card").shadowRoot.activeElement?.id ?? "");

on("tiers and frequency narrow together, and what is hidden is counted", OPEN, {}, async (visit) => {
  await visit.state("live");
  const all = (await effects(visit)).length;
  await focus(visit, ".tier-button[data-tier=self-care]");
  await visit.keys(" ");
  await focus(visit, '.choice[data-list=often][data-choice="10"]');
  await visit.keys(Key.ENTER);
  const shown = await effects(visit);
  assert.ok(shown.includes("sleepy") && shown.length > 0 && shown.length < 10, shown.join());
  assert.equal(
    await inside(visit, '.narrowed [role="status"]'),
    `Showing ${shown.length} of ${all} side effects. ${all - shown.length} are hidden.`,
  );
  await visit.press(".narrowed button");
  assert.equal((await effects(visit)).length, all);
  assert.ok(
    await visit.run(() => document.getElementById("card").shadowRoot.activeElement?.matches(".narrowed [role=status]")),
    "the focus is lost",
  );
  await visit.quiet();
});

on("emergencies stay in sight whatever is chosen", OPEN, {}, async (visit) => {
  await visit.state("live");
  /** Signs of an emergency that are not in sight exactly once: in the list or in the reminder. */
  const lost = () =>
    visit.run(() => {
      const root = document.getElementById("card").shadowRoot;
      const seen = (css) =>
        [...root.querySelectorAll(css)]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.textContent);
      const all = [...root.querySelectorAll(".effect[data-tier=emergency] .notice strong")].map(
        (sign) => sign.textContent,
      );
      const shown = [...seen(".effect[data-tier=emergency] .notice strong"), ...seen(".reminder li")];
      return all.length < 5
        ? ["there are too few"]
        : all.filter((sign) => shown.filter((other) => other === sign).length !== 1);
    });
  const tiers = ["emergency", "urgent", "contact", "self-care"].map((tier) => `.tier-button[data-tier=${tier}]`);
  const bands = ["10", "1", "less", "unknown"].map((band) => `.choice[data-list=often][data-choice="${band}"]`);
  for (const order of ["often", "action"]) {
    await visit.press(`.choice[data-list=order][data-choice="${order}"]`);
    for (const tier of [null, ...tiers]) {
      if (tier) await visit.press(tier);
      assert.deepEqual(await lost(), [], `${order} ${tier}`);
      for (const band of bands) {
        await visit.press(band);
        assert.deepEqual(await lost(), [], `${order} ${tier} ${band}`);
        await visit.press(band);
      }
      if (tier) await visit.press(tier);
    }
  }
});

on.once(
  "side effects are put in order of frequency and of name, and each then says its tier",
  OPEN,
  {},
  async (visit) => {
    await visit.state("live");
    const all = await effects(visit);
    await visit.press('.choice[data-list=order][data-choice="often"]');
    const often = await effects(visit);
    assert.equal(often[0], "sleepy");
    assert.deepEqual([...often].sort(), [...all].sort());
    const tier = () =>
      visit.run(() => document.getElementById("card").shadowRoot.querySelector("#sleepy .tier-name").checkVisibility());
    assert.ok(await tier(), "each says its tier");
    await visit.press('.choice[data-list=order][data-choice="name"]');
    assert.deepEqual([...(await effects(visit))].sort(), [...all].sort());
    assert.match(await inside(visit, "#seizure"), /Emergency: call 911/);
    await visit.press('.choice[data-list=order][data-choice="action"]');
    assert.deepEqual(await effects(visit), all);
    assert.ok(!(await tier()), "the heading says it");
    await visit.quiet();
  },
);

on.once("the pictures are described in words and can be switched off", OPEN, {}, async (visit) => {
  await visit.state("live");
  assert.equal(
    await (await visit.find("#sleepy .people")).getAttribute("aria-label"),
    "Picture of 100 people: 10 do notice it, 53 more may, 37 do not.",
  );
  const seen = () =>
    visit.run(() => document.getElementById("card").shadowRoot.querySelector("#sleepy .people").checkVisibility());
  assert.equal(await seen(), true);
  assert.deepEqual(
    await visit.run(() =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".people")]
        .map((picture) =>
          picture
            .getAttribute("aria-label")
            .match(/\d+/g)
            .slice(1)
            .reduce((sum, count) => sum + Number(count), 0),
        )
        .filter((sum) => sum !== 100),
    ),
    [],
    "a picture is not of 100 people",
  );
  await focus(visit, ".pictures-switch");
  await visit.keys(" ");
  assert.equal(await seen(), false);
});

on("what was noticed is found, and Enter goes from one place to the next", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("slepy");
  await visit.until("results are counted", () =>
    /^\d+ found/.test(document.getElementById("card").shadowRoot.querySelector("#search-status").textContent),
  );
  assert.match(await inside(visit, ".results li:first-child"), /Sleepiness/);
  const marked = await visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll("[data-found]")].map((element) => element.id),
  );
  assert.ok(marked.includes("sleepy"), marked.join());
  await visit.keys(Key.ENTER);
  await visit.until(
    "its section is open",
    () => !document.getElementById("card").shadowRoot.querySelector("#side-effects-panel").hasAttribute("hidden"),
  );
  const top = (id) =>
    visit.run((id) => document.getElementById("card").shadowRoot.getElementById(id).getBoundingClientRect().top, id);
  assert.ok(Math.abs(await top("sleepy")) < 200, "it is in sight");
  assert.equal(await focused(visit), "search", "the focus stays in the box, so that Enter goes on");
  await visit.keys(Key.ENTER);
  await visit.until(
    "it goes on",
    () =>
      Math.abs(document.getElementById("card").shadowRoot.querySelector("#sleepy").getBoundingClientRect().top) > 200,
  );
  await visit.keys(Key.ESCAPE);
  await visit.until(
    "it is cleared",
    () => !document.getElementById("card").shadowRoot.querySelector(".results, [data-found]"),
  );
  await visit.quiet();
});

on.once("a brand leads to the class, and a result can be pressed", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("Xanax");
  await visit.until("there are results", () => document.getElementById("card").shadowRoot.querySelector(".result"));
  await visit.tab();
  await visit.keys(Key.ENTER);
  await visit.until("its heading has the focus", () =>
    document.getElementById("card").shadowRoot.activeElement?.closest("#benzodiazepines > h4"),
  );
  assert.deepEqual(await visit.open(), ["other-medicines"]);
  await visit.quiet();
});

on("one letter is no question yet, and Shift and Enter go back", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("d");
  assert.equal(await inside(visit, "#search-status"), "");
  assert.equal(await inside(visit, ".search .reminder"), null);
  await visit.keys("izzy");
  // Firefox scrolls to the box for a letter, in the frame after it.
  await visit.drawn();
  await visit.keys(Key.ENTER);
  await visit.until(
    "it is there",
    () => document.getElementById("card").shadowRoot.querySelector("#dizzy").getBoundingClientRect().top < 200,
  );
  const place = () => visit.run(() => Math.round(scrollY));
  const first = await place();
  await visit.keys(Key.ENTER);
  await visit.until("it goes on", (first) => Math.abs(scrollY - first) > 50, first);
  await visit.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.ENTER).keyUp(Key.SHIFT).perform();
  await visit.until(
    "it goes back",
    () =>
      Math.abs(document.getElementById("card").shadowRoot.querySelector("#dizzy").getBoundingClientRect().top) < 200,
  );
});

on.once("nothing found never means that nothing is wrong", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("qwertzuiop");
  await visit.until("it is said", () =>
    /does not mean that nothing is wrong/.test(
      document.getElementById("card").shadowRoot.querySelector("#search-status").textContent,
    ),
  );
  const text = await inside(visit, ".search");
  for (const words of ["Ask your pharmacist or doctor", "Call 911 now", "chest pain"])
    assert.ok(text.includes(words), words);
  await visit.quiet();
});

on.once("a side effect that is narrowed away is shown when it is gone to", OPEN, {}, async (visit) => {
  await visit.state("live");
  await visit.press(".tier-button[data-tier=urgent]");
  await focus(visit, "#search");
  await visit.keys("constipation", Key.ENTER);
  await visit.until("it is shown", () =>
    document
      .getElementById("card")
      .shadowRoot.querySelector("#constipation")
      .checkVisibility({ visibilityProperty: true }),
  );
});

on("letters typed before the card is live are not lost", EAGER.replace("eager", "interaction"), {}, async (visit) => {
  await visit.state("static");
  await focus(visit, "#search");
  await visit.keys("sleepy");
  await visit.state("live");
  await visit.until("there are results", () => document.getElementById("card").shadowRoot.querySelector(".result"));
  await visit.quiet();
});

/** Puts a text into the search box, as an input method or the clipboard does. */
const enter = (visit, text) =>
  visit.run((text) => {
    const box = document.getElementById("card").shadowRoot.querySelector("#search");
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
  }, text);

/** Presses a key of the search box, and says whether the card has taken it. */
const takes = (visit, key, how) =>
  visit.run(
    (key, how) => {
      const box = document.getElementById("card").shadowRoot.querySelector("#search");
      const press = { key, bubbles: true, composed: true, cancelable: true, ...how };
      return !box.dispatchEvent(new KeyboardEvent("keydown", press));
    },
    key,
    how,
  );

/** The ids of what is marked as found. */
const marked = (visit) =>
  visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll("[data-found]")].map((element) => element.id),
  );

on("keys that an input method takes are its own", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  const compose = (kind, data) =>
    visit.run(
      (kind, data) => {
        const box = document.getElementById("card").shadowRoot.querySelector("#search");
        box.dispatchEvent(new CompositionEvent(kind, { bubbles: true, composed: true, data }));
      },
      kind,
      data,
    );
  await compose("compositionstart", "");
  await enter(visit, "dizzy");
  await compose("compositionupdate", "dizzy");
  await visit.until("there are results", () => document.getElementById("card").shadowRoot.querySelector(".result"));
  // The last key of a composition comes after its end in WebKit, and has the code of all that an input method takes.
  for (const how of [{ isComposing: true }, { keyCode: 229 }])
    for (const key of ["Enter", "Escape", "ArrowDown"]) assert.equal(await takes(visit, key, how), false, key);
  await visit.drawn();
  assert.deepEqual(await visit.open(), []);
  assert.equal(
    await visit.run(() => document.getElementById("card").shadowRoot.querySelector("#search").value),
    "dizzy",
  );
  assert.ok((await marked(visit)).includes("dizzy"));
  await compose("compositionend", "dizzy");
  assert.equal(await takes(visit, "Enter"), true);
  await visit.until("it goes there", () =>
    document.getElementById("card").shadowRoot.querySelector("#side-effects-panel:not([hidden])"),
  );
  assert.equal(await takes(visit, "Escape"), true);
  await visit.until(
    "it is cleared",
    () => !document.getElementById("card").shadowRoot.querySelector(".results, [data-found]"),
  );
  await visit.quiet();
});

on.once("a text is found however it is encoded, spaced and spelt", EAGER, {}, async (visit) => {
  await visit.state("live");
  for (const [text, id] of [
    ["se\u0301izure", "seizure"],
    ["sei\u00adzure", "seizure"],
    ["\u202aseizure\u200b", "seizure"],
    ["ｓｅｉｚｕｒｅ", "seizure"],
    ["10mg", "forms"],
    ["10\u202fmg", "forms"],
    ["breast feeding", "preg-milk"],
    ["diarea", "diarrhea"],
    ["Lioresal", "brands"],
  ]) {
    await enter(visit, "");
    await visit.until(
      "nothing is left",
      () => !document.getElementById("card").shadowRoot.querySelector(".results, [data-found]"),
    );
    await enter(visit, text);
    await visit.until(
      `${text} is found`,
      (id) => document.getElementById("card").shadowRoot.querySelector(`[id="${id}"][data-found]`),
      id,
    );
  }
  await visit.quiet();
});

on.once("brands and forms are found where they stand, and can be gone to", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("granules in packets");
  await visit.until("there are results", () => document.getElementById("card").shadowRoot.querySelector(".result"));
  await visit.tab();
  await visit.keys(Key.ENTER);
  await visit.until(
    "the focus is there",
    () => document.getElementById("card").shadowRoot.activeElement?.id === "forms",
  );
  await visit.quiet();
});

const engine = gate((path) => path.endsWith(".wasm"));
on(
  "a text that is being composed when the card becomes live is not lost",
  EAGER.replace("eager", "interaction"),
  engine,
  async (visit) => {
    await visit.state("static");
    await focus(visit, "#search");
    await visit.run(() => {
      const box = document.getElementById("card").shadowRoot.querySelector("#search");
      box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, composed: true, data: "" }));
      box.value = "dizz";
    });
    engine.open();
    await visit.state("live");
    await visit.until("there are results", () => document.getElementById("card").shadowRoot.querySelector(".result"));
    assert.equal(await takes(visit, "Enter", { isComposing: true }), false);
    assert.equal(await focused(visit), "search");
    await enter(visit, "dizzy");
    await visit.until("it goes on", () =>
      document.getElementById("card").shadowRoot.querySelector("#dizzy[data-found]"),
    );
    assert.equal(
      await visit.run(() => document.getElementById("card").shadowRoot.querySelector("#search").value),
      "dizzy",
    );
    await visit.quiet();
  },
);

on("what matters to me comes to the front, is marked, hides nothing, and is forgotten", EAGER, {}, async (visit) => {
  await visit.state("live");
  const statements = () =>
    visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll(".panel li, .panel p").length);
  const before = await statements();
  await focus(visit, '.choice[data-list=trait][data-choice="drives"]');
  await visit.keys(" ");
  await visit.until("it is at the front", () =>
    document.getElementById("card").shadowRoot.querySelector(".highlights li"),
  );
  assert.ok(
    (await visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll("[data-highlighted]").length)) >=
      3,
  );
  assert.equal(await statements(), before);
  assert.match(await inside(visit, ".traits"), /not saved or sent/);
  await visit.press(".highlights .go");
  await visit.until("its section is open", () =>
    document.getElementById("card").shadowRoot.querySelector(".panel:not([hidden])"),
  );
  assert.deepEqual(
    await visit.run(() => [document.cookie, localStorage.length, sessionStorage.length, location.hash]),
    ["", 0, 0, ""],
  );
  await visit.driver.navigate().refresh();
  await visit.state("live");
  assert.equal(
    await visit.run(
      () => document.getElementById("card").shadowRoot.querySelectorAll(".highlights, [data-highlighted]").length,
    ),
    0,
  );
});

const CLINIC = EAGER.replace(
  "load=",
  'open="all" clinic-name="Riverside Clinic" clinic-phone="(555) 010-0100" clinic-hours="Mon to Fri, 9 to 5" load=',
);

for (const [name, load, state] of [
  ["before", "interaction", "static"],
  ["when", "eager", "live"],
]) {
  on.once(
    `the clinic's own lines stand in every action ${name} the card is live`,
    CLINIC.replace("eager", load),
    {},
    async (visit) => {
      await visit.state(state);
      await visit.until(
        "the clinic is named",
        () => document.getElementById("card").shadowRoot.querySelector(".clinic-line").textContent,
      );
      const places = await visit.run(() =>
        [...document.getElementById("card").shadowRoot.querySelectorAll(".clinic")].map((place) => [
          place.textContent,
          place.querySelector("a")?.getAttribute("href"),
        ]),
      );
      assert.ok(places.length > 20, String(places.length));
      for (const place of places) assert.deepEqual(place, ["Riverside Clinic ((555) 010-0100)", "tel:5550100100"]);
      assert.equal(await inside(visit, ".clinic-line"), "Riverside Clinic (555) 010-0100 Mon to Fri, 9 to 5");
      await visit.run(() => document.getElementById("card").removeAttribute("clinic-name"));
      await visit.run(() => {
        for (const name of ["phone", "hours"]) document.getElementById("card").removeAttribute(`clinic-${name}`);
      });
      await visit.until("the general words are back", () =>
        [...document.getElementById("card").shadowRoot.querySelectorAll(".clinic")].every(
          (place) => place.textContent === "your doctor or pharmacist",
        ),
      );
      if (load === "interaction") {
        await visit.run(() => document.getElementById("card").hydrate());
        await visit.state("live");
      }
    },
  );
}

on.once(
  "the clinic's lines survive when the card becomes live",
  CLINIC.replace("eager", "interaction"),
  {},
  async (visit) => {
    await visit.state("static");
    await visit.run(() => document.getElementById("card").hydrate());
    await visit.state("live");
    await visit.until("they are there", () =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".clinic")].every((place) =>
        place.textContent.startsWith("Riverside Clinic ("),
      ),
    );
    await visit.quiet();
  },
);

on.once(
  "hostile clinic lines stay text, and a number that is none is named",
  EAGER.replace(
    "load=",
    'clinic-name="<img src=x onerror=alert(1)>&#x202e;" clinic-phone="javascript:alert(2)" clinic-hours="</p><script>alert(3)</script>" load=',
  ),
  {},
  async (visit) => {
    await visit.state("live");
    await visit.until(
      "the clinic is named",
      () => document.getElementById("card").shadowRoot.querySelector(".clinic-line").textContent,
    );
    assert.equal(
      await visit.run(
        () => document.getElementById("card").shadowRoot.querySelectorAll("img, script, a[href^=javascript]").length,
      ),
      0,
    );
    assert.match(await inside(visit, ".clinic-line"), /^<img src=x onerror=alert\(1\)> <\/p><script>/);
    assert.deepEqual(
      (await visit.events("error")).map(({ code, message }) => [code, message.includes("clinic-phone")]),
      [["bad-attribute", true]],
    );
  },
);

for (const state of ["static", "live"]) {
  const card = EAGER.replace("eager", state === "live" ? "eager" : "interaction");
  on.once(
    `a link opens a section or side effect and moves the focus there (${state})`,
    `<p style="block-size:150vh"><a id="link" href="#baclofen/seizure">Fits</a></p>${card}`,
    {},
    async (visit) => {
      await visit.state(state);
      await visit.run(() => document.getElementById("link").click());
      await visit.until(
        "the focus is there",
        () => document.getElementById("card").shadowRoot.activeElement?.id === "seizure",
      );
      assert.deepEqual(await visit.open(), ["side-effects"]);
      await visit.run(() => (location.hash = "#baclofen/storage"));
      await visit.until("the focus is there", () =>
        document.getElementById("card").shadowRoot.activeElement?.textContent.startsWith("Storage"),
      );
      assert.ok((await visit.open()).includes("storage"));
      await visit.run(() => (location.hash = "#other/driving"));
      assert.equal((await visit.open()).length, 2);
      await visit.quiet();
    },
  );
}

on.once("a link chooses side effects", EAGER.replace("eager", "interaction"), {}, async (visit) => {
  await visit.state("static");
  await visit.run(() => (location.hash = "#baclofen/side-effects?tier=urgent&sort=name"));
  await visit.state("live");
  await visit.until(
    "they are chosen",
    () =>
      document
        .getElementById("card")
        .shadowRoot.querySelector(".tier-button[data-tier=urgent]")
        .getAttribute("aria-pressed") === "true",
  );
  assert.ok((await effects(visit)).includes("fainting"));
  assert.match(await inside(visit, '.narrowed [role="status"]'), /^Showing \d+ of \d+/);
  assert.equal(
    await (await visit.find('.choice[data-list=order][data-choice="name"]')).getAttribute("aria-pressed"),
    "true",
  );
  await visit.quiet();
});

on("opening and closing never scrolls the page", `${EAGER}<p style="block-size:200vh"></p>`, {}, async (visit) => {
  await visit.state("live");
  for (const section of ["driving", "uses", "side-effects"]) {
    const button = await visit.find(`#${section} .section-button`);
    await visit.run((element) => element.scrollIntoView({ block: "center" }), button);
    const before = await visit.run((element) => element.getBoundingClientRect().top, button);
    for (let press = 0; press < 2; press += 1) {
      await visit.run((element) => element.click(), button);
      await visit.until(
        "it is drawn",
        (section, press) =>
          document.getElementById("card").shadowRoot.querySelector(`#${section}-panel`).hasAttribute("hidden") ===
          (press === 1),
        section,
        press,
      );
      assert.equal(await visit.run((element) => element.getBoundingClientRect().top, button), before);
    }
  }
});

on("a narrowed list is whole on paper", OPEN, {}, async (visit) => {
  await visit.state("live");
  const all = (await effects(visit)).length;
  await visit.press(".tier-button[data-tier=urgent]");
  await visit.onPaper(async () => assert.equal((await effects(visit)).length, all));
});

on.once("a link leads to a side effect that is narrowed away", OPEN, {}, async (visit) => {
  await visit.state("live");
  await visit.press(".tier-button[data-tier=urgent]");
  await visit.run(() => (location.hash = "#baclofen/constipation"));
  await visit.until(
    "the focus is there",
    () => document.getElementById("card").shadowRoot.activeElement?.id === "constipation",
  );
  assert.ok((await effects(visit)).includes("constipation"));
});

on.once("the page is told of a section that a search opens", EAGER, {}, async (visit) => {
  await visit.state("live");
  await focus(visit, "#search");
  await visit.keys("constipation", Key.ENTER);
  await visit.until(
    "it is open",
    () => !document.getElementById("card").shadowRoot.querySelector("#side-effects-panel").hasAttribute("hidden"),
  );
  assert.deepEqual(
    (await visit.events("toggle")).map(({ section, open }) => [section, open]),
    [["side-effects", true]],
  );
});
