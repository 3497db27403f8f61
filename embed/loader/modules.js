// Modules in assets/ that are imported when they are needed: `card`, the glue of the engine, and `lazy`, which is what the
// folder lazy/ exports.

import { assetFile } from "./assets.js";
import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { diagnoseFetch, fetchAsset, urlOf } from "./files.js";
import { trust } from "./policy.js";

/**
 * What the modules export.
 * @typedef {object} Modules
 * @property {import("./engine.js").Glue} card
 * @property {typeof import("./lazy/live-card.js")
 *   & typeof import("./lazy/messages.js")
 *   & typeof import("./lazy/print.js")
 *   & typeof import("./lazy/strange-attributes.js")
 *   & typeof import("./lazy/translations.js")} lazy
 */

/**
 * What has been imported, or is on its way, by name.
 * @type {Map<string, Promise<any>>}
 */
const imported = new Map();

/** How many imports have failed. Browsers do not fetch a module again at an address at which it could not be had. */
let failures = 0;

/**
 * A module, imported once. After a failure it is imported again the next time.
 * @template {keyof Modules} Name
 * @param {Name} name
 * @returns {Promise<Modules[Name]>}
 */
export function importModule(name) {
  const module = imported.get(name) ?? importAsset(name);
  imported.set(name, module);
  module.catch(() => {
    imported.delete(name);
    failures += 1;
  });
  return module;
}

/**
 * Imports a module. `import()` has no `integrity`, but it uses what an element that has one has fetched and checked.
 * @template {keyof Modules} Name
 * @param {Name} name
 * @returns {Promise<Modules[Name]>}
 */
async function importAsset(name) {
  const [path, integrity] = assetFile(name, "js", MANIFEST.modules[name]);
  const href = urlOf(path) + (failures ? `#${failures}` : "");
  const policy = trust();
  const element = document.createElement(policy ? "script" : "link");
  try {
    // Without the policy only a preload is allowed, and WebKit does not check those.
    if (!policy) await fetchAsset([path, integrity], "script-missing");
    await new Promise((resolve, reject) => {
      const kind = policy ? { type: "module", src: policy.createScriptURL(href) } : { rel: "modulepreload", href };
      Object.assign(element, kind, { integrity, fetchPriority: "high", onload: resolve, onerror: reject });
      document.head.append(element);
    });
    return await import(href);
  } catch {
    const failure = await diagnoseFetch(path, "script-missing");
    throw failure.code === "unreachable" ? new Failure("script-missing", urlOf(path)) : failure;
  } finally {
    element.remove();
  }
}
