// The files beside the door, and why one of them could not be had.

import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";

const HERE = new URL(".", import.meta.url);

/** Where `name` lies, seen from the door. */
export const beside = (name) => new URL(name, HERE).href;

/** A file in rooms/ with its integrity, of which its name has a part: so no name is ever given to two files. */
export const room = (stem, kind, integrity) => [`rooms/${stem}.${integrity.slice(7, 18).replace(/\W/g, "-")}.${kind}`, integrity];

/** The integrity of a card's bytes. Of a card that was put beside ours later, only what it was drawn in knows it. */
export const integrityOf = (name, holder) => MANIFEST.cards.find(([card]) => card === name)?.[1] ?? holder.dataset.integrity;

/**
 * Fetches a file, which has to be what the build wrote. Failures have the code `missing` when the server answers that it
 * is not there.
 */
export async function get([name, integrity], missing) {
  let response;
  try {
    response = await fetch(beside(name), { integrity });
  } catch {
    throw await lost(name, missing);
  }
  if (!response.ok) throw new Failure(missing, beside(name));
  return response;
}

/** Why a file could not be had. The browser does not tell: a file that is another than the build wrote is no file. */
export async function lost(name, missing) {
  const there = await fetch(beside(name)).catch(() => null);
  if (!there) return unreachable(name);
  if (!there.ok) return new Failure(missing, beside(name));
  if (name.endsWith(".wasm") && !isWasm(there)) return new Failure("wasm-type", beside(name));
  return new Failure("build-mismatch", `${beside(name)} is another file`);
}

export const isWasm = (response) => response.headers.get("content-type")?.startsWith("application/wasm");

export const unreachable = (name) => new Failure(navigator.onLine === false ? "offline" : "unreachable", beside(name));
