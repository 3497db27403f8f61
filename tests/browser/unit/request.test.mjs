// Which card is asked for, and which cards are tried.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, findElsewhere } from "../../../embed/loader/lazy/elsewhere.js";
import { requestOf } from "../../../embed/loader/request.js";
import { element } from "./support.mjs";

globalThis.document = { documentElement: { lang: "" } };

test("a request is written in small letters, and its language without a region", () => {
  const attributes = { medicine: " Baclofen ", region: "US" };
  assert.deepEqual(requestOf(element(attributes, "es-MX")), { medicine: "baclofen", region: "us", lang: "es" });
  assert.equal(requestOf(element({ medicine: "baclofen" }, "EN_us")).lang, "en");
});

test("a language that is none is English, and a region that is none is one without cards", () => {
  assert.equal(requestOf(element({ medicine: "baclofen" })).lang, "en");
  assert.equal(requestOf(element({ medicine: "baclofen" }, "not a language")).lang, "en");
  assert.equal(requestOf(element({ medicine: "baclofen", region: "../us" })).region, "xx");
});

test("a region is understood by its other codes, and none is guessed", () => {
  const region = (region) => requestOf(element({ medicine: "baclofen", region })).region;
  for (const code of ["uk", "gb", "GB", " en-GB ", "en_gb"]) assert.equal(region(code), "uk", code);
  for (const code of ["us", "USA", "en-US"]) assert.equal(region(code), "us", code);
  for (const code of ["us-ca", "es-ca", "uk-UA", "cy-GB"]) assert.equal(region(code), "xx", code);
  for (const code of ["zh-hans", "constructor", "__proto__", "united kingdom"]) assert.equal(region(code), "xx", code);
  for (const code of ["nz", "xx", "en"]) assert.equal(region(code), code);
});

test("nothing but letters, digits and hyphens is a medicine", () => {
  assert.throws(() => requestOf(element({})), { code: "missing-medicine" });
  for (const medicine of ["../secret", "a b", "a--b", "-a", "a.us.en", "ä", "a/b"])
    assert.throws(() => requestOf(element({ medicine })), { code: "unknown-medicine" }, medicine);
  assert.equal(requestOf(element({ medicine: "co-trimoxazole-2" })).medicine, "co-trimoxazole-2");
});

test("where the page names no region, a language tag tells it", () => {
  const region = (lang, attribute) => requestOf(element({ medicine: "baclofen", ...attribute }, lang)).region;
  for (const [tag, code] of Object.entries({ "en-NZ": "nz", en_GB: "uk", "es-US": "us", "zh-Hant-TW": "tw" }))
    assert.equal(region(tag), code, tag);
  for (const tag of ["en", "es-419", "en-x-us", "zh-Hant", "de-1996", ""]) assert.equal(region(tag), "", tag);
  assert.equal(region("en-NZ", { region: "uk" }), "uk");
  globalThis.document.documentElement.lang = "en-AU";
  assert.equal(region("es"), "au", "the language of the card has no region, and that of the page has one");
  globalThis.document.documentElement.lang = "";
});

const INDEX = { us: { en: "en", es: "es", ar: "en" }, uk: { en: "en" } };
const chosen = (region, lang, order) => choose(INDEX, { medicine: "baclofen", region, lang }, order).join(".");

test("a region that has content is not left for the language", () => {
  assert.equal(chosen("uk", "es", ["uk", "eu", "us"]), "uk.en");
  assert.equal(chosen("us", "tlh", ["us"]), "us.en");
});

test("otherwise the nearest region that has the language is chosen, and then the nearest", () => {
  assert.equal(chosen("ie", "en", ["ie", "uk", "eu", "us"]), "uk.en");
  assert.equal(chosen("ie", "es", ["ie", "uk", "eu", "us"]), "us.es");
  assert.equal(chosen("ie", "tlh", ["ie", "uk", "eu", "us"]), "uk.en");
  assert.equal(
    choose({ nz: { mi: "mi" } }, { medicine: "a", region: "ie", lang: "en" }, ["ie", "us"]).join("."),
    "nz.mi",
  );
});

const REGIONS = {
  uk: { order: ["uk", "eu", "us"], lines: { en: "999" } },
  nz: { order: ["nz", "au", "uk", "us"], lines: { en: "111" } },
  us: { order: ["us"], lines: { en: "911", es: "911 (es)" } },
};
const elsewhere = (request, files) =>
  findElsewhere({ medicine: "baclofen", region: "", lang: "en", ...request }, "us", async (path) => {
    if (!(path in files)) throw new Error(path);
    return files[path];
  });
const FILES = { "cards/baclofen/index.json": INDEX, "cards/regions.json": REGIONS };

test("the numbers are those of the reader's region, in the language of the content", async () => {
  assert.deepEqual(await elsewhere({ region: "nz" }, FILES), { name: "baclofen.uk.en", lines: "111", known: true });
  assert.deepEqual(await elsewhere({ region: "nz", lang: "ar" }, FILES), {
    name: "baclofen.us.ar",
    lines: "111",
    known: true,
  });
});

test("without a region that is known there are no numbers", async () => {
  const unknown = { name: "baclofen.us.en", lines: "", known: false };
  assert.deepEqual(await elsewhere({ region: "jp" }, FILES), unknown);
  assert.deepEqual(await elsewhere({ region: "constructor" }, FILES), unknown);
  assert.deepEqual(await elsewhere({ region: "nz" }, { "cards/baclofen/index.json": INDEX }), unknown);
  assert.deepEqual(await elsewhere({ lang: "tlh" }, FILES), unknown);
});

test("nothing is found where the folder has no such medicine, and where it has that very card", async () => {
  assert.equal(await elsewhere({ medicine: "other" }, FILES), null);
  assert.equal(await elsewhere({ region: "us" }, FILES), undefined);
  assert.equal(await elsewhere({}, FILES), undefined);
  assert.equal(await elsewhere({ region: "us" }, {}), undefined);
});
