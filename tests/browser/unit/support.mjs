// The least of an element that the loader's pure functions read.

/** An element with these attributes, in a page of this language. */
export const element = (attributes, lang = null) => ({
  attributes: Object.keys(attributes).map((name) => ({ name })),
  getAttribute: (name) => attributes[name] ?? null,
  closest: () => (lang === null ? null : { getAttribute: () => lang }),
  getRootNode: () => ({}),
});

/** A section with its button, open or closed. */
const section = (id, open) => {
  const attributes = { "aria-expanded": String(open) };
  return { getAttribute: (name) => attributes[name], closest: () => ({ id }) };
};

/** A card with sections by id, open or closed, and its button for all of them. */
export function card(sections) {
  const buttons = Object.entries(sections).map(([id, open]) => section(id, open));
  const classes = new Set();
  const all = {
    textContent: "Show all",
    dataset: { all: "Hide all" },
    classList: {
      contains: (name) => classes.has(name),
      toggle: (name, on) => (on ? classes.add(name) : classes.delete(name)),
    },
  };
  return { all, querySelectorAll: () => buttons, querySelector: () => all };
}
