let policy;

/** Tells a page that guards its HTML and scripts whose this is; null where it refuses. */
export function trust() {
  if (policy !== undefined) return policy;
  const same = (text) => text;
  try {
    policy = (globalThis.trustedTypes ?? { createPolicy: (_, rules) => rules }).createPolicy("medication-card", {
      createHTML: same,
      createScriptURL: same,
    });
  } catch {
    policy = null;
  }
  return policy;
}
