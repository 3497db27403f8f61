// The list of medicines to choose from: of many, those that fit what is typed.

import { find, medicinesOf } from "./names.js";

const $ = (id) => document.getElementById(id);

/** How many are listed at most, besides the chosen one: more take long to draw and to read. */
const MOST = 8;

const counted = (count) => (count === 1 ? "1 medicine" : `${count.toLocaleString("en")} medicines`);

/** What has been found, in words. */
function account({ found, near }, typed) {
  if (!typed) return `${counted(found.length)}. Type a part of a name or of a brand.`;
  if (found.length === 0)
    return "Nothing found. Check the spelling, or type the first letters only. What is not found has no card yet.";
  const what = near
    ? `None of this name, but ${counted(found.length)} with a similar one.`
    : `${counted(found.length)} found.`;
  return found.length > MOST ? `${what} ${MOST} are listed: type more of the name to see others.` : what;
}

/** A medicine to choose. The default is left out of the address. */
function option({ id, title, note }, isChosen, isDefault) {
  const [label, input, words, hint] = ["label", "input", "span", "span"].map((name) => document.createElement(name));
  label.className = "check";
  Object.assign(input, { type: "radio", name: "medicine", value: id, defaultChecked: isDefault });
  input.checked = isChosen;
  Object.assign(hint, { className: "hint", textContent: note });
  words.append(title, ...(note ? [" ", hint] : []));
  label.append(input, words);
  return label;
}

/**
 * Lists the medicines of these cards, and lists them anew when something else is typed. The `wanted` one is chosen if there
 * is one of this id, and else that of the first card.
 */
export function offerMedicines(cards, wanted) {
  const medicines = medicinesOf(cards);
  const [field, list, status] = [$("find"), $("medicines"), $("found")];
  const [{ medicine: first }] = cards;

  function draw(chosen) {
    const typed = field.value.trim();
    const result = find(medicines, typed);
    const listed = result.found.slice(0, MOST);
    // The chosen one stays in the list, whatever is typed: it is what the form says.
    if (!listed.some(({ id }) => id === chosen)) {
      const { title } = medicines.find(({ id }) => id === chosen);
      listed.unshift({ id: chosen, title, note: "(chosen now)" });
    }
    list.replaceChildren(...listed.map((medicine) => option(medicine, medicine.id === chosen, medicine.id === first)));
    const said = account(result, typed);
    // A screen reader would read the same again.
    if (status.textContent !== said) status.textContent = said;
  }

  const chosen = () => list.querySelector(":checked").value;
  field.addEventListener("input", () => draw(chosen()));
  field.addEventListener("keydown", ({ key, isComposing }) => {
    if (key !== "Enter" || isComposing || !field.value.trim()) return;
    const [best] = find(medicines, field.value.trim()).found;
    [...list.querySelectorAll("input")].find(({ value }) => value === best?.id)?.click();
  });
  $("finder").hidden = medicines.length === 1;
  draw(medicines.some(({ id }) => id === wanted) ? wanted : first);
}
