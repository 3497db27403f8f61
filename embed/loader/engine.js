// The WebAssembly, once for the page.

import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { beside, get, isWasm, lost, room } from "./files.js";
import { trust } from "./policy.js";

let engine = null;

/**
 * The glue of the started engine. A failure is forgotten, so that the next card tries again; a panic is not: the engine
 * must never be called again. `panicked` is told of it.
 */
export function loadEngine(panicked) {
  engine ??= startEngine(panicked).catch((failure) => {
    engine = null;
    throw failure;
  });
  return engine;
}

async function startEngine(panicked) {
  if (typeof WebAssembly !== "object") throw new Failure("browser-too-old");
  try {
    // The smallest module there is: refused only where none is allowed, and that before anything is downloaded. WebKit
    // compiles it all the same and refuses to make an instance of it.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    throw new Failure("wasm-blocked");
  }
  const [glue, response] = await Promise.all([
    importGlue(...room("card", "js", MANIFEST.glue)),
    get(room("card", "wasm", MANIFEST.wasm), "wasm-missing"),
  ]);
  const typed = isWasm(response);
  const mistyped = new Failure("wasm-type", response.url);
  try {
    await glue.default({ module_or_path: typed ? response : await response.arrayBuffer() });
  } catch (error) {
    // A sound file that does not compile asks for more than this browser knows.
    throw !typed ? mistyped : error instanceof WebAssembly.CompileError ? new Failure("browser-too-old") : error;
  }
  if (!typed) console.warn(`medication-card [${mistyped.code}]`, mistyped.message);
  glue.on_panic((message) => {
    const failure = new Failure("panic", message);
    engine = Promise.reject(failure);
    engine.catch(() => {});
    panicked(failure);
  });
  return glue;
}

/** The glue. `import()` takes no `integrity`, but it takes what an element that has one has fetched and checked. */
async function importGlue(name, integrity) {
  const [href, rules] = [beside(name), trust()];
  const element = document.createElement(rules ? "script" : "link");
  try {
    // Without our policy only a preload is left, and WebKit does not check those.
    if (!rules) await get([name, integrity], "glue-missing");
    await new Promise((resolve, reject) => {
      const kind = rules ? { type: "module", src: rules.createScriptURL(href) } : { rel: "modulepreload", href };
      Object.assign(element, kind, { integrity, fetchPriority: "high", onload: resolve, onerror: reject });
      document.head.append(element);
    });
    return await import(href);
  } catch {
    const failure = await lost(name, "glue-missing");
    throw failure.code === "unreachable" ? new Failure("glue-missing", beside(name)) : failure;
  } finally {
    element.remove();
  }
}

/** Calls the engine. What it refuses are files of different builds. */
export function attempt(call) {
  try {
    return call();
  } catch (error) {
    throw error instanceof WebAssembly.RuntimeError ? error : new Failure("build-mismatch", error.message);
  }
}
