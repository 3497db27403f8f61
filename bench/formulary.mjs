// How long the tool takes for a formulary of made-up medicines, how much memory it takes, and how large the result is: `make
// formulary`. For 10, 100 and 1,000 medicines, or as many as are named. Fails when a thousand miss an aim of
// docs/performance.md.

import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { write } from "./formulary/write.mjs";
import { table } from "./support/report.mjs";

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000];

/** For which number of medicines the aims are. */
const FORMULARY = 1000;

/** The aims, by the name of what is measured: `| What it is | `name` | at most 3 s |`. */
const AIMS = Object.fromEntries(
  [...readFileSync("docs/performance.md", "utf8").matchAll(/^\|[^|]*\| `(\w+)` \| at most ([\d,.]+) /gm)].map(
    ([, name, most]) => [name, Number(most.replaceAll(",", ""))],
  ),
);

const TOOL = "target/tool/medication-card";
// As the hook of a release build compiles it.
execFileSync("cargo", ["build", "--quiet", "--profile", "tool", "--package", "medication-card-tool"], {
  stdio: "inherit",
});

/** What Linux says of a process: the most memory that it had, in MB, and the seconds that processors spent on it. */
function look(id) {
  const read = (file) => readFileSync(`/proc/${id}/${file}`, "utf8");
  const [, peak] = /VmHWM:\s+(\d+)/.exec(read("status")) ?? [];
  // What follows the name, which may hold anything: the ticks of the user and of the system are the 12th and the 13th.
  const [user, system] = read("stat").split(") ").pop().split(" ").slice(11, 13);
  return { peak: Number(peak) / 1000, processors: (Number(user) + Number(system)) / 100 };
}

/** Runs the tool. Gives the seconds that it took and, on Linux, what it took of the machine. */
async function run(...words) {
  const start = performance.now();
  const child = spawn(TOOL, words, { stdio: ["ignore", "ignore", "inherit"] });
  let seen = {};
  const looking = setInterval(() => {
    try {
      const now = look(child.pid);
      if (now.peak > 0) seen = now;
    } catch {
      // It has just ended, or this is another system.
    }
  }, 10);
  const code = await new Promise((ended) => child.on("exit", ended));
  clearInterval(looking);
  if (code !== 0) throw new Error(`medication-card ${words.join(" ")} failed`);
  return { seconds: (performance.now() - start) / 1000, ...seen };
}

/** The compiled card and the demo page of dist/, as Trunk hands them to the tool. */
function compiled(out) {
  mkdirSync(out);
  for (const name of readdirSync("dist/assets"))
    for (const [is, end] of [
      [".js", ".js"],
      [".wasm", "_bg.wasm"],
    ])
      if (name.startsWith("card.") && name.endsWith(is))
        copyFileSync(`dist/assets/${name}`, join(out, `medication-card-0${end}`));
  copyFileSync("dist/index.html", join(out, "index.html"));
}

/** What each card has in a build, in bytes on the disk by kind of file. A file with two names is there once. */
function sizes(out) {
  const [bytes, seen] = [{}, new Set()];
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { ino, size } = statSync(path);
    if (!entry.isFile() || seen.has(ino)) continue;
    seen.add(ino);
    const name = path.slice(out.length + 1);
    const kind =
      /^(npm)\//.exec(name)?.[1] ??
      name
        .replace(/^cards\/[^/]+\//, "cards/…/")
        .replace(/^cards\/[^/]+\.[^/]+\.html$/, "cards/….html")
        .replace(/^assets\/.*\.bin$/, "assets/….bin");
    bytes[kind] = (bytes[kind] ?? 0) + size;
  }
  const isForCards = (kind) => /…|^npm$|^(cards|integrity)\.json$|^cards\/index\.html$/.test(kind);
  return Object.entries(bytes).filter(([kind]) => isForCards(kind));
}

async function measure(folder, count) {
  const [data, out] = [join(folder, `data-${count}`), join(folder, `out-${count}`)];
  const read = write(data, count);
  compiled(out);
  const validate = await run("--data", data, "validate");
  const build = await run("--data", data, "build", "--out", out);
  const kinds = sizes(out);
  const { length: cards } = JSON.parse(readFileSync(join(out, "cards.json"), "utf8")).cards;
  const loader = brotliCompressSync(readFileSync(join(out, "medication-card.js"))).length;

  const [id] = readdirSync(join(data, "medicines"));
  const words = join(data, "medicines", id, "en.json");
  writeFileSync(words, readFileSync(words, "utf8").replace("with water", "with milk"));
  const only = await run("--data", data, "build", "--only", id, "--out", out);
  for (const made of [data, out]) rmSync(made, { recursive: true });

  const measured = {
    validate: validate.seconds,
    build: build.seconds,
    only: only.seconds,
    memory: Math.max(validate.peak, build.peak),
    card: kinds.reduce((sum, [, bytes]) => sum + bytes, 0) / cards / 1000,
    loader: loader / 1000,
  };
  const processors = { validate, build, only };
  const title = `${count} medicines of ${(read / count / 1000).toFixed(0)} kB, ${cards} cards`;
  const aims = count === FORMULARY ? AIMS : {};
  table(
    title,
    ["", "measured", "seconds of processors", "at most"],
    Object.entries(measured).map(([name, value]) => [
      name,
      value.toFixed(1),
      processors[name]?.processors?.toFixed(1) ?? "",
      aims[name] ?? "",
    ]),
  );
  table(
    `Bytes of each of ${cards} cards`,
    ["", "bytes"],
    kinds.sort(([, a], [, b]) => b - a).map(([kind, bytes]) => [kind, Math.round(bytes / cards)]),
  );
  return Object.entries(aims)
    .filter(([name, most]) => !(measured[name] <= most))
    .map(([name, most]) => `${name} is ${measured[name]?.toFixed(1)}, and docs/performance.md says at most ${most}`);
}

const folder = mkdtempSync(join(tmpdir(), "medication-card-"));
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  for (const count of COUNTS) {
    const missed = await measure(folder, count);
    for (const line of missed) console.error(line);
    if (missed.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
