// The text to paste into a page, in five ways. What a person has typed is escaped.

import { html, rust } from "./text.js";

/** The text between the tags, in the language of the card. */
const ASK = {
  en: (name) => `Please ask us about ${name}.`,
  ar: (name) => `من فضلك اسألنا عن ${name}.`,
  es: (name) => `Por favor, pregúntenos sobre ${name}.`,
};

const ask = ({ lang, title }) => (ASK[lang] ?? ASK.en)(title.toLocaleLowerCase(lang));

const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${html(value)}"`)
    .join("");

const element = ({ card, attributes }) => `<medication-card${written(attributes)}>${html(ask(card))}</medication-card>`;

/** Custom properties. They have been checked: nothing in them can end the style element. */
function style({ tokens }) {
  const lines = Object.entries(tokens).map(([name, value]) => `${name}: ${value};`);
  return lines.length > 0 ? `<style>medication-card { ${lines.join(" ")} }</style>\n` : "";
}

const twoLines = (chosen) => `<script type="module" src="${html(chosen.files)}medication-card.js"></script>
${style(chosen)}${element(chosen)}`;

const fastest = (chosen) => `<!-- In the head of the page -->
<script type="module" blocking="render" crossorigin src="${html(chosen.files)}medication-card.js" integrity="${chosen.integrity}"></script>
<link rel="preload" as="fetch" crossorigin href="${html(chosen.files)}cards/${chosen.card.name}.html">
${style(chosen)}<!-- Where the card is to stand -->
${element(chosen)}`;

/** Attributes for size and border instead of a style, which a strict policy would block. */
const frame = ({
  card,
  attributes,
  files,
}) => `<iframe title="${html(card.title)}" src="${html(`${files}embed.html?${new URLSearchParams(attributes)}`)}" width="100%" height="480" frameborder="0"></iframe>
<script type="module" src="${html(files)}frame.js"></script>`;

/** The prerendered card. Its style follows the theme and the look without a script. */
const staticHtml = (chosen) => {
  const { theme, look } = chosen.attributes;
  const more = written({ ...(theme && { theme }), ...(look && { look }) });
  return style(chosen) + chosen.prerendered.replace("<medication-card", () => `<medication-card${more}`);
};

function yew({ card, attributes, tokens, files }) {
  const {
    theme,
    look,
    open,
    "heading-level": level,
    "clinic-name": name,
    "clinic-phone": phone,
    "clinic-hours": hours,
  } = attributes;
  const some = (value) => (value ? `Some(${value})` : "None");
  const number = phone && `Phone::parse(${rust(phone)})`;
  const fields = [
    level && `heading_level: HeadingLevel::new(${level})`,
    open && `open: Open::parse(${rust(open)})`,
    name &&
      `clinic: Some(Clinic { name: ${rust(name)}.into(), phone: ${number || "None"}, hours: ${some(hours && `${rust(hours)}.into()`)} })`,
  ].filter(Boolean);
  const used = [
    "Card",
    name && "Clinic",
    level && "HeadingLevel",
    "Lines",
    open && "Open",
    number && name && "Phone",
    "View",
  ].filter(Boolean);
  const css = Object.entries(tokens)
    .map(([token, value]) => `${token}: ${value}`)
    .join("; ");
  const around = [theme && ` theme="${theme}"`, look && ` look="${look}"`, css && ` style=${rust(css)}`]
    .filter(Boolean)
    .join("");
  const view =
    fields.length > 0
      ? `View {\n        ${fields.join(",\n        ")},\n        ..View::default()\n    }`
      : "View::default()";
  const component = card.medicine
    .split("-")
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join("");
  return `// cargo add medication-card --path ../medication-card
// In index.html: <link rel="stylesheet" href="${html(files)}medication-card.css">
// It styles the links, buttons and headings of the whole page. examples/yew keeps it in a shadow root.
use std::rc::Rc;

use medication_card::{components::MedicationCard, model::{${used.join(", ")}}};
use yew::{Html, component, html, use_memo};

#[component]
pub fn ${component}() -> Html {
    // The name changes with the content: look it up in dist/assets/ after an update.
    let bytes = include_bytes!("../../medication-card/dist/${card.bytes}");
    // Whom to call in ${card.place}. Other regions: cards/regions.json.
    let lines = Lines::parse(${rust(card.lines)});
    let card = use_memo((), |()| Card::read(bytes, &lines).map(Rc::new));
    let view = ${view};
    match &*card {
        Ok(card) => html! {
            <div class="medication-card"${around}><div class="frame"><MedicationCard card={card.clone()} {view} /></div></div>
        },
        Err(_) => html! { ${rust(ask(card))} },
    }
}`;
}

/** The choices that a way may not support, in words. */
const LOST = {
  open: "what is open at first",
  "heading-level": "the level of the heading",
  load: "when search and choices load",
  "clinic-name": "the lines of your clinic",
  tokens: "colour, font and size",
};

/** Each way: how to write it, what to know about it, and which choices it does not support. */
const KINDS = {
  "two-lines": { write: twoLines, about: "The script once on a page, the tag wherever a card is to stand.", drops: [] },
  fastest: {
    write: fastest,
    about:
      "The page waits for the script, so nothing moves when the card comes. Browsers refuse any other script than the one of today: paste this again whenever you update the files.",
    drops: [],
  },
  frame: {
    write: frame,
    about:
      "For sites that allow nothing but a frame. The second line may be left out: it keeps the frame as high as its card.",
    drops: ["tokens"],
  },
  static: {
    write: staticHtml,
    about:
      "The whole card as text: no script and no request, everything open, nothing to press but links. Put it into the HTML that your server sends, and paste it again whenever you update.",
    drops: ["open", "heading-level", "load", "clinic-name"],
  },
  yew: {
    write: yew,
    about:
      "For a site made with Yew. The crate is in no registry, so it is added from a copy of the project in which make build has run. It neither prints nor says when the check is overdue: examples/yew does both.",
    drops: ["load"],
  },
};

/** Added where the text has a style element. */
const RULE = "If your page allows no <style>, move its rule into your style sheet.";

/** The text to paste, what to know about it, and which choices it leaves out. */
export function snippet(kind, chosen) {
  const { write, about, drops } = KINDS[kind];
  const styled = Object.keys(chosen.tokens).length > 0;
  const asked = [...Object.keys(chosen.attributes), ...(styled ? ["tokens"] : [])];
  return {
    text: write(chosen),
    about: styled && kind !== "yew" && !drops.includes("tokens") ? `${about} ${RULE}` : about,
    lost: drops.filter((name) => asked.includes(name)).map((name) => LOST[name]),
  };
}
