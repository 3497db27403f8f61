// Runs first on every test page and remembers what the page was told, in any browser engine.
window.recorded = { errors: [], warnings: [], events: [], shifts: 0 };

for (const [level, list] of Object.entries({ error: recorded.errors, warn: recorded.warnings })) {
  const say = console[level];
  console[level] = (...said) => {
    list.push(said.map(String).join(" "));
    say.apply(console, said);
  };
}
addEventListener("error", (event) => recorded.errors.push(String(event.message ?? event.target?.src)), true);
addEventListener("unhandledrejection", (event) => recorded.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) =>
  recorded.errors.push(`policy ${event.violatedDirective}`),
);
for (const name of ["ready", "toggle", "error"]) {
  addEventListener(`medication-card-${name}`, ({ target, detail }) => {
    recorded.events.push({ name, id: target.id, ...detail });
  });
}
