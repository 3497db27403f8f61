import { words } from "./words.js";

/** The calm lines above a card that tell the patient what is not as it should be. `retry` is what "Try again" does. */
export function notesFor(retry) {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  element.dir = "auto";
  /** Lines with their language, by what they are about. */
  const told = new Map();
  /** The same as it is on the page now. */
  let spoken = "";

  const again = () => {
    const button = document.createElement("button");
    button.className = "quiet";
    button.textContent = words(element, "try_again").line;
    button.addEventListener("click", retry);
    return button;
  };

  const paragraph = ({ line, lang, offer }) => {
    const paragraph = document.createElement("p");
    paragraph.lang = lang;
    paragraph.append(line, ...(offer ? [" ", again()] : []));
    return paragraph;
  };

  const speak = () => {
    const lines = [...told.values()];
    // The same lines again would be read out again.
    const now = JSON.stringify(lines);
    if (spoken === now) return;
    spoken = now;
    element.className = "note";
    element.replaceChildren(...lines.map(paragraph));
  };

  return {
    element,
    speak,
    /** Says a line about something, and may offer to try again. */
    tell(about, said, offer = false) {
      told.set(about, { ...said, offer });
      speak();
    },
    /** Takes back what was said about something. It is gone from the page when the rest is spoken. */
    forget: (about) => told.delete(about),
    /** Takes back all. */
    clear: () => told.clear(),
  };
}
