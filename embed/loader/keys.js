// The keys that a reader presses in a card. To the page they seem to be pressed on the element, so a shortcut of one letter
// would take what is typed into a field.

/** What edits a field or moves in it. An input method sends the last three. */
const EDITING = /^(.|Backspace|Delete|Enter|Home|End|Arrow\w+|Process|Dead|Unidentified)$/u;

/** What presses a button. */
const PRESSING = /^(Enter| )$/;

/** The key that is down, if it is the card's. */
let kept = "";

/**
 * Keeps a key event from the page if the card has used it, or a field or button in it does.
 * @param {any} event
 */
export function keepKey(event) {
  const { type, key, target, metaKey, ctrlKey, altKey, defaultPrevented } = event;
  const used = target.matches("input") ? EDITING : target.closest("button, a") && PRESSING;
  // With Control and Alt, some keyboards write characters.
  const own = defaultPrevented || (!metaKey && (!ctrlKey || altKey) && used?.test(key));
  if (type === "keydown") kept = own ? key : "";
  if (own || key === kept) event.stopPropagation();
}
