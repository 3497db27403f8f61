// One made-up medicine: the example of the native tests under other names, made as long as a real card.

import { readFileSync } from "node:fs";
import { names } from "./names.mjs";
import { random } from "./random.mjs";
import { WORDS } from "./words.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const EXAMPLE = "../../tests/native/data/medicines/examplin";
const facts = read(`${EXAMPLE}/facts.json`);
const coverage = read(`${EXAMPLE}/coverage.json`);
const example = { en: read(`${EXAMPLE}/en.json`), es: read("example.es.json") };

/** Regions and languages of each medicine: a card for each pair. */
export const REGIONS = ["us", "uk"];
export const LANGUAGES = Object.keys(WORDS);

/** What the card of baclofen has: no medicine gets more, and none less than a third of it. */
const LONGEST = { groups: 70, statements: 310, effects: 60, interactions: 18, sources: 140 };

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** What a medicine has beside the example, as choices that hold in every language. */
function outline(number) {
  const { between, one } = random(number);
  const share = between(33, 100) / 100;
  const some = (count) => Array.from({ length: Math.round(count * share) }, (_, at) => at);
  const word = (list) => between(0, WORDS.en[list].length - 1);
  const sources = some(LONGEST.sources).map((at) => ({ key: `source-${at}`, words: between(3, 9) }));
  const cited = () => [...new Set(Array.from({ length: between(1, 3) }, () => one(sources).key))];
  const groups = some(LONGEST.groups).map((at) => ({
    id: `group-${at}`,
    style: one(["list", "steps", "text"]),
    statements: [],
  }));
  for (const at of some(LONGEST.statements)) {
    const { statements } = one(groups);
    // The first of a group holds everywhere, or a card would have an empty group.
    const region = statements.length > 0 && between(0, 9) === 0 && { regions: [one(REGIONS)] };
    statements.push({
      id: `statement-${at}`,
      sources: cited(),
      words: [word("what"), word("when"), word("why"), between(0, 2)],
      ...region,
    });
  }
  const effects = some(LONGEST.effects).map((at) => ({
    id: `effect-${at}`,
    tier: one(["emergency", "urgent", "contact", "contact", "self-care", "self-care"]),
    sources: cited(),
    rate: between(0, 2) > 0 && { low: between(1, 9), high: between(10, 40), sources: cited() },
    words: [at % 12, Math.floor(at / 12) + between(0, 1) * 5, word("act")],
  }));
  const interactions = some(LONGEST.interactions).map((at) => ({
    id: `thing-${at}`,
    level: one(["avoid", "caution", "monitor"]),
    sources: cited(),
    words: at,
  }));
  return { sources, groups: groups.filter(({ statements }) => statements.length > 0), effects, interactions };
}

const bare = ({ words: _, ...entry }) => entry;

/** `facts.json`. */
function factsOf(number, named, { sources, groups, effects, interactions }) {
  const own = structuredClone(facts);
  const shared = (at) => groups.filter((_, group) => group % WORDS.en.sections.length === at);
  const sections = WORDS.en.sections.map((_, at) => ({
    id: `more-${at}`,
    groups: shared(at).map((group) => ({ ...group, statements: group.statements.map(bare) })),
  }));
  const [here, both, once, abroad] = named.brands;
  return {
    ...own,
    id: named.id,
    // Far away, so that what is measured does not depend on the day.
    review: { status: "draft", checked: "2026-01-31", next_check: "2099-12-31" },
    regions: REGIONS,
    identity: {
      ...own.identity,
      brands: [
        { name: here, form: "tablet", regions: ["us"], sources: ["label"] },
        { name: both, form: "tablet", regions: ["us", "uk"], sources: ["label"] },
        { name: once, once: ["us", "uk"], sources: ["study"] },
        { name: abroad, regions: ["ca"], sources: ["study"] },
      ].slice(0, 1 + (number % 4)),
      look_alikes: [{ name: named.lookAlike, sources: ["study"] }],
      misspellings: named.misspellings,
    },
    sections: [
      ...own.sections.slice(0, -1),
      ...sections.filter(({ groups }) => groups.length > 0),
      ...own.sections.slice(-1),
    ],
    side_effects: [
      ...own.side_effects,
      ...effects.map(({ id, tier, sources, rate }) => ({
        id,
        tier,
        sources,
        ...(rate && {
          rates: [{ region: "us", basis: "trials", low: rate.low, high: rate.high, per: 100, sources: rate.sources }],
        }),
      })),
    ],
    interactions: [...own.interactions, ...interactions.map(bare)],
    sources: {
      ...own.sources,
      ...Object.fromEntries(
        sources.map(({ key, words }, at) => [
          key,
          {
            title: `Study ${at} of ${named.id}${" in people".repeat(words)}`,
            publisher: `Journal of example ${at}`,
            kind: "study",
            date: "2025-12",
            url: `https://example.org/${named.id}/${key}`,
          },
        ]),
      ),
    },
  };
}

/** The words in one language, `<lang>.json`. */
function wordsOf(lang, named, { groups, effects, interactions }) {
  const [words, own] = [WORDS[lang], structuredClone(example[lang])];
  const name = capital(named.id) + words.ending;
  const sentence = ([what, when, why, form]) =>
    [
      `${words.what[what]} ${words.when[when]}.`,
      `${words.what[what]} ${words.when[when]}. ${words.why[why]}.`,
      `${words.why[why]}. ${words.what[what]} ${words.when[when]}. ${words.why[(why + 5) % words.why.length]}.`,
    ][form];
  const all = (list, write) => Object.fromEntries(list.map((entry) => [entry.id, write(entry)]));
  const { length } = words.places;
  const sign = ([sign, place]) => words.at(words.signs[sign], words.places[place % length]);
  const used = words.sections.map((title, at) => ({ id: `more-${at}`, title, at }));
  const holds = ({ at }) => groups.some((_, group) => group % words.sections.length === at);
  return {
    ...own,
    lang,
    identity: { ...own.identity, name, say: named.say, lead: words.lead, purpose: words.purpose },
    sections: { ...own.sections, ...all(used.filter(holds), ({ title }) => ({ title, summary: words.about(name) })) },
    groups: { ...own.groups, ...all(groups, ({ statements: [first] }) => ({ heading: words.why[first.words[2]] })) },
    statements: {
      ...own.statements,
      ...all(
        groups.flatMap(({ statements }) => statements),
        (statement) => sentence(statement.words),
      ),
    },
    side_effects: {
      ...own.side_effects,
      ...all(effects, ({ words: chosen }) => ({
        name: capital(sign(chosen)),
        notice: words.notice(sign(chosen)),
        synonyms: words.also(sign(chosen)),
        action: words.act[chosen[2]],
        step_up: words.stepUp,
      })),
    },
    interactions: {
      ...own.interactions,
      ...all(interactions, ({ words: at }) => ({
        name: words.things[at],
        examples: words.examples,
        effect: words.effect,
        action: words.action,
      })),
    },
  };
}

/** The files of the medicine with this number, by their names from `medicines/`. */
export function medicine(number) {
  const [named, plan] = [names(number), outline(number)];
  const file = (name) => `${named.id}/${name}.json`;
  return {
    [file("facts")]: factsOf(number, named, plan),
    [file("coverage")]: coverage,
    ...Object.fromEntries(LANGUAGES.map((lang) => [file(lang), wordsOf(lang, named, plan)])),
  };
}
