// The interface of static and live cards.

import type { FilledFragment } from "./fragments.js";

/** A card on the page. */
export interface Card {
  /** Answers a pressed button and returns true, or returns false where only a live card could. */
  press(button: HTMLElement, textOnly: boolean): boolean;
  /** Opens exactly these sections, or `all`. */
  setOpen(ids: string[]): void;
  /** Follows the attributes of the element for the level of headings and the clinic. */
  applySettings(): void;
  /** Whether somebody else has changed nodes of the card, so that it cannot be changed in place. */
  areNodesChanged?(): boolean;
  /** Opens a section, statement or side effect, goes there and chooses side effects, where a card can do that by itself. */
  goTo?(id: string, selection?: string): void;
  /** Stays with a place to which the engine has gone, until it is at rest. */
  arrive?(id: string, keepFocus: boolean): void;
  /** Renders also what is not visible. */
  renderAll(): void;
  /**
   * Shows another card in the same nodes and returns true, unless its fragment has to be inserted. Calls `arrive` as soon as
   * it can, which returns false if yet another card is wanted by then.
   */
  show?(fragment: FilledFragment, arrive: () => boolean): Promise<true | undefined>;
  /** Whether the engine of the card has panicked. */
  isStopped?(): boolean;
  /** Releases what the card holds. */
  destroy?(): void;
}

/** A place in a card, and which side effects to choose. */
export type Goal = [id: string, selection: string];
