// A component of React. What must not compile says so: a type that is too loose fails too.

import { type ErrorDetail, load, type MedicationCardElement } from "medication-card";
import "medication-card/react";
import { useEffect, useRef, useState } from "react";

export function Card({ region }: { region?: "us" | "uk" }) {
  const [problem, setProblem] = useState<ErrorDetail>();
  const card = useRef<MedicationCardElement>(null);
  useEffect(() => void load("/medication-card/"), []);
  return (
    <>
      <medication-card
        ref={card}
        key="baclofen"
        id="card"
        className="wide"
        style={{ maxInlineSize: "40rem" }}
        medicine="baclofen"
        region={region}
        lang="en"
        theme="dark"
        look="calm compact"
        open="storage"
        heading-level={3}
        load="eager"
        clinic-name="A clinic"
        clinic-phone="555 0100"
        clinic-hours="9 to 5"
        onmedication-card-ready={({ detail }) => detail.medicine.length}
        onmedication-card-toggle={({ detail }) => detail.open && card.current?.state === "live"}
        onmedication-card-error={({ detail }) => setProblem(detail)}
        onClick={(event) => event.currentTarget.state}
      >
        Please ask us about baclofen.
      </medication-card>
      {/* @ts-expect-error A medicine is required. */}
      <medication-card region="us" />
      {/* @ts-expect-error There is no such region. */}
      <medication-card medicine="baclofen" region="mars" />
      {/* @ts-expect-error There is no such look. */}
      <medication-card medicine="baclofen" look="clam" />
      {/* @ts-expect-error There is no such attribute. */}
      <medication-card medicine="baclofen" dose="5 mg" />
      {/* @ts-expect-error A section is a text. */}
      <medication-card medicine="baclofen" onmedication-card-toggle={({ detail }) => detail.section.toFixed()} />
      {problem?.code}
    </>
  );
}
