/**
 * Loads the element from a folder of your site that holds what is in `files/` of this package. The types say more.
 *
 * A bundler must leave this `import()` alone: what it would put into its own files could not find the cards any more.
 */
export async function load(folder = "/medication-card/") {
  // On a server there is no page to show a card on.
  if (typeof document === "undefined") return;
  const script = new URL("medication-card.js", new URL(String(folder).replace(/\/*$/, "/"), document.baseURI)).href;
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ script);
  } catch (cause) {
    throw new Error(
      `medication-card: ${script} could not be loaded as a script. Copy all that is in node_modules/medication-card/files to that folder of your site, let its server send .js files as text/javascript, and allow its origin in script-src.`,
      { cause },
    );
  }
  // While the page is still being read, that is later.
  await customElements.whenDefined("medication-card");
}
