// The card as one would write it by hand without a framework: one file with the card in it. What `make bench` compares
// the real card with; it is on no page. The bench's host puts the card and its style in the place of the two values.

const CARD = "%CARD%";
const STYLE = "%STYLE%";

const LISTED = 8;
const ORDERS = { tier: ["emergency", "urgent", "contact", "self-care"], band: ["10", "1", "less", "unknown"] };

const template = document.createElement("template");
template.innerHTML = `<div class="medication-card"><div class="frame">${CARD}</div></div>`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

class HandWrittenCard extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(template.content.cloneNode(true));
    this.sections = [...this.root.querySelectorAll(".section-button")];
    this.rows = [...this.root.querySelectorAll(".effect")];
    this.root.addEventListener("click", ({ target }) => this.press(target.closest("button")));
    this.root.querySelector("#search").addEventListener("input", ({ target }) => this.search(target.value));
  }

  press(button) {
    if (!button) return;
    if (button.matches(".section-button")) this.toggle(button, button.getAttribute("aria-expanded") !== "true");
    else if (button.matches("[data-all]")) this.toggleAll(button);
    else if (button.matches(".tier-button, [data-list=often]")) this.filter(button);
    else if (button.matches("[data-list=order]")) this.sort(button);
  }

  toggle(button, open) {
    button.setAttribute("aria-expanded", String(open));
    const panel = this.root.getElementById(button.getAttribute("aria-controls"));
    if (open) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  }

  toggleAll(button) {
    const open = this.sections.some((section) => section.getAttribute("aria-expanded") !== "true");
    for (const section of this.sections) this.toggle(section, open);
    button.textContent = open ? "Hide all sections" : "Show all sections";
  }

  pressed(css) {
    return [...this.root.querySelectorAll(`${css}[aria-pressed=true]`)].map(
      (button) => button.dataset.tier ?? button.dataset.choice,
    );
  }

  filter(button) {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    const tiers = this.pressed(".tier-button");
    const bands = this.pressed("[data-list=often]");
    const allowed = (chosen, value) => chosen.length === 0 || chosen.includes(value);
    for (const row of this.rows) row.hidden = !allowed(tiers, row.dataset.tier) || !allowed(bands, row.dataset.band);
    const shown = this.rows.filter((row) => !row.hidden);
    for (const tier of this.root.querySelectorAll(".tier")) {
      tier.hidden = !shown.some((row) => row.dataset.tier === tier.dataset.tier);
    }
    const narrowed = shown.length < this.rows.length;
    this.root.querySelector(".narrowed p").textContent = narrowed
      ? `${shown.length} of ${this.rows.length} side effects shown.`
      : "";
  }

  sort(button) {
    for (const other of this.root.querySelectorAll("[data-list=order]"))
      other.setAttribute("aria-pressed", String(other === button));
    const order = button.dataset.choice;
    this.root.querySelector(".tiers").toggleAttribute("data-mixed", order !== "action");
    const name = (row) => row.querySelector(".notice").textContent;
    const place = (row, key) => ORDERS[key].indexOf(row.dataset[key]);
    const by = {
      action: (a, b) => place(a, "tier") - place(b, "tier") || place(a, "band") - place(b, "band"),
      often: (a, b) => place(a, "band") - place(b, "band") || place(a, "tier") - place(b, "tier"),
      name: (a, b) => name(a).localeCompare(name(b)),
    };
    const rows = this.rows.toSorted(by[order]);
    if (order !== "action") return this.root.querySelector(".mixed").append(...rows);
    for (const tier of this.root.querySelectorAll(".tier")) {
      tier.querySelector(".effects").append(...rows.filter((row) => row.dataset.tier === tier.dataset.tier));
    }
  }

  search(query) {
    const wanted = query.trim().toLowerCase();
    this.texts ??= [...this.root.querySelectorAll("li[id], p[id]")].map((element) => ({
      element,
      text: element.textContent.toLowerCase(),
    }));
    const found = [];
    for (const { element, text } of this.texts) {
      const matches = wanted.length > 1 && text.includes(wanted);
      element.toggleAttribute("data-found", matches);
      if (matches) found.push(element);
    }
    this.results ??= this.root
      .querySelector(".search")
      .appendChild(Object.assign(document.createElement("ol"), { className: "results" }));
    this.results.replaceChildren(...found.slice(0, LISTED).map((element) => this.result(element)));
    this.root.querySelector("#search-status").textContent = wanted ? `${found.length} found.` : "";
  }

  result(element) {
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    button.className = "result";
    const title = button.appendChild(document.createElement("span"));
    title.className = "result-title";
    title.textContent = (element.querySelector(".notice strong") ?? element).textContent;
    const place = button.appendChild(document.createElement("span"));
    place.className = "result-place";
    place.textContent = element.closest(".section")?.querySelector(".section-button").textContent ?? "";
    button.addEventListener("click", () => {
      const section = element.closest(".section");
      if (section) this.toggle(section.querySelector(".section-button"), true);
      element.scrollIntoView();
    });
    return item;
  }
}

customElements.define("hand-written-card", HandWrittenCard);
