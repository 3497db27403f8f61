// The pages that are compared: the same clinic's page with the same card, put on it in different ways.

import { readFileSync } from "node:fs";
import { compressed, dist } from "./host.mjs";

const NAME = "baclofen.us.en";
const FRAGMENT = `/cards/${NAME}.html`;

const bare = (html) => html.replace(/<!--.*?-->/gs, "");

/** A page with something above the card and something below it, which must not shift. */
const page = (card, head = "") => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A clinic</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>A clinic</h1>
${card}
<p>Ring the desk if you have a question.</p>
</body>
</html>`;

const style = dist("medication-card.css");
const [, printed] = /<main[^>]*>(.*)<\/main>/s.exec(dist(`cards/${NAME}/index.html`));
const pasted = dist(`cards/${NAME}/declarative.html`);
const [fragment] = /(?<=<div class="frame">\n).*/.exec(pasted);

// The card and its style are put into the hand-written element from dist/ on every run, so they are never out of date. CSS
// containment is removed, to measure what it gains; `container-type` stays, because container queries need it.
const handWritten = readFileSync(new URL("../vanilla/element.js", import.meta.url), "utf8")
  .replace('"%CARD%"', () => JSON.stringify(bare(fragment)))
  .replace('"%STYLE%"', () =>
    JSON.stringify(style.replace(/(?<=[{;])(contain|content-visibility|contain-intrinsic-size):[^;}]*;/g, "")),
  );

const STATIC = `<main class="medication-card"><div class="frame">${printed}</div></main>`;
const VANILLA = "<hand-written-card>Please ask us about baclofen.</hand-written-card>";
const OURS = '<medication-card medicine="baclofen" region="us">Please ask us about baclofen.</medication-card>';

const inlineStyle = `<style>${style}</style>`;
const vanillaScript = '<script type="module" src="/vanilla/element.js"></script>';
const script = '<script type="module" src="/medication-card.js"></script>';
const preload = `<script type="module" blocking="render" src="/medication-card.js"></script>
<link rel="preload" as="fetch" crossorigin href="${FRAGMENT}">`;

const hundred = (card) => `${card}\n`.repeat(100);

/**
 * What is served besides dist/, by path. A hundred static cards are one style and a hundred copies; a hundred of the others
 * are one script and a hundred elements.
 */
export const PAGES = {
  "/empty": page(""),
  "/static": page(STATIC, inlineStyle),
  "/vanilla": page(VANILLA, vanillaScript),
  "/vanilla/element.js": handWritten,
  "/preload": page(OURS, preload),
  "/declarative": page(pasted, script),
  "/plain": page(OURS, script),
  "/static-100": page(hundred(STATIC), inlineStyle),
  "/vanilla-100": page(hundred(VANILLA), vanillaScript),
  "/preload-100": page(hundred(OURS), preload),
};

/** The element that holds a card on a page. */
export const TAGS = {
  static: "main",
  vanilla: "hand-written-card",
  preload: "medication-card",
  declarative: "medication-card",
  plain: "medication-card",
};

/** How many bytes of a page are the text of the card, after Brotli: what nobody can do without. */
export const TEXT = {
  static: compressed(printed).length,
  vanilla: compressed(bare(fragment)).length,
  ours: compressed(dist(FRAGMENT.slice(1))).length,
};
