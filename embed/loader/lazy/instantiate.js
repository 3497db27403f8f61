// Making the WebAssembly run.

import { messageOf } from "./messages.js";

/** @import { Glue } from "../engine.js" */
/** @import { Code } from "./messages.js" */

/**
 * Instantiates the WebAssembly in a response. Returns the code of the failure if that is not possible.
 * @param {Glue} glue
 * @param {Response} response
 * @param {boolean} typed Whether its content type is the right one.
 * @returns {Promise<Code | undefined>}
 */
export async function instantiate(glue, response, typed) {
  try {
    await glue.default({ module_or_path: typed && response.body ? response : await response.arrayBuffer() });
  } catch (error) {
    if (!typed) return "wasm-type";
    // The file has been checked, so what does not compile needs a newer browser.
    if (error instanceof WebAssembly.CompileError) return "browser-too-old";
    throw error;
  }
  if (!typed) console.warn("medication-card [wasm-type]", messageOf("wasm-type", response.url));
  return undefined;
}
