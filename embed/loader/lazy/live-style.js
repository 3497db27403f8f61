// What the build writes here.

/** The style of what only a live card shows. */
export const LIVE_STYLE = "%LIVE_STYLE%";
