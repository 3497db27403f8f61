// Finds medicines by their names: their own in each language, brands, those that are easily taken for them, and what people
// type instead.

/** A name as it is compared: small letters and digits, without accents, one space between words. */
const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** The lists of names of a card, and what to say of a medicine that was found by one of them. The first is the best. */
const KINDS = [
  ["title", () => ""],
  ["own", (name) => `also called ${name}`],
  ["brands", (name) => `sold as ${name}`],
  ["abroad", (name) => `sold as ${name} in other countries`],
  ["once", (name) => `once sold as ${name}`],
  // A misspelt name is found and never shown.
  ["misspellings", () => ""],
  ["look_alikes", (name) => `not ${name}, which is another medicine`],
];

/**
 * The medicines of these cards, in order of their titles, each with the names by which it is found.
 *
 * @returns {{ id: string, title: string, names: { name: string, compared: string, kind: number }[] }[]}
 */
export function medicinesOf(cards) {
  const medicines = new Map();
  for (const card of cards) {
    const medicine = medicines.get(card.medicine) ?? { id: card.medicine, title: card.title, names: new Map() };
    medicines.set(card.medicine, medicine);
    if (card.lang === "en") medicine.title = card.title;
    KINDS.forEach(([list], kind) => {
      for (const name of list === "own" ? [card.title] : (card.names[list] ?? [])) {
        const known = medicine.names.get(name);
        if (!known || known.kind > kind) medicine.names.set(name, { name, compared: folded(name), kind });
      }
    });
  }
  for (const { title, names } of medicines.values()) names.get(title).kind = 0;
  const { compare } = new Intl.Collator("en");
  return [...medicines.values()]
    .map((medicine) => ({ ...medicine, names: [...medicine.names.values()] }))
    .sort((a, b) => compare(a.title, b.title));
}

/** How well a name fits what was typed, from 0, or Infinity: its beginning, the beginning of a word in it, some of it. */
function fit(compared, typed) {
  if (compared.startsWith(typed)) return 0;
  if (compared.includes(` ${typed}`)) return 1;
  return compared.includes(typed) ? 2 : Infinity;
}

/** How many letters have to be typed otherwise, left out, added or exchanged with the next one until a name begins like this. */
function distance(name, typed) {
  let [before, row] = [[], Array.from({ length: typed.length + 1 }, (_, at) => at)];
  let least = row[typed.length];
  for (let at = 1; at <= name.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= typed.length; to += 1) {
      const same = name[at - 1] === typed[to - 1];
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (same ? 0 : 1));
      const exchanged = at > 1 && to > 1 && name[at - 1] === typed[to - 2] && name[at - 2] === typed[to - 1];
      if (exchanged) next[to] = Math.min(next[to], before[to - 2] + 1);
    }
    [before, row] = [row, next];
    least = Math.min(least, row[typed.length]);
  }
  return least;
}

/** Mistakes that a person may make in a name of this length. */
const allowed = (typed) => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/**
 * The medicines that fit what was typed, the best first. Where none does, those of which a name is typed with a mistake or
 * two are `near`.
 *
 * @returns {{ found: { id: string, title: string, note: string }[], near: boolean }}
 */
export function find(medicines, text) {
  const typed = folded(text);
  const ranked = (measure, most) =>
    medicines
      .map((medicine) => ({
        medicine,
        best: medicine.names
          .map((name) => ({ ...name, rank: measure(name.compared) }))
          .reduce((best, name) =>
            name.rank < best.rank || (name.rank === best.rank && name.kind < best.kind) ? name : best,
          ),
      }))
      .filter(({ best }) => best.rank <= most)
      .sort((a, b) => a.best.rank - b.best.rank || a.best.kind - b.best.kind)
      .map(({ medicine: { id, title }, best: { name, kind } }) => ({
        id,
        title,
        note: KINDS[kind][1](name),
      }));
  const found = ranked((compared) => fit(compared, typed), 2);
  if (found.length > 0 || allowed(typed) === 0) return { found, near: false };
  return { found: ranked((compared) => distance(compared, typed), allowed(typed)), near: true };
}
