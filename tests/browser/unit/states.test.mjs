// The states of the element and the moves between them.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ARRIVE,
  COMPLETE,
  classesOf,
  FAIL,
  GO_LIVE,
  HYDRATE,
  INSERT,
  KEEP_TEXT,
  REQUEST,
  SETTLE,
  START,
  stateOf,
  transition,
} from "../../../embed/loader/states.js";

const status = (...moves) => moves.reduce(transition, START);
const STATIC = [REQUEST, ARRIVE, INSERT, COMPLETE, SETTLE];
const LIVE = [...STATIC, HYDRATE, GO_LIVE];

test("a card is loaded, hydrated and live, and each step has its classes", () => {
  for (const [moves, state, classes] of [
    [[], "loading", "loading"],
    [[REQUEST], "loading", "loading switching"],
    [[REQUEST, ARRIVE, INSERT, SETTLE], "loading", "loading"],
    [STATIC, "static", "static"],
    [[...STATIC, HYDRATE], "static", "static hydrating"],
    [LIVE, "live", "live"],
    [[...STATIC, KEEP_TEXT], "static", "static text-only"],
    [[...STATIC, HYDRATE, KEEP_TEXT], "static", "static text-only"],
    [[REQUEST, FAIL], "failed", "failed"],
  ])
    assert.deepEqual([stateOf(status(...moves)), classesOf(status(...moves))], [state, classes]);
});

test("a card that may be the wrong one is hidden and not hydrated", () => {
  for (const moves of [
    [...STATIC, REQUEST],
    [...STATIC, REQUEST, ARRIVE],
  ]) {
    const before = status(...moves);
    assert.match(classesOf(before), /switching/);
    assert.equal(transition(before, HYDRATE), before);
  }
  assert.equal(classesOf(status(...LIVE, REQUEST, ARRIVE)), "live switching");
});

test("a card is hydrated once, and never when it is text only, failed or not there", () => {
  for (const moves of [[], [REQUEST, FAIL], [...STATIC, HYDRATE], LIVE, [...STATIC, KEEP_TEXT]]) {
    const before = status(...moves);
    assert.equal(transition(before, HYDRATE), before);
  }
});

test("a late answer of the engine or the network changes nothing", () => {
  for (const [moves, late] of [
    [[...STATIC, KEEP_TEXT], GO_LIVE],
    [[...STATIC, HYDRATE, KEEP_TEXT], GO_LIVE],
    [[...STATIC, KEEP_TEXT], COMPLETE],
    [LIVE, COMPLETE],
    [[REQUEST, FAIL], COMPLETE],
  ]) {
    const before = status(...moves);
    assert.equal(transition(before, late), before);
  }
});

test("after a panic the same card is inserted again and stays text, and stays hidden if another is wanted", () => {
  const restored = [INSERT, COMPLETE, KEEP_TEXT];
  assert.equal(classesOf(status(...LIVE, ...restored)), "static text-only");
  assert.equal(classesOf(status(...LIVE, REQUEST, ...restored)), "static text-only switching");
});

test("from every status the element can be cleared, fail, and start again", () => {
  for (const moves of [[], STATIC, LIVE, [...LIVE, REQUEST], [...STATIC, KEEP_TEXT], [REQUEST, FAIL]]) {
    assert.deepEqual(status(...moves, START), START);
    assert.deepEqual(status(...moves, FAIL), { phase: "failed", change: "" });
    assert.equal(stateOf(status(...moves, ...STATIC)), "static");
  }
});
