// Pages of React: see ../frameworks.test.mjs.

import { Activity, useEffect, useRef, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";

function Card() {
  const [{ region, shown, hidden, moved }, set] = useState({ region: "us", shown: true, hidden: false, moved: false });
  const [heard, setHeard] = useState([]);
  const [ready, setReady] = useState("");
  const card = useRef(null);
  const hear = ({ type, detail }) => setHeard((before) => [...before, `${type} ${detail.region ?? detail.section}`]);
  useEffect(() => {
    window.change = (changes) => set((before) => ({ ...before, ...changes }));
    customElements
      .whenDefined("medication-card")
      .then(() => card.current.whenReady())
      .then(({ region }) => setReady(region));
  }, []);
  const parts = [
    <Activity key="card" mode={hidden ? "hidden" : "visible"}>
      <medication-card
        ref={card}
        id="card"
        medicine="baclofen"
        region={region}
        lang="en"
        load="eager"
        onmedication-card-ready={hear}
        onmedication-card-toggle={hear}
      >
        Please ask us about baclofen.
      </medication-card>
    </Activity>,
    <p key="more">More about baclofen</p>,
  ];
  return (
    <main>
      {shown && (moved ? parts.toReversed() : parts)}
      <ol id="heard">
        {heard.map((line, at) => (
          <li key={String(at)}>{line}</li>
        ))}
      </ol>
      <p id="ready">{ready}</p>
    </main>
  );
}

function Pasted({ text }) {
  const [times, set] = useState(0);
  const [heard, setHeard] = useState("");
  const around = useRef(null);
  useEffect(() => {
    window.again = () => set((times) => times + 1);
    const hear = ({ detail }) => setHeard(detail.section);
    around.current.addEventListener("medication-card-toggle", hear);
    return () => around.current?.removeEventListener("medication-card-toggle", hear);
  }, []);
  return (
    <main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is the file of the build that docs/npm.md says to write. */}
      <div ref={around} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
      <p id="times">{times}</p>
      <p id="heard">{heard}</p>
    </main>
  );
}

export async function draw(text) {
  const { renderToString } = await import("react-dom/server");
  return renderToString(<Pasted text={text} />);
}

export function start(root, text) {
  if (text) hydrateRoot(root, <Pasted text={text} />);
  else createRoot(root).render(<Card />);
}
