/** `<medication-card>` in templates of Vue 3.3 or newer: `import "medication-card/vue"` once, anywhere. */

import type { DefineComponent, HTMLAttributes } from "vue";
import type { MedicationCardAttributes, MedicationCardEventMap } from "./element.js";

/** `medication-card-ready` in the form of a component's property: `MedicationCardReady`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** Listeners, as `@medication-card-ready` in a template. */
export type MedicationCardListeners = {
  [Name in keyof MedicationCardEventMap as `on${Pascal<Name>}`]?:
    | ((event: MedicationCardEventMap[Name]) => void)
    | undefined;
};

/** What `<medication-card>` takes in a template. */
export type MedicationCardProps = MedicationCardAttributes &
  MedicationCardListeners &
  Omit<HTMLAttributes, keyof MedicationCardAttributes>;

declare module "vue" {
  interface GlobalComponents {
    "medication-card": DefineComponent<MedicationCardProps>;
  }
}
