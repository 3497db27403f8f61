// Text that a person has typed, or that came with the address of the page.

/** Characters that cannot be seen and can change how the rest is read. The element takes out the same. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** What the card would show of it: one line of at most 120 characters that can all be seen. */
export const plain = (text) => [...text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim()].slice(0, 120).join("");

/** As it stands in HTML, also in an attribute. */
export const html = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** As it stands in Rust. */
export const rust = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
