// Links into a card: #baclofen/side-effects?tier=urgent. What follows them is in lazy/links.js.

/**
 * Whether the address of the page may lead to a place in a card about this medicine.
 * @param {string} medicine
 */
export const mayLeadTo = (medicine) => RegExp(`^#${medicine}[/%]`, "i").test(location.hash);
