// The engine: the WebAssembly and its glue, started once for the page.

import { assetFile } from "./assets.js";
import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { fetchAsset, isWasm } from "./files.js";
import { forget, importModule } from "./modules.js";

/**
 * What the glue exports.
 * @typedef {object} Glue
 * @property {(options: object) => Promise<unknown>} default
 * @property {(listener: (message: string) => void) => void} on_panic
 * @property {new (root: Element, bytes: Uint8Array, lines: string, open: string, level: number, clinic: string, notify: EngineListener) => HydratedCard} HydratedCard
 */

/**
 * A card that the engine has hydrated.
 * @typedef {object} HydratedCard
 * @property {(bytes: Uint8Array, lines: string, stamp: string) => void} set_card
 * @property {(ids: string) => void} set_open
 * @property {(level: number) => void} set_heading_level
 * @property {(clinic: string) => void} set_clinic
 * @property {(shown: boolean) => void} set_bar
 * @property {(id: string, selection: string) => void} go
 * @property {() => void} render_all
 * @property {() => void} destroy
 */

/** @typedef {(event: "ready" | "toggle" | "visit", id: string, flag: boolean) => void} EngineListener */

/** @type {Promise<Glue> | null} */
let engine = null;

/**
 * The started engine. After a failure or a panic the next card starts another one.
 * @param {(failure: Failure, glue: Glue) => void} onPanic
 */
export function loadEngine(onPanic) {
  engine ??= startEngine(onPanic).catch((failure) => {
    engine = null;
    throw failure;
  });
  return engine;
}

/** @param {(failure: Failure, glue: Glue) => void} onPanic */
async function startEngine(onPanic) {
  if (typeof WebAssembly !== "object") throw new Failure("browser-too-old");
  try {
    // The smallest module, to find out whether the page allows any before one is downloaded. WebKit compiles it all the same
    // and refuses to instantiate it.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    throw new Failure("wasm-blocked");
  }
  const [glue, response, { instantiate }] = await Promise.all([
    importModule("card"),
    fetchAsset(assetFile("card", "wasm", MANIFEST.wasm), "wasm-missing"),
    importModule("lazy"),
  ]);
  const code = await instantiate(glue, response, isWasm(response));
  if (code) throw new Failure(code, response.url);
  glue.on_panic((message) => {
    engine = null;
    forget("card");
    onPanic(new Failure("panic", message), glue);
  });
  return glue;
}
