// The options: regions and languages of the chosen medicine, and the sections of its card.

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a language in English and in that language. */
export function languageName(lang) {
  const named = (of) => capital(new Intl.DisplayNames([of], { type: "language" }).of(lang));
  const [here, there] = [named("en"), named(lang)];
  return here === there ? here : `${here} (${there})`;
}

/** The language of a card, and that of its content if it differs. */
const languageOf = ({ lang, content }) =>
  lang === content ? languageName(lang) : `${languageName(lang)}, around ${languageName(content)}`;

/** Sets the options of a select. The first is the default; the wanted one is selected if it is among them. */
function offer(select, values, wanted) {
  const offered = [...new Map(values)];
  select.replaceChildren(...offered.map(([value, text], at) => new Option(text, value, at === 0, value === wanted)));
}

export const chosenCard = ({ elements }, cards) =>
  cards.find((card) => ["medicine", "region", "lang"].every((name) => card[name] === elements[name].value));

/** Offers the cards of the chosen medicine by region and language. `wanted` is a query. */
export function offerCards(form, cards, wanted) {
  const { medicine, region, lang } = form.elements;
  const same = cards.filter((card) => card.medicine === medicine.value);
  offer(
    region,
    same.map((card) => [card.region, capital(card.place)]),
    wanted.get("region"),
  );
  const near = same.filter((card) => card.region === region.value);
  offer(
    lang,
    near.map((card) => [card.lang, languageOf(card)]),
    wanted.get("lang"),
  );
  offerSections(document.getElementById("sections"), chosenCard(form, cards), wanted.getAll("open"));
}

function offerSections(group, { sections, content }, wanted) {
  const box = (value, title, lang) => {
    const [label, input, text] = ["label", "input", "span"].map((name) => document.createElement(name));
    Object.assign(label, { className: "check", lang });
    Object.assign(input, { type: "checkbox", name: "open", value, checked: wanted.includes(value) });
    text.textContent = title;
    label.append(input, text);
    return label;
  };
  group.replaceChildren(
    group.firstElementChild,
    box("all", "All of them", "en"),
    ...sections.map(({ id, title }) => box(id, title, content)),
  );
}
