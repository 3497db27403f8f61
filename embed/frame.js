// Keeps an <iframe> with embed.html as high as the card in it. Optional, for the page that holds the frame:
// <script type="module" src="…/frame.js"></script>

const EMBED = new URL("embed.html", import.meta.url);

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== EMBED.origin || data?.type !== "medication-card-height") return;
  const height = Number(data.height);
  if (!(height > 0 && height < 100_000)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source && frame.src.startsWith(EMBED.href)) frame.style.height = `${height}px`;
  }
});
