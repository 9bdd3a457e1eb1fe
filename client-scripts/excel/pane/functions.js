/** Registers the cell functions with Excel; an argument out of range shows #NUM! with the sentence that says why. */

import { CELL_FUNCTIONS } from "./cells.js";

export function associate(customFunctions) {
  for (const [name, compute] of Object.entries(CELL_FUNCTIONS)) {
    customFunctions.associate(name, (...cells) => {
      try {
        return compute(...cells);
      } catch (problem) {
        throw new customFunctions.Error(customFunctions.ErrorCode.invalidNumber, problem.message);
      }
    });
  }
}
