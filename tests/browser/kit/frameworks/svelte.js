// Pages of Svelte: see ../frameworks.test.mjs.

import { hydrate, mount } from "svelte";
import Card from "./Card.svelte";
import Pasted from "./Pasted.svelte";

export async function draw(text) {
  const { render } = await import("svelte/server");
  return (await render(Pasted, { props: { text } })).body;
}

export function start(target, text) {
  if (text) hydrate(Pasted, { target, props: { text } });
  else mount(Card, { target });
}
