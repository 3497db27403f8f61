// Text that a person has typed, or that comes from the address of the page.

/** Invisible characters that can change how the rest is read. The element removes the same. */
const INVISIBLE = /[\p{Cc}\p{Cs}\ufff9-\ufffb]|[^\P{Default_Ignorable_Code_Point}\u200c\u200d]/gu;

/** What the card would show of it: one line of at most 120 visible characters. */
export const plain = (text) => [...text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim()].slice(0, 120).join("");

/** Escapes a text for HTML, also in an attribute. */
export const html = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A text as a Rust string literal. */
export const rust = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
