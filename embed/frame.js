// Keeps an <iframe> with embed.html as high as the card in it. Optional, for the page that holds the frame:
// <script type="module" src="…/frame.js"></script>

const EMBED = new URL("embed.html", import.meta.url);

/** The frames with a card. */
const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(EMBED.href));

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== EMBED.origin || data?.type !== "medication-card-height") return;
  const height = Number(data.height);
  if (!(height > 0 && height < 100_000)) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});

// A card that was there before this script has posted its height already.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: "medication-card-height-request" }, "*");
