/** The cell functions by name. An optional argument left out arrives as null, undefined or, from an empty cell, as 0 or "". */

import * as erlangB from "./erlang-b.js";
import { Queue, agentsForServiceLevel, loadErlangs } from "./erlang.js";

export const CELL_FUNCTIONS = {
  ERLANG_SL: (calls, aht, agents, threshold, patience, definition) =>
    queue(calls, aht, agents, patience).serviceLevel(threshold).byDefinition(optional(definition, "definition") ?? 1),
  ERLANG_AGENTS: (calls, aht, goal, threshold, patience) =>
    agentsForServiceLevel(calls, aht, goal, threshold, optional(patience, "patienceSeconds")),
  ERLANG_ASA: (calls, aht, agents, patience) => queue(calls, aht, agents, patience).asa(),
  ERLANG_WAIT: (calls, aht, agents, patience) => queue(calls, aht, agents, patience).probabilityOfWait(),
  ERLANG_ABANDON: (calls, aht, agents, patience) => queue(calls, aht, agents, patience).abandonment(),
  ERLANG_OCCUPANCY: (calls, aht, agents, patience) => queue(calls, aht, agents, patience).occupancy(),
  ERLANG_LOAD: loadErlangs,
  ERLANG_BLOCKING: erlangB.blocking,
  ERLANG_LINES: erlangB.fewestLines,
  ERLANG_CARRIED_LOAD: erlangB.largestLoad,
};

function queue(calls, aht, agents, patience) {
  return new Queue(calls, aht, agents, optional(patience, "patienceSeconds"));
}

function optional(value, name) {
  if (value === null || value === undefined || value === "" || value === 0) {
    return null;
  }
  if (typeof value !== "number") {
    throw new RangeError(`${name} must be a number`);
  }
  return value;
}
