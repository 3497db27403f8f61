// The states of the element and the moves between them. What the page reads as `state` and the classes of the card follow
// from here.

/**
 * @typedef {object} Status
 * @property {string} phase What is on the page: the state that the page reads, and more of it for the style sheet: `loading`
 *   (nothing, or the first piece of a card), `static`, `static hydrating`, `static text-only`, `live` or `failed`.
 * @property {string} change While another card is wanted: `fetching`, then `rendering` in place of the one on the page.
 *   Until it is rendered, the card on the page may be the wrong one.
 */

/** @type {Status} */
export const START = { phase: "loading", change: "" };

/**
 * A move: what it changes, and the phase in which it is possible if not in all.
 * @typedef {Partial<Status> & { from?: string }} Move
 */

/** @type {Move} Another card is wanted. */
export const REQUEST = { change: "fetching" };
/** @type {Move} It can be shown. */
export const ARRIVE = { change: "rendering" };
/** @type {Move} It is shown. */
export const SETTLE = { change: "" };
/** @type {Move} A fragment is inserted, of which at least the first piece has arrived. */
export const INSERT = { phase: "loading" };
/** @type {Move} All pieces have arrived. */
export const COMPLETE = { from: "loading", phase: "static" };
/** @type {Move} The engine starts to hydrate the card. */
export const HYDRATE = { from: "static", phase: "static hydrating" };
/** @type {Move} The engine has hydrated the card. */
export const GO_LIVE = { from: "static hydrating", phase: "live" };
/** @type {Move} The engine cannot hydrate the card, or has panicked. */
export const KEEP_TEXT = { phase: "static text-only" };
/** @type {Move} There is no card to show. */
export const FAIL = { phase: "failed", change: "" };

/**
 * The status after a move; the same object where the move is not possible.
 * @param {Status} status
 * @param {Move} move
 * @returns {Status}
 */
export function transition(status, move) {
  const { from = status.phase, ...changes } = move;
  // A card that may be the wrong one is not hydrated.
  const possible = status.phase === from && !(move === HYDRATE && status.change);
  return possible ? { ...status, ...changes } : status;
}

/**
 * What the page reads as `state`.
 * @param {Status} status
 */
export const stateOf = ({ phase }) => phase.split(" ")[0];

/**
 * The classes of the element that holds the card.
 * @param {Status} status
 */
export const classesOf = ({ phase, change }) => (change ? `${phase} switching` : phase);
