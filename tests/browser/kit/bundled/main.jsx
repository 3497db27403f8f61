// An application of React as a bundler gets it, with files/ of the package in a folder of the site.

import { load } from "medication-card";
import "medication-card/react";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [heard, setHeard] = useState("");
  useEffect(() => {
    load(window.folder).catch(({ message }) => setHeard(message));
  }, []);
  return (
    <main>
      <medication-card
        id="card"
        medicine="baclofen"
        region="us"
        load="eager"
        onmedication-card-toggle={({ detail }) => setHeard(detail.section)}
      >
        Please ask us about baclofen.
      </medication-card>
      <p id="heard">{heard}</p>
    </main>
  );
}

createRoot(document.getElementById("app")).render(<Page />);
