// The files of the build, which lie beside this page.

const beside = (path) => new URL(`../${path}`, import.meta.url);

async function get(path) {
  const response = await fetch(beside(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** What is in `cards.json`, where each name of a section is written once. */
export const readCatalogue = ({ integrity, sections, cards }) => ({
  integrity,
  cards: cards.map((card) => ({ ...card, sections: card.sections.map((at) => sections[at]) })),
});

/** Where the files of this build lie. */
export const HERE = beside("").href;

/** The cards of the build and the digest of the entry script, or null if the file is not there. */
export const catalogue = () =>
  get("cards.json")
    .then((response) => response.json())
    .then(readCatalogue)
    .catch(() => null);

const fetched = new Map();

/** The HTML of a card that needs no script, fetched once; "" if it cannot be fetched. */
export async function staticHtml(name) {
  if (!fetched.has(name)) {
    const text = await get(`cards/${name}/static.html`)
      .then((response) => response.text())
      .catch(() => "");
    if (text) fetched.set(name, text);
  }
  return fetched.get(name) ?? "";
}
