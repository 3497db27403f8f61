export * from "./element.js";

/**
 * Loads `<medication-card>` from a folder of your site that holds what is in `files/` of this package. Call it once, as
 * early as you can; calling it again does nothing. On a server it does nothing.
 *
 * @param folder Where the files lie: an address, seen from the page. Without it, `/medication-card/`.
 * @returns When the element is defined. Rejected with what to change where it cannot be loaded; the page then keeps the
 *   words between the tags.
 */
export declare function load(folder?: string | URL): Promise<void>;
