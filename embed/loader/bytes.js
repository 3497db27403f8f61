// The bytes that a fragment was rendered from, from which the engine renders the same card.

import { assetFile } from "./assets.js";
import { Failure } from "./failures.js";
import { fetchAsset, urlOf } from "./files.js";
import { belongsToBuild } from "./fragments.js";

/** @param {import("./fragments.js").Fragment} fragment */
export async function fetchBytes({ name, holder }) {
  if (!belongsToBuild(holder)) throw new Failure("build-mismatch", `${urlOf(`cards/${name}.html`)} is another file`);
  const integrity = /** @type {string} */ (holder.dataset.integrity);
  const response = await fetchAsset(assetFile(name, "bin", integrity), "build-mismatch");
  return new Uint8Array(await response.arrayBuffer());
}
