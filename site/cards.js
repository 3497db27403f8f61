// What was built, beside this page.

const beside = (path) => new URL(`../${path}`, import.meta.url);

async function get(path) {
  const response = await fetch(beside(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Where the files of this build lie. */
export const HERE = beside("").href;

/** The cards of the build and the digest of the door, or null where the file is not there. */
export const catalogue = () =>
  get("cards.json")
    .then((response) => response.json())
    .catch(() => null);

const drawn = new Map();

/** The file of a card that needs no script, asked for once; "" where it cannot be had. */
export async function drawnCard(name) {
  if (!drawn.has(name)) {
    const text = await get(`cards/${name}/static.html`)
      .then((response) => response.text())
      .catch(() => "");
    if (text) drawn.set(name, text);
  }
  return drawn.get(name) ?? "";
}
