/** What `<medication-card>` takes, tells and is. The lists are made from `custom-elements.json` and the element's script. */

/** The attributes of `<medication-card>`. All may be changed at any time. */
export interface MedicationCardAttributes {
  // %ATTRIBUTES%
}

/** A `<medication-card>` on a page. Until its script has been loaded it is a plain element without `state`. */
export interface MedicationCardElement extends HTMLElement {
  // %MEMBERS%
  /**
   * Fulfilled when the card that the attributes ask for is there, also if it has been for long; rejected with an error that
   * has the `code` of the failure.
   */
  whenReady(): Promise<ReadyDetail>;
}

/** The card that is shown, which may be a fallback for the one that was asked for. */
export interface ReadyDetail {
  /** The medicine. */
  readonly medicine: string;
  /** The region that the card is for. */
  readonly region: string;
  /** Its language. */
  readonly lang: string;
}

/** A section that was opened or closed. */
export interface ToggleDetail {
  /** The id of the section, as in the attribute `open`. */
  readonly section: string;
  /** Whether it is open now. */
  readonly open: boolean;
}

/** What is not as it should be. */
export interface ErrorDetail {
  /** Which failure it is. */
  readonly code: ErrorCode;
  /** What to change, for who keeps the page. Not for the patient, who is told by the card. */
  readonly message: string;
}

/** Every failure that the card knows. A later version may know more. */
export type ErrorCode =
  "%CODES%";

/** The events of `<medication-card>`. They bubble and cross shadow roots. */
export interface MedicationCardEventMap {
  // %EVENTS%
}

declare global {
  interface HTMLElementTagNameMap {
    "medication-card": MedicationCardElement;
  }

  interface GlobalEventHandlersEventMap extends MedicationCardEventMap {}
}
