// embed.html?medicine=baclofen&region=us: the card in a page of its own, for sites that allow nothing but an <iframe>.
// The parameters of the address are the attributes of the element. The height of the card is posted to frame.js on the
// site's page.

import "./medication-card.js";

const card = document.createElement("medication-card");
const known = /** @type {any} */ (customElements.get("medication-card")).observedAttributes;
for (const [name, value] of new URLSearchParams(location.search)) {
  if (known.includes(name)) card.setAttribute(name, value);
}
document.documentElement.lang = card.lang || "en";
// Set on the object and not in a style attribute, which a policy may forbid.
document.body.style.margin = "0";
const words = /** @type {HTMLElement} */ (document.getElementById("words"));
// They would make the frame higher while the card is on its way.
words.hidden = true;
card.append(words);
card.addEventListener("medication-card-error", () => {
  words.hidden = /** @type {any} */ (card).state !== "failed";
});
document.body.append(card);
card.addEventListener("medication-card-ready", (event) => {
  document.documentElement.lang = /** @type {CustomEvent} */ (event).detail.lang;
  document.title = card.shadowRoot?.querySelector("bdi")?.textContent ?? "";
});

if (parent !== window) {
  // It is not known which site shows the frame, and a height is no secret.
  const postHeight = () => {
    // Not an expression body: WebKit would make a tail call of it, and the message would have another `source`.
    parent.postMessage({ type: "medication-card-height", height: Math.ceil(card.getBoundingClientRect().height) }, "*");
  };
  new ResizeObserver(postHeight).observe(card);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "medication-card-height-request") postHeight();
  });
}
