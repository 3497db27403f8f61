// The files beside the door, and why one of them could not be had.

import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";

const HERE = new URL(".", import.meta.url);

/** Where `name` lies, seen from the door. */
export const beside = (name) => new URL(name, HERE).href;

/**
 * The beginning of a digest: 66 bits, which no other file can be made to have. Nothing for what is not one digest and no more:
 * a browser that cannot read an integrity checks nothing.
 */
const beginning = (integrity) => /^sha384-([\w+/]{11})[\w+/]{53}$/.exec(integrity)?.[1];

/** A file in rooms/ with its integrity, of which its name has the beginning: so no name is ever given to two files. */
export const room = (stem, kind, integrity) => [
  `rooms/${stem}.${beginning(integrity).replace(/\W/g, "-")}.${kind}`,
  integrity,
];

/**
 * Whether a drawn card is that of this build. It has the digest of its bytes with it, because digests do not compress: here
 * is only how they begin. A card that was put beside ours later is not known here at all.
 */
export function isOurs(name, holder) {
  const [known, own] = [MANIFEST.cards.find(([card]) => card === name), beginning(holder.dataset.integrity)];
  return own && (!known || known[1] === own);
}

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
