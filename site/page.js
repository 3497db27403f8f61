// The demo page: build a card by choosing, see it, and copy what to paste. The choices are the cards of the
// build (cards.json). The preview is the element itself, and the choices are kept in the address and nowhere else.

import { catalogue, HERE, staticHtml } from "./cards.js";
import { choice, query, restore } from "./choice.js";
import { copy } from "./copy.js";
import { showAdvice, showProblems, showValues } from "./fields.js";
import { offerMedicines } from "./finder.js";
import { chosenCard, languageName, offerCards } from "./offers.js";
import { snippet } from "./snippets.js";

const $ = (id) => document.getElementById(id);
const [form, preview, stage, code] = [$("builder"), $("preview"), $("stage"), $("snippet").firstElementChild];
const fields = form.elements;

// Before the first `await`: the card may be there before the list of cards.
preview.addEventListener("medication-card-error", ({ detail }) => {
  $("told").textContent = detail.message;
});
preview.addEventListener("medication-card-ready", () => {
  $("told").textContent = "";
});
if (!customElements.get("medication-card"))
  $("told").textContent = "medication-card.js could not be loaded. Put it beside this page, with cards/ and assets/.";
else if (preview.state === "failed")
  $("told").textContent = "The card could not be shown. The console of the browser says why.";

const { integrity, cards } = (await catalogue()) ?? { cards: [] };

/** Sets every choice: to set an attribute to the same value does nothing. */
function showPreview({ attributes, tokens }) {
  for (const name of customElements.get("medication-card")?.observedAttributes ?? Object.keys(attributes)) {
    if (name in attributes) preview.setAttribute(name, attributes[name]);
    else preview.removeAttribute(name);
  }
  // Set on the object and not in a style attribute, which a policy may forbid.
  for (const name of [...preview.style]) preview.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) preview.style.setProperty(name, value);
  stage.dataset.theme = attributes.theme ?? "auto";
  stage.dataset.width = fields.preview.value;
}

/** Counts calls, so that a late answer never replaces a newer one. */
let turn = 0;

async function showSnippet(chosen) {
  turn += 1;
  const now = turn;
  const [card, kind] = [chosenCard(form, cards), fields.kind.value];
  const prerendered = kind === "static" ? await staticHtml(card.name) : "";
  if (now !== turn) return;
  const missing = kind === "static" && !prerendered;
  const { text, about, lost } = snippet(kind, { ...chosen, card, integrity, prerendered });
  const shown = missing ? "" : text;
  if (code.textContent !== shown) {
    code.textContent = shown;
    $("snippet").scrollTop = 0;
    $("said").textContent = "";
  }
  $("snippet").dataset.kind = kind;
  $("copy").disabled = missing;
  $("about").textContent = about;
  if (missing)
    $("lost").textContent =
      `cards/${card.name}/static.html could not be loaded. Put it beside this page, and choose this way again.`;
  else
    $("lost").textContent =
      lost.length > 0
        ? `This way cannot carry ${new Intl.ListFormat("en", { type: "disjunction" }).format(lost)}.`
        : "";
}

/** Safari limits how often a page may change its address, so it is changed when the choices have stopped changing. */
let rest = 0;

function keep() {
  clearTimeout(rest);
  rest = setTimeout(() => {
    const text = query(form);
    history.replaceState(history.state, "", `${location.pathname}${text && `?${text}`}${location.hash}`);
  }, 200);
}

function show() {
  const chosen = choice(form);
  showValues(form);
  showPreview(chosen);
  showAdvice(form, preview);
  showSnippet(chosen);
}

/** Another medicine or region may not have the language. */
function changeCard() {
  const before = fields.lang.value;
  offerCards(form, cards, new URLSearchParams(new FormData(form)));
  const { lang, place } = chosenCard(form, cards);
  $("lang-note").textContent = lang === before ? "" : `There is no card for ${place} in ${languageName(before)} yet.`;
}

function changed({ target, type }) {
  // The `change` event that follows has the same value.
  if (type === "input" && ["medicine", "region", "lang"].includes(target.name)) changeCard();
  if (target.dataset.for) $(target.dataset.for).value = target.value;
  showProblems(form, type === "change");
  show();
  keep();
}

function start() {
  const asked = new URLSearchParams(location.search);
  offerMedicines(cards, asked.get("medicine"));
  offerCards(form, cards, asked);
  restore(form, asked);
  showProblems(form, true);
  // Groups with a choice from the address are opened.
  for (const group of form.querySelectorAll("details"))
    group.open = [...group.querySelectorAll("[name]")].some(({ name }) => asked.has(name));
  for (const shown of [form, $("copy"), $("kinds"), $("widths")]) shown.hidden = false;
  for (const place of [form, $("kinds"), $("widths")])
    for (const event of ["input", "change"]) place.addEventListener(event, changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  $("here").addEventListener("click", () => {
    fields.files.value = HERE;
    fields.files.dispatchEvent(new Event("change", { bubbles: true }));
  });
  $("copy").addEventListener("click", async () => {
    $("said").textContent = await copy(code);
  });
  show();
}

if (cards.length > 0) start();
else
  $("failure").textContent =
    "Nothing can be chosen, because cards.json could not be loaded. Put it beside this page, and load the page again. What stands under “Paste this” works all the same.";
