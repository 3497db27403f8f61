/** `<medication-card>` in JSX of React 19 or newer: `import "medication-card/react"` once, anywhere. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MedicationCardAttributes, MedicationCardElement, MedicationCardEventMap } from "./element.js";

/** `"onmedication-card-ready"` and the like: React listens for what stands behind `on`. */
export type MedicationCardHandlers = {
  [Name in keyof MedicationCardEventMap as `on${Name}`]?: ((event: MedicationCardEventMap[Name]) => void) | undefined;
};

/** What `<medication-card>` takes in JSX. */
export type MedicationCardProps = DetailedHTMLProps<HTMLAttributes<MedicationCardElement>, MedicationCardElement> &
  MedicationCardAttributes &
  MedicationCardHandlers;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "medication-card": MedicationCardProps;
    }
  }
}
