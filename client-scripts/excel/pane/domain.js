/** Checks of arguments, written so that NaN fails every one of them. */

export const MOST_AGENTS = 100_000;

export function aboveZero(value, name) {
  return within(value > 0 && value < Infinity, value, `${name} must be above 0`);
}

export function atLeastZero(value, name) {
  return within(value >= 0 && value < Infinity, value, `${name} must be 0 or more`);
}

export function shareInside(value, name) {
  return within(value > 0 && value < 1, value, `${name} must lie between 0 and 1`);
}

function within(holds, value, otherwise) {
  if (typeof value !== "number" || !holds) {
    throw new RangeError(otherwise);
  }
  return value;
}
