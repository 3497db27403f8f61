// Writes a data folder with made-up medicines: `node bench/formulary/write.mjs FOLDER COUNT`. The same count gives the same
// files. Shared data is not written: the tool reads its own.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { medicine } from "./medicine.mjs";

/** Writes `count` medicines into `folder`/medicines, in place of those that are there. Returns the size of the files in bytes. */
export function write(folder, count) {
  rmSync(join(folder, "medicines"), { recursive: true, force: true });
  let bytes = 0;
  for (let number = 0; number < count; number += 1)
    for (const [name, content] of Object.entries(medicine(number))) {
      const [file, text] = [join(folder, "medicines", name), `${JSON.stringify(content, null, 1)}\n`];
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      bytes += Buffer.byteLength(text);
    }
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [, , folder, count] = process.argv;
  if (!folder || !(Number(count) > 0)) {
    console.error("usage: node bench/formulary/write.mjs FOLDER COUNT");
    process.exit(1);
  }
  console.log(`${folder}: ${count} medicines, ${(write(folder, Number(count)) / 1e6).toFixed(1)} MB`);
}
