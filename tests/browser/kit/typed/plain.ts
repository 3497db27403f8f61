// A page without a framework. What must not compile says so: a type that is too loose fails too.

import { type ErrorCode, load, type MedicationCardElement } from "medication-card";

await load();
await load("/medication-card/");
await load(new URL("https://example.org/medication-card/"));
// @ts-expect-error A folder is an address.
await load(7);

const card = document.createElement("medication-card");
card satisfies MedicationCardElement;
card.state satisfies "loading" | "static" | "live" | "failed";
// @ts-expect-error The state is told and not set.
card.state = "live";
// @ts-expect-error There is no such state, so this is never so.
if (card.state === "awake") card.remove();

card.region = "uk";
card.headingLevel = 3;
card.clinicName = null;
card.region satisfies string;
card.lang = undefined;
// @ts-expect-error There is no such region.
card.region = "mars";
// @ts-expect-error There is no such property.
card.medecine = "baclofen";
const { lang } = await card.whenReady();
lang satisfies string;

card.addEventListener("medication-card-ready", ({ detail }) => {
  detail satisfies { medicine: string; region: string; lang: string };
  // @ts-expect-error There is no dose in it.
  detail.dose;
});
document.querySelector("medication-card")?.addEventListener("medication-card-toggle", ({ detail }) => {
  detail satisfies { section: string; open: boolean };
});
// They bubble to the document and the window.
document.addEventListener("medication-card-error", ({ detail }) => {
  detail.code satisfies ErrorCode;
  detail.message satisfies string;
  // @ts-expect-error There is no such failure.
  if (detail.code === "file-not-found") return;
});
window.addEventListener("medication-card-ready", ({ detail }) => detail.lang.toUpperCase());
