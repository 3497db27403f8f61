// Fetching the files that lie beside the entry script, and why one of them could not be fetched.

import { Failure } from "./failures.js";

/** @import { Code } from "./lazy/messages.js" */

const FOLDER = new URL(".", import.meta.url);

/**
 * The URL of a file by its path from the entry script.
 * @param {string} path
 */
export const urlOf = (path) => new URL(path, FOLDER).href;

/**
 * Fetches an asset and checks it against its integrity.
 * @param {import("./assets.js").Asset} asset
 * @param {Code} missing The failure where the server has no such file.
 */
export async function fetchAsset([path, integrity], missing) {
  const response = await fetch(urlOf(path), { integrity }).catch(() => null);
  if (response?.ok) return response;
  throw await diagnoseFetch(path, missing, response);
}

/**
 * Why a file could not be fetched. Browsers do not say whether the network failed or the digest differs, so the file is
 * fetched again without one.
 * @param {string} path
 * @param {Code} missing
 * @param {Response | null} [response] What the server answered, if it is known.
 */
export async function diagnoseFetch(path, missing, response) {
  response ??= await fetch(urlOf(path)).catch(() => null);
  const failure = failureOf(path, missing, response);
  if (failure) return failure;
  if (path.endsWith(".wasm") && !isWasm(/** @type {Response} */ (response)))
    return new Failure("wasm-type", urlOf(path));
  return new Failure("build-mismatch", `${urlOf(path)} is another file`);
}

/**
 * The failure that the server's answer is, if it is one.
 * @param {string} path
 * @param {Code} missing The failure where the server has no such file.
 * @param {Response | null} response Null if there is none.
 */
export function failureOf(path, missing, response) {
  if (!response) return unreachable(path);
  if (response.ok) return undefined;
  const { status } = response;
  return status === 404 || status === 410
    ? new Failure(missing, urlOf(path))
    : new Failure("refused", `${urlOf(path)} (status ${status})`);
}

/** @param {Response} response */
export const isWasm = (response) => /^application\/wasm/.test(response.headers.get("content-type") ?? "");

/** @param {string} path */
export const unreachable = (path) => new Failure(navigator.onLine === false ? "offline" : "unreachable", urlOf(path));
