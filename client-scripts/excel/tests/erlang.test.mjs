import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { CELL_FUNCTIONS } from "../pane/cells.js";
import { associate } from "../pane/functions.js";

const grid = readFileSync(new URL("../../reference/erlang_grid.csv", import.meta.url), "utf8");
const declared = JSON.parse(readFileSync(new URL("../../functions.json", import.meta.url), "utf8")).functions;

function rows(text) {
  const [head, ...lines] = text.trim().split("\n").map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [head[i], cell === "" ? null : Number(cell)])));
}

function close(actual, expected, tolerance = 1e-11) {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected) + 1e-11, `${actual} instead of ${expected}`);
}

test("every row that the server's kernels meet is met", () => {
  const all = rows(grid);
  assert.ok(all.length >= 100);
  const { ERLANG_SL, ERLANG_AGENTS, ERLANG_ASA, ERLANG_WAIT, ERLANG_ABANDON, ERLANG_OCCUPANCY, ERLANG_LOAD, ERLANG_BLOCKING } =
    CELL_FUNCTIONS;
  for (const row of all) {
    const queue = [row.calls_per_hour, row.aht_s, row.agents, row.patience_s];
    close(ERLANG_LOAD(queue[0], queue[1]), row.load);
    close(ERLANG_BLOCKING(row.load, row.agents), row.blocking);
    close(ERLANG_WAIT(...queue), row.wait);
    close(ERLANG_ABANDON(...queue), row.abandon);
    close(ERLANG_OCCUPANCY(...queue), row.occupancy);
    close(ERLANG_ASA(...queue), row.asa);
    for (const definition of [1, 2, 3, 4]) {
      close(ERLANG_SL(queue[0], queue[1], queue[2], row.threshold_s, queue[3], definition), row[`sl${definition}`]);
    }
    assert.equal(ERLANG_AGENTS(queue[0], queue[1], row.goal, row.threshold_s, queue[3]), row.agents_for_goal);
  }
});

test("published values are met", () => {
  // the same rows as reference/queueing.csv states for whole agents, lines and loads
  const { ERLANG_SL, ERLANG_AGENTS, ERLANG_ASA, ERLANG_WAIT, ERLANG_BLOCKING, ERLANG_LINES, ERLANG_CARRIED_LOAD } = CELL_FUNCTIONS;
  close(ERLANG_SL(200, 180, 14, 20), 0.8883500191794669, 1e-12);
  close(ERLANG_ASA(200, 180, 14), 7.83593701177724, 1e-10);
  close(ERLANG_SL(200, 180, 14, 20, 300), 0.916792091864, 1e-9);
  close(ERLANG_WAIT(950, 3600, 1000), 0.068253415377, 1e-9);
  assert.equal(ERLANG_AGENTS(57, 1110, 0.8, 20), 23);
  assert.equal(ERLANG_AGENTS(400, 180, 0.8, 60), 23);
  assert.equal(ERLANG_BLOCKING(1, 1), 0.5);
  assert.equal(ERLANG_LINES(10, 0.02), 17);
  close(ERLANG_CARRIED_LOAD(15, 0.01), 8.108042797184, 1e-9);
});

test("fractional blocking follows its recursion", () => {
  const blocking = CELL_FUNCTIONS.ERLANG_BLOCKING;
  for (const load of [0.05, 0.9, 3.999, 40]) {
    for (const lines of [0.25, 0.5, 0.99]) {
      const below = blocking(load, lines);
      close(blocking(load, lines + 1), (load * below) / (lines + 1 + load * below), 1e-13);
    }
  }
});

test("every declared function is registered, and no other", () => {
  const registered = {};
  associate({ associate: (name, compute) => (registered[name] = compute) });
  assert.deepEqual(Object.keys(registered).sort(), declared.map((entry) => entry.name).sort());
});

test("an argument out of range becomes an error of the cell that names it", () => {
  class CellError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const registered = {};
  associate({
    associate: (name, compute) => (registered[name] = compute),
    Error: CellError,
    ErrorCode: { invalidNumber: "#NUM!" },
  });
  for (const [call, named] of [
    [() => registered.ERLANG_SL(-1, 180, 14, 20), /callsPerHour/],
    [() => registered.ERLANG_SL(200, 0, 14, 20), /ahtSeconds/],
    [() => registered.ERLANG_SL(200, 180, 14, 20, "long"), /patienceSeconds/],
    [() => registered.ERLANG_SL(200, 180, 14, 20, 60, 5), /definition/],
    [() => registered.ERLANG_SL(Number.NaN, 180, 14, 20), /callsPerHour/],
    [() => registered.ERLANG_ASA(200, 180, 10), /needs more than 10 agents/],
    [() => registered.ERLANG_AGENTS(200, 180, 1, 20), /goal/],
  ]) {
    assert.throws(call, (problem) => problem instanceof CellError && problem.code === "#NUM!" && named.test(problem.message));
  }
});
