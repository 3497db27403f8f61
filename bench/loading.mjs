// How long it takes until the card can be read and used, and what is downloaded for it.

import { TAGS, TEXT } from "./support/pages.mjs";
import { kB, medians, ms, table, targets, times } from "./support/report.mjs";
import { open, visitor } from "./support/visit.mjs";

const RUNS = 9;

const NAMES = {
  static: "static page",
  vanilla: "hand-written",
  preload: "two lines with preload hint",
  declarative: "declarative",
  plain: "two plain lines",
  "vanilla again": "hand-written, repeat visit",
  "preload again": "two lines with preload hint, repeat visit",
};

export async function loading(chromium, host, condition) {
  const reports = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const variant of Object.keys(TAGS)) {
      const tab = await visitor(chromium, condition, variant);
      reports[variant].push(besides(await open(tab, host, variant), host, variant));
      const again = reports[`${variant} again`];
      if (again) {
        await tab.go("about:blank");
        again.push(besides(await open(tab, host, variant), host, variant));
      }
      await tab.close();
    }
  }
  print(condition, Object.fromEntries(Object.entries(reports).map(([name, runs]) => [name, medians(runs)])));
}

/** Adds what was downloaded before the text besides the text and the clinic's page, and how late a press is answered. */
function besides(report, host, variant) {
  const text = TEXT[variant] ?? TEXT.ours;
  // On a repeat visit the text comes from the cache and does not count as received.
  const received = report.before > text ? report.before - text : report.before;
  const late = (time) => (time === undefined ? NaN : Math.max(0, time - report.visible));
  return { ...report, besides: received - host.size("/empty"), late: late(report.usable), filled: late(report.whole) };
}

function print(condition, found) {
  const head = [
    "",
    "text visible",
    "of static",
    "of hand-written",
    "usable after",
    "all text after",
    "layout shift",
    "blocked until live",
    "before the text, besides it",
    "in all",
    "live",
  ];
  table(
    `Loading, ${condition}`,
    head,
    Object.entries(found).map(([name, it]) => [
      NAMES[name],
      ms(it.visible),
      times(it.visible / found.static.visible),
      times(it.visible / found[name.endsWith("again") ? "vanilla again" : "vanilla"].visible),
      ...[it.late, it.filled].map((time) => (Number.isNaN(time) ? "" : ms(time))),
      it.shift.toFixed(3),
      ms(it.blocked),
      kB(it.besides),
      kB(it.bytes),
      ms(it.live),
    ]),
  );
  const ours = ["preload", "declarative", "plain"];
  targets(`Targets, ${condition}`, [
    ["text visible: declarative to static", 1.1, found.declarative.visible / found.static.visible, times],
    ["text visible: preload hint to hand-written", 1, found.preload.visible / found.vanilla.visible, times],
    [
      "text visible: repeat visit to hand-written's",
      1,
      found["preload again"].visible / found["vanilla again"].visible,
      times,
    ],
    ...ours.flatMap((name) => [
      [`${NAMES[name]}: usable after visible`, 10, found[name].late, ms],
      [`${NAMES[name]}: layout shift`, 0, found[name].shift, (value) => value.toFixed(3)],
      [`${NAMES[name]}: before the text, besides it`, 10_000, found[name].besides, kB],
    ]),
  ]);
}
