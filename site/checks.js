// Checks of the fields. Each returns what to change, or an empty text. Values that fail are left out.

// Of the loader: index.html has it copied here.
import { dialled } from "./phone.js";

export const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text);

/** A list of font names, quoted or not. Nothing in them can end a declaration. */
const isFont = (text) =>
  text.split(",").every((name) => /^\s*(["']?)[\p{L}\d\s-]+\1\s*$/u.test(name)) && CSS.supports("font-family", text);

const isPlace = (text) =>
  !/[\s"'<>\\?#]/.test(text) && (/^\/(?!\/)/.test(text) || (/^https?:\/\/[^/]/i.test(text) && URL.canParse(text)));

const colour = (text) =>
  text && !isColour(text) ? "Write # and six digits or letters from a to f, such as #6a1b9a." : "";

/** By the name of the field. `all` holds the text of every field. */
export const CHECKS = {
  "clinic-name": (text, all) =>
    !text && (all["clinic-phone"] || all["clinic-hours"])
      ? "Write the name too. Without it the card cannot show the phone or the hours."
      : "",
  "clinic-phone": (text) =>
    text && !dialled(text.trim())
      ? "Write one number, with an extension if there is one, such as +44 20 7946 0000 ext. 12. Nothing else."
      : "",
  "--mc-accent": (text, all) =>
    colour(text) || (!text && all["accent-dark"] ? "Write this colour too, or take the dark one away." : ""),
  "accent-dark": colour,
  "--mc-font": (text) =>
    text && !isFont(text) ? "Write names of fonts with commas between, such as Georgia, serif." : "",
  files: (text) =>
    isPlace(text)
      ? ""
      : "Write a path that begins with /, such as /medication-card/, or an address that begins with https://.",
};

/** The contrast ratio of two colours, from 1 to 21. Both are written as `#rgb` or `#rrggbb`. */
function contrast(one, other) {
  const light = (colour) => {
    const digits =
      colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
    const [red, green, blue] = digits
      .map((digit) => parseInt(digit, 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

/** Advice on a colour for links on a background of the card. */
export function advice(colour, ground, dark) {
  if (!isColour(colour) || !/^#([0-9a-f]{3}){1,2}$/i.test(ground)) return "";
  const found = contrast(colour, ground);
  if (found >= 7) return "";
  // Rounded down, so that it never says 7.0 for less.
  return `On the ${dark ? "dark" : "light"} card this is ${(Math.floor(found * 10) / 10).toFixed(1)} to 1. A ${dark ? "paler" : "darker"} colour with 7 to 1 is easy to read.`;
}
