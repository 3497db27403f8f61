// Pages of Vue: see ../frameworks.test.mjs.

import { createApp, createSSRApp } from "vue";

/** In a component of its own, because only components are kept alive. */
const One = {
  props: ["region"],
  emits: ["heard"],
  template: `<medication-card id="card" medicine="baclofen" .region="region" lang="en" load="eager"
    @medication-card-ready="$emit('heard', $event)" @medication-card-toggle="$emit('heard', $event)"
  >Please ask us about baclofen.</medication-card>`,
};

const Card = {
  components: { One },
  data: () => ({ region: "us", shown: true, hidden: false, kept: true, moved: false, heard: [], ready: "" }),
  computed: {
    order() {
      return this.moved ? ["more", "card"] : ["card", "more"];
    },
  },
  methods: {
    hear({ type, detail }) {
      this.heard.push(`${type} ${detail.region ?? detail.section}`);
    },
  },
  mounted() {
    window.change = (changes) => Object.assign(this, changes);
    customElements
      .whenDefined("medication-card")
      .then(() => document.getElementById("card").whenReady())
      .then(({ region }) => (this.ready = region));
  },
  template: `<main>
    <template v-if="shown" v-for="part in order" :key="part">
      <KeepAlive v-if="part === 'card'"><One v-if="kept" v-show="!hidden" :region @heard="hear" /></KeepAlive>
      <p v-else>More about baclofen</p>
    </template>
    <ol id="heard"><li v-for="line in heard">{{ line }}</li></ol>
    <p id="ready">{{ ready }}</p>
  </main>`,
};

const Pasted = {
  props: ["text"],
  data: () => ({ times: 0, heard: "" }),
  mounted() {
    window.again = () => (this.times += 1);
  },
  template: `<main>
    <div v-html="text" @medication-card-toggle="heard = $event.detail.section"></div>
    <p id="times">{{ times }}</p>
    <p id="heard">{{ heard }}</p>
  </main>`,
};

/** What a project says in its configuration of Vite. */
function configured(app) {
  app.config.compilerOptions.isCustomElement = (tag) => tag === "medication-card";
  return app;
}

export async function draw(text) {
  const { renderToString } = await import("vue/server-renderer");
  return renderToString(configured(createSSRApp(Pasted, { text })));
}

export function start(root, text) {
  configured(text ? createSSRApp(Pasted, { text }) : createApp(Card)).mount(root);
}
