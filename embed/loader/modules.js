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
 * @property {typeof import("./lazy/clinic.js")
 *   & typeof import("./lazy/elsewhere.js")
 *   & typeof import("./lazy/instantiate.js")
 *   & typeof import("./lazy/links.js")
 *   & typeof import("./lazy/live-card.js")
 *   & typeof import("./lazy/live-style.js")
 *   & typeof import("./lazy/messages.js")
 *   & typeof import("./lazy/print.js")
 *   & typeof import("./lazy/mistakes.js")
 *   & typeof import("./lazy/structure.js")
 *   & typeof import("./lazy/whole-file.js")
 *   & typeof import("./lazy/translations.js")} lazy
 */

/**
 * What has been imported, or is on its way, by name.
 * @type {Map<string, Promise<any>>}
 */
const imported = new Map();

/**
 * How many modules have to be imported anew. Browsers do not do that at an address at which they have been imported, or
 * could not be.
 */
let forgotten = 0;

/**
 * Has the next import of a module make another instance of it.
 * @param {keyof Modules} name
 */
export function forget(name) {
  imported.delete(name);
  forgotten += 1;
}

/**
 * A module, imported once. After a failure it is imported again the next time.
 * @template {keyof Modules} Name
 * @param {Name} name
 * @returns {Promise<Modules[Name]>}
 */
export function importModule(name) {
  const module = imported.get(name) ?? importAsset(name);
  imported.set(name, module);
  module.catch(() => forget(name));
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
  const href = urlOf(path) + (forgotten ? `#${forgotten}` : "");
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
