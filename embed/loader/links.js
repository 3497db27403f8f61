// Links into a card: #baclofen/side-effects?tier=urgent

/**
 * The match of a link: medicine, place and choice of side effects. Empty for any other fragment identifier.
 */
export const linkOf = (hash = location.hash) => /^#([a-z0-9-]+)\/([a-z0-9-]+)(?:\?(.*))?$/.exec(hash) ?? [];
