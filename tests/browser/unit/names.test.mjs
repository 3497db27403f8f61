// How the demo page finds a medicine by its names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, medicinesOf } from "../../../site/names.js";

const card = (medicine, lang, title, names = {}) => ({
  medicine,
  lang,
  title,
  names: { brands: [], abroad: [], once: [], look_alikes: [], misspellings: [], ...names },
});

const medicines = medicinesOf([
  card("examplin", "es", "Examplína"),
  card("examplin", "en", "Examplin", {
    brands: ["Kefor XR"],
    abroad: ["Elsewhere"],
    once: ["Oldname"],
    look_alikes: ["Examplex"],
    misspellings: ["igzamplin"],
  }),
  card("examplin", "en", "Examplin", { brands: ["Elsewhere"] }),
  card("samplin", "en", "Samplin", { once: ["Kefor"] }),
  card("zolplin", "en", "Zolplin"),
]);

const found = (typed) => find(medicines, typed).found.map(({ title, note }) => (note ? `${title}: ${note}` : title));

test("a medicine is listed once, by its English title", () => {
  assert.deepEqual(found(""), ["Examplin", "Samplin", "Zolplin"]);
});

test("each kind of name finds its medicine and says what it is", () => {
  assert.deepEqual(found("EXAMPLI"), ["Examplin"]);
  assert.deepEqual(found("examplina"), ["Examplin: also called Examplína"]);
  assert.deepEqual(found("oldn"), ["Examplin: once sold as Oldname"]);
  assert.deepEqual(found("examplex"), ["Examplin: not Examplex, which is another medicine"]);
  assert.deepEqual(found("igzam"), ["Examplin"], "a misspelt name is not shown");
});

test("a brand of one region is more than one of other countries", () => {
  assert.deepEqual(found("elsewhere"), ["Examplin: sold as Elsewhere"]);
});

test("the beginning of a name comes first, then that of a word, then the middle, and brands before former ones", () => {
  assert.deepEqual(found("kefor"), ["Examplin: sold as Kefor XR", "Samplin: once sold as Kefor"]);
  assert.deepEqual(found("xr"), ["Examplin: sold as Kefor XR"]);
  assert.deepEqual(found("sampli"), ["Samplin"]);
  assert.deepEqual(found("amplin"), ["Examplin", "Samplin"]);
});

test("a mistake or two are forgiven where nothing else fits", () => {
  for (const typed of ["examlpin", "exmplin", "exxamplin", "eksamplin", "ezamplin"]) {
    assert.deepEqual([found(typed)[0], find(medicines, typed).near], ["Examplin", true], typed);
  }
  assert.deepEqual(found("zp"), [], "of two letters, none is a mistake");
  assert.deepEqual(find(medicines, "qwertz"), { found: [], near: true });
});
