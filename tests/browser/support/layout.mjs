// The layout of a card.

/** Elements that overflow their block of the card to either side. */
export const stickingOut = (visit) =>
  visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const out = (inner, outer) => inner.right > outer.right + 0.5 || inner.left < outer.left - 0.5;
    const blocks = ".header, .alert, .search, .traits, .panel";
    return [
      ...root.querySelectorAll(
        blocks
          .split(", ")
          .map((block) => `${block} *`)
          .join(),
      ),
    ]
      .filter((element) => !element.closest(".visually-hidden, svg") && element.getBoundingClientRect().width > 0)
      .filter((element) => out(element.getBoundingClientRect(), element.closest(blocks).getBoundingClientRect()))
      .map((element) => `${element.className || element.localName}: ${element.textContent.slice(0, 40)}`);
  });
