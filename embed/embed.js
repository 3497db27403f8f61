// embed.html?medicine=baclofen&region=us: the card in a page of its own, for sites that allow nothing but an <iframe>.
// The address takes the attributes of the element. frame.js, on the site's page, hears how high the card is.

import "./medication-card.js";

const card = document.createElement("medication-card");
const known = customElements.get("medication-card").observedAttributes;
for (const [name, value] of new URLSearchParams(location.search)) {
  if (known.includes(name)) card.setAttribute(name, value);
}
document.documentElement.lang = card.lang || "en";
// Set on the object and not in a style attribute, which a policy may forbid.
document.body.style.margin = "0";
document.body.append(card);
card.addEventListener("medication-card:ready", ({ detail }) => {
  document.documentElement.lang = detail.lang;
  document.title = card.shadowRoot.querySelector("bdi").textContent;
});

if (parent !== window) {
  // Which site shows the frame is not known, and a height is no secret.
  const tell = () => {
    // In braces, so that it is no tail call: WebKit takes this window off the stack for one, and the message has another `source`.
    parent.postMessage({ type: "medication-card:height", height: Math.ceil(card.getBoundingClientRect().height) }, "*");
  };
  new ResizeObserver(tell).observe(card);
}
