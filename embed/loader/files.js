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
 * Fetches a file.
 * @param {string} path
 * @param {Code} missing The failure where the server has no such file.
 * @param {RequestInit} [options]
 */
export async function fetchFile(path, missing, options) {
  const response = await fetch(urlOf(path), options).catch(() => null);
  if (!response) throw unreachable(path);
  const { ok, status } = response;
  if (ok) return response;
  throw new Failure(status === 404 || status === 410 ? missing : "refused", `${urlOf(path)} (status ${status})`);
}

/**
 * Fetches an asset and checks it against its integrity.
 * @param {import("./assets.js").Asset} asset
 * @param {Code} missing The failure where the server has no such file.
 */
export const fetchAsset = ([path, integrity], missing) =>
  fetchFile(path, missing, { integrity }).catch(async () => {
    throw await diagnoseFetch(path, missing);
  });

/**
 * Why a file could not be fetched. Browsers do not say whether the network failed or the digest differs, so the file is
 * fetched again without one.
 * @param {string} path
 * @param {Code} missing The failure where the server has no such file.
 * @returns {Promise<Failure>}
 */
export const diagnoseFetch = (path, missing) =>
  fetchFile(path, missing).then(
    (response) =>
      path.endsWith(".wasm") && !isWasm(response)
        ? new Failure("wasm-type", urlOf(path))
        : new Failure("build-mismatch", `${urlOf(path)} is another file`),
    (failure) => failure,
  );

/** @param {Response} response */
export const isWasm = (response) => /^application\/wasm/.test(response.headers.get("content-type") ?? "");

/** @param {string} path */
export const unreachable = (path) => new Failure(navigator.onLine === false ? "offline" : "unreachable", urlOf(path));
