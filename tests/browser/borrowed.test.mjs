// Pages whose scripts have changed what the browser has built in: the card works all the same.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** What page scripts do to the built-in objects, written as they write it. */
const PATCHES = {
  "Prototype 1.6": () => {
    Array.prototype.toJSON = function () {
      return `[${this.map((item) => Object.toJSON(item)).join(", ")}]`;
    };
    String.prototype.toJSON = function () {
      return `"${this}"`;
    };
    Object.toJSON = (value) => (value?.toJSON ? value.toJSON() : String(value));
    Array.from = (iterable) => {
      if (!iterable) return [];
      if (iterable.toArray) return iterable.toArray();
      const results = [];
      for (let at = 0; at < (iterable.length || 0); at += 1) results.push(iterable[at]);
      return results;
    };
    Array.prototype.each = function (act) {
      for (let at = 0; at < this.length; at += 1) act(this[at], at);
      return this;
    };
    Array.prototype.first = function () {
      return this[0];
    };
    Array.prototype.without = function (...values) {
      return this.filter((value) => !values.includes(value));
    };
    Function.prototype.bind = function (context, ...given) {
      return (...more) => this.apply(context, [...given, ...more]);
    };
    Element.prototype.hide = function () {
      this.style.display = "none";
      return this;
    };
    Element.prototype.show = function () {
      this.style.display = "";
      return this;
    };
    Element.prototype.update = function (html) {
      this.innerHTML = html;
      return this;
    };
    Element.prototype.toggle = () => {};
    document.getElementsByClassName = (name) => [...document.querySelectorAll(`.${name}`)];
    window.Hash = () => {};
    window.$ = (id) => document.getElementById(id);
  },
  MooTools: () => {
    for (const type of [Array, String, Function, Number]) {
      type.implement = () => {};
      type.prototype.$family = () => type.name.toLowerCase();
    }
    Array.prototype.clean = function () {
      return this.filter((item) => item != null);
    };
    Array.prototype.contains = Array.prototype.includes;
    String.prototype.contains = function (text, separator) {
      return separator
        ? `${separator}${this}${separator}`.includes(`${separator}${text}${separator}`)
        : this.includes(text);
    };
    String.prototype.test = function (pattern) {
      return new RegExp(pattern).test(this);
    };
    Function.prototype.delay = function (time, bind, given) {
      return setTimeout(this.bind(bind, ...(given ?? [])), time);
    };
    Element.prototype.getParent = function () {
      return this.parentElement;
    };
    Element.prototype.set = function (name, value) {
      this.setAttribute(name, value);
      return this;
    };
    Element.prototype.get = function (name) {
      return this.getAttribute(name);
    };
    window.$ = (id) => document.getElementById(id);
    const { parse, stringify } = JSON;
    window.JSON = { encode: stringify, decode: parse, parse, stringify };
  },
  "methods of arrays that are enumerable": () => {
    for (const name of ["entries", "flat", "includes", "at", "findLast", "remove", "unique"]) {
      const before = Array.prototype[name];
      Array.prototype[name] = function (...given) {
        return before ? before.apply(this, given) : this;
      };
    }
  },
  "an enumerable method of every object": () => {
    Object.prototype.extend = function (more) {
      return Object.assign(this, more);
    };
  },
  "an older Promise": () => {
    delete Promise.prototype.finally;
    delete Promise.allSettled;
    delete Promise.any;
    delete Promise.withResolvers;
  },
  "a Promise of another kind": () => {
    const Native = Promise;
    window.Promise = class Later extends Native {
      static get [Symbol.species]() {
        return Native;
      }
    };
  },
  "fetch with a tracker around it": () => {
    const before = window.fetch;
    window.fetch = function (...given) {
      return before.apply(this, given).then((response) => {
        response
          .clone()
          .text()
          .catch(() => {});
        return response;
      });
    };
  },
  "fetch whose answers have no stream": () => {
    const before = window.fetch;
    window.fetch = async (...given) => {
      const response = await before(...given);
      Object.defineProperty(response, "body", { value: null });
      return response;
    };
  },
  "fetch from XMLHttpRequest": () => {
    window.fetch = (url) =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("GET", url);
        request.responseType = "arraybuffer";
        request.onload = () => {
          const bytes = request.response;
          resolve({
            ok: request.status >= 200 && request.status < 300,
            status: request.status,
            url: String(url),
            headers: { get: (name) => request.getResponseHeader(name) },
            text: async () => new TextDecoder().decode(bytes),
            arrayBuffer: async () => bytes,
            json: async () => JSON.parse(new TextDecoder().decode(bytes)),
          });
        };
        request.onerror = () => reject(new TypeError("Network request failed"));
        request.send();
      });
  },
  "customElements.define with something around it": () => {
    const before = customElements.define;
    customElements.define = (name, type, options) => before.call(customElements, name, type, options);
  },
  "no requestIdleCallback": () => {
    delete window.requestIdleCallback;
  },
  "requestIdleCallback that gives no deadline": () => {
    window.requestIdleCallback = (act) => setTimeout(act, 1);
  },
  "an IntersectionObserver in script": () => {
    window.IntersectionObserver = class {
      constructor(act) {
        this.act = act;
      }
      observe(target) {
        setTimeout(() => this.act([{ target, isIntersecting: true, intersectionRatio: 1 }], this));
      }
      unobserve() {}
      disconnect() {}
    };
  },
  "no IntersectionObserver": () => {
    delete window.IntersectionObserver;
  },
  "no console": () => {
    for (const name of Object.keys(console)) console[name] = () => {};
  },
  "JSON in script": () => {
    const { parse, stringify } = JSON;
    JSON.stringify = (value) => stringify(value);
    JSON.parse = (text) => parse(text);
  },
  "queueMicrotask, structuredClone and crypto of a polyfill": () => {
    window.queueMicrotask = (act) => Promise.resolve().then(act);
    window.structuredClone = (value) => JSON.parse(JSON.stringify(value));
  },
  "setTimeout that passes strange arguments": () => {
    const before = window.setTimeout;
    window.setTimeout = (act, time, ...given) => before(() => act(...given, 17), time);
  },
};

/** The engines whose driver works where the page has patched what the driver itself uses. */
const DRIVEN = {
  "Prototype 1.6": ["chromium"],
  "an enumerable method of every object": ["chromium"],
  "an older Promise": ["chromium", "firefox"],
  "JSON in script": ["chromium", "firefox"],
};

for (const [what, patch] of Object.entries(PATCHES)) {
  const options = {
    head: `<script>(${patch})()</script>`,
    only: DRIVEN[what],
    because: "its driver uses what the page has patched",
  };
  on(`a card works on a page with ${what}`, EAGER, options, async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.press("[data-choice=pregnant]");
    assert.ok((await visit.text()).includes("Call 911"));
    const { errors, events } = await visit.recorded();
    assert.deepEqual(errors, []);
    assert.deepEqual(
      events.filter(({ name }) => name === "error"),
      [],
    );
  });
}
