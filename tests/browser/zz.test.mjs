import { after, test } from "node:test";
import { writeFileSync } from "node:fs";
import { print } from "./support/paper.mjs";
import { EAGER, suite } from "./support/visit.mjs";
const on = suite({ test, after });
for (const [l, w] of [["es","page"],["ar","whole"]])
on("x"+l, EAGER.replace('"en"', `"${l}"`), {}, async (visit) => {
  await visit.state("live");
  const pages = await print(visit, w);
  writeFileSync(`/tmp/print.${l}.txt`, pages.join("\n=====\n"));
});
