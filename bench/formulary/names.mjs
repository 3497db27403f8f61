// The made-up names of a medicine, by its number. No two medicines share one.

const SYLLABLES = "ba ce do fi gu hy ja ke lo mi nu po qua re si tu va we xo za".split(" ");

/** Steps through all numbers in another order, so that neighbours in the list differ from their first letter on. */
const scattered = (number) => (number * 3571 + 1723) % SYLLABLES.length ** 3;

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/**
 * The names of the medicine with this number, from 0 to 7,999: its id, how it is said, its brands, a name that looks like
 * it, and two ways to misspell it.
 */
export function names(number) {
  const at = scattered(number);
  const parts = [0, 1, 2].map((place) => SYLLABLES[Math.floor(at / SYLLABLES.length ** place) % SYLLABLES.length]);
  const [first, second, third] = parts;
  const id = `${parts.join("")}plin`;
  return {
    id,
    say: `${first}-${second.toUpperCase()}-${third}-plin`,
    brands: ["or", "elle", "anz", "ax"].map((end) => capital(third + second + first + end)),
    lookAlike: capital(`${parts.join("")}plex`),
    misspellings: [`${parts.join("")}pline`, `${first}${second}${second}${third}plin`],
  };
}
