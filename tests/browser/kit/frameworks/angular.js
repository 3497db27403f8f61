// Pages of Angular, compiled in the browser: see ../frameworks.test.mjs.

import "@angular/compiler";
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  provideZonelessChangeDetection,
  signal,
  TemplateRef,
  ViewChild,
  ViewContainerRef,
} from "@angular/core";
import { bootstrapApplication, DomSanitizer } from "@angular/platform-browser";

const schemas = [CUSTOM_ELEMENTS_SCHEMA];

class Card {
  region = signal("us");
  hidden = signal(false);
  heard = signal([]);
  ready = signal("");

  ngOnInit() {
    const view = this.place.createEmbeddedView(this.card);
    window.change = ({ region, shown, hidden, kept, moved }) => {
      if (region) this.region.set(region);
      if (hidden !== undefined) this.hidden.set(hidden);
      if (shown === false) this.place.clear();
      if (shown) this.place.createEmbeddedView(this.card);
      // What the strategies for the reuse of routes do.
      if (kept === false) this.place.detach(this.place.indexOf(view));
      if (kept) this.place.insert(view);
      if (moved) this.place.move(view, 1);
      if (moved === false) this.place.move(view, 0);
    };
    this.place.createEmbeddedView(this.more);
    customElements
      .whenDefined("medication-card")
      .then(() => document.getElementById("card").whenReady())
      .then(({ region }) => this.ready.set(region));
  }

  hear({ type, detail }) {
    this.heard.update((before) => [...before, `${type} ${detail.region ?? detail.section}`]);
  }
}
Component({
  selector: "app-root",
  schemas,
  template: `<main>
    <ng-container #place />
    <ng-template #card>
      <div [hidden]="hidden()">
        <medication-card id="card" medicine="baclofen" [region]="region()" lang="en" load="eager"
          (medication-card-ready)="hear($event)" (medication-card-toggle)="hear($event)"
        >Please ask us about baclofen.</medication-card>
      </div>
    </ng-template>
    <ng-template #more><p>More about baclofen</p></ng-template>
    <ol id="heard">@for (line of heard(); track $index) {<li>{{ line }}</li>}</ol>
    <p id="ready">{{ ready() }}</p>
  </main>`,
})(Card);
ViewChild("place", { static: true, read: ViewContainerRef })(Card.prototype, "place");
for (const name of ["card", "more"]) ViewChild(name, { static: true, read: TemplateRef })(Card.prototype, name);

class Pasted {
  times = signal(0);
  heard = signal("");
  text = inject(DomSanitizer).bypassSecurityTrustHtml(window.text);

  ngOnInit() {
    window.again = () => this.times.update((times) => times + 1);
  }
}
Component({
  selector: "app-root",
  schemas,
  template: `<main>
    <div [innerHTML]="text" (medication-card-toggle)="heard.set($event.detail.section)"></div>
    <p id="times">{{ times() }}</p>
    <p id="heard">{{ heard() }}</p>
  </main>`,
})(Pasted);

export function start(root, text) {
  if (!text) root.append(document.createElement("app-root"));
  bootstrapApplication(text ? Pasted : Card, { providers: [provideZonelessChangeDetection()] });
}
