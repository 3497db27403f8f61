// A visit to the demo page, which lies in dist/ as the card does, under the strictest policy that it needs.

import { FOLDER } from "./server.mjs";
import { suite } from "./visit.mjs";

/** What the demo page needs, and nothing else. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Where it lies on the test host. */
export const PAGE = `${FOLDER}/index.html`;

/** For `serve`: adds a policy and the recorder to the page, and changes other files as `change` does. */
const withPolicy = (policy, change) => (path, file) =>
  path === "index.html"
    ? {
        ...file,
        headers: { ...file.headers, "content-security-policy": policy },
        body: String(file.body).replace("<head>", '<head><script src="/recorder.js"></script>'),
      }
    : change?.(path, file);

/** Opens the page with this query in the visit's own tab. */
export const openPage = (visit, query = "") => visit.driver.get(`${visit.host.origin}${PAGE}${query}`);

/** Waits until it can be used. */
export const ready = (visit) =>
  visit.until("the page can be used and its card read", () => {
    const [form, card] = [document.getElementById("builder"), document.getElementById("preview")];
    return (
      form && !form.hidden && document.getElementById("snippet").innerText && ["static", "live"].includes(card.state)
    );
  });

/** Defines the tests of a file, as `suite` does: each begins on the demo page, with `query` in its address. */
export function builderSuite(context) {
  const visits = suite(context);
  const defines =
    (define) =>
    (name, { query = "", policy = POLICY, change, wait = ready, ...options }, act) =>
      define(name, "", { script: false, change: withPolicy(policy, change), ...options }, async (visit) => {
        await openPage(visit, query);
        await wait(visit);
        await act(visit);
      });
  return Object.assign(defines(visits), { once: defines(visits.once) });
}

/** The text to paste. */
export const snippet = (visit) => visit.run(() => document.getElementById("snippet").textContent);

/** Waits until the text to paste holds these words. */
export const says = (visit, words) =>
  visit.until(
    `the snippet says ${words}`,
    (words) => document.getElementById("snippet").textContent.includes(words),
    words,
  );

/** Gives controls a value as a person would, all at once. A list ticks these boxes and no others. */
export const choose = (visit, values) =>
  visit.run((values) => {
    const { elements } = document.getElementById("builder");
    for (const [name, value] of Object.entries(values)) {
      const named = [...elements].filter((control) => control.name === name);
      for (const control of named) {
        if (control.type === "checkbox") control.checked = value.includes(control.value);
        else if (control.type === "radio") control.checked = control.value === value;
        else control.value = value;
      }
      const last = named.find((control) => control.checked) ?? named[0];
      for (const type of ["input", "change"]) last.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }, values);

/** Types the id of a medicine where there are several, and chooses the one of this id. */
export const chooseMedicine = async (visit, medicine) => {
  await visit.run((medicine) => {
    const field = document.getElementById("find");
    field.value = medicine;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, medicine);
  await choose(visit, { medicine });
};
