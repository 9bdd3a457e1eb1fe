/**
 * Erlang's loss formula: contacts that find all lines busy are blocked and go away.
 *
 * B(n, a) = (a^n / n!) / sum of a^k / k! over k = 0 ... n, with load a in erlangs (A. K. Erlang, 1917). Fractional n by
 * 1/B(n, a) = integral of exp(-x) (1 + x/a)^n over x > 0 (D. L. Jagerman, Bell System Technical Journal 53, 1974).
 */

import { MOST_AGENTS, aboveZero, atLeastZero, shareInside } from "./domain.js";

/** Share of contacts blocked; load and lines 0 or more, lines may be fractional. */
export function blocking(load, lines) {
  atLeastZero(load, "load");
  if (atLeastZero(lines, "lines") > MOST_AGENTS) {
    throw new RangeError(`lines must be at most ${MOST_AGENTS}`);
  }
  if (load === 0) {
    return lines === 0 ? 1 : 0;
  }
  const whole = Math.floor(lines);
  const fraction = lines - whole;
  let inverse = fraction === 0 ? 1 : inverseOfFraction(load, fraction);
  for (let line = 1; line <= whole; line++) {
    inverse = 1 + (inverse * (fraction + line)) / load;
  }
  return 1 / inverse;
}

/** Fewest whole lines whose blocking is at most the goal, 0 < goal < 1. */
export function fewestLines(load, goal) {
  shareInside(goal, "blockingGoal");
  let share = blocking(load, 0);
  let lines = 0;
  while (share > goal) {
    lines += 1;
    share = (load * share) / (lines + load * share);
    if (lines > MOST_AGENTS) {
      throw new RangeError(`more than ${MOST_AGENTS} lines`);
    }
  }
  return lines;
}

/** Load in erlangs at which just the goal's share is blocked, by bisection to the last digit; lines above 0. */
export function largestLoad(lines, goal) {
  aboveZero(lines, "lines");
  shareInside(goal, "blockingGoal");
  let low = 0;
  let high = lines / (1 - goal) + 1;
  for (;;) {
    const middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) {
      return middle;
    }
    if (blocking(middle, lines) < goal) {
      low = middle;
    } else {
      high = middle;
    }
  }
}

/** The integral by the double-exponential rule x = exp(u - exp(-u)). */
function inverseOfFraction(load, fraction) {
  const step = 1 / 32;
  let sum = 0;
  for (let k = -160; k <= 160; k++) {
    const u = k * step;
    const x = Math.exp(u - Math.exp(-u));
    sum += x * (1 + Math.exp(-u)) * Math.exp(-x + fraction * Math.log1p(x / load));
  }
  return sum * step;
}
