// Which card is asked for, and which cards are tried.

import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates, requestOf } from "../../../embed/loader/request.js";
import { element } from "./support.mjs";

const CARDS = ["baclofen.us.en", "baclofen.us.es", "baclofen.us.ar", "baclofen.uk.en", "baclo.us.en"];

const tried = (medicine, region, lang) => candidates({ medicine, region, lang }, CARDS);

test("a request is written in small letters, and its language without a region", () => {
  const attributes = { medicine: " Baclofen ", region: "US" };
  assert.deepEqual(requestOf(element(attributes, "es-MX")), { medicine: "baclofen", region: "us", lang: "es" });
  assert.deepEqual(requestOf(element({ medicine: "baclofen" }, "EN_us")), {
    medicine: "baclofen",
    region: "",
    lang: "en",
  });
});

test("a language that is none is English, and a region that is none is no region", () => {
  assert.equal(requestOf(element({ medicine: "baclofen" })).lang, "en");
  assert.equal(requestOf(element({ medicine: "baclofen" }, "not a language")).lang, "en");
  assert.equal(requestOf(element({ medicine: "baclofen", region: "../us" })).region, "?");
});

test("a region is understood by its other codes, and none is guessed", () => {
  const region = (region) => requestOf(element({ medicine: "baclofen", region })).region;
  for (const code of ["uk", "gb", "GB", " en-GB ", "en_gb"]) assert.equal(region(code), "uk", code);
  for (const code of ["us", "USA", "en-US"]) assert.equal(region(code), "us", code);
  for (const code of ["us-ca", "es-ca", "uk-UA", "cy-GB"]) assert.equal(region(code), "?", code);
  for (const code of ["zh-hans", "constructor", "united kingdom"]) assert.equal(region(code), "?", code);
  for (const code of ["eng", "xx", "en"]) assert.equal(region(code), code);
});

test("nothing but letters, digits and hyphens is a medicine", () => {
  assert.throws(() => requestOf(element({})), { code: "missing-medicine" });
  for (const medicine of ["../secret", "a b", "a--b", "-a", "a.us.en", "ä", "a/b"])
    assert.throws(() => requestOf(element({ medicine })), { code: "unknown-medicine" }, medicine);
  assert.equal(requestOf(element({ medicine: "co-trimoxazole-2" })).medicine, "co-trimoxazole-2");
});

test("a card that there is, is tried alone", () => {
  assert.deepEqual(tried("baclofen", "us", "es"), ["baclofen.us.es"]);
  assert.deepEqual(tried("baclofen", "uk", "en"), ["baclofen.uk.en"]);
  assert.deepEqual(tried("baclo", "us", "en"), ["baclo.us.en"]);
});

test("the region counts for more than the language, and English for more than another", () => {
  assert.deepEqual(tried("baclofen", "uk", "es"), ["baclofen.uk.en"]);
  assert.deepEqual(tried("baclofen", "us", "tlh"), ["baclofen.us.en"]);
  assert.deepEqual(tried("baclofen", "nz", "ar"), ["baclofen.us.ar"]);
});

test("without a region the first card of the build decides it", () => {
  assert.deepEqual(tried("baclofen", "", "en"), ["baclofen.us.en"]);
  assert.deepEqual(candidates({ medicine: "a", region: "", lang: "en" }, ["a.uk.en", "a.us.en"]), ["a.uk.en"]);
});

test("a medicine that the build does not list is tried under three names, each once", () => {
  assert.deepEqual(tried("other", "uk", "es"), ["other.uk.es", "other.uk.en", "other.us.en"]);
  assert.deepEqual(tried("other", "", "en"), ["other.us.en"]);
});
