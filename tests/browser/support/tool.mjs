// What the native tool makes for a test, served beside dist/.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { FOLDER } from "./server.mjs";

export const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs a program of the crate, in a folder where no source of the project need be. */
export const cargo = (words, cwd = PROJECT) =>
  execFileSync(
    "cargo",
    ["run", "--quiet", "--profile", "tool", "--manifest-path", join(PROJECT, "tool/Cargo.toml"), ...words],
    { cwd, encoding: "utf8" },
  );

/** Every file of a folder, as files of the test host beside dist/. */
export const beside = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [`${FOLDER}/${relative(folder, path).split(sep).join("/")}`, { body: readFileSync(path) }]),
  );
