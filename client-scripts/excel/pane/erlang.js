/**
 * Waiting queues: Erlang C, where nobody gives up, and Erlang A (Palm), where patience is exponential.
 *
 * Offered load a = arrivals per hour x handle time / 3600 erlangs; agents n may be fractional. Every figure is a sum of positive
 * terms, or one minus such sums, so that no digits are lost. Sources: A. K. Erlang 1917; C. Palm 1957; A. Mandelbaum and
 * S. Zeltyn, "The Palm/Erlang-A queue", 2005; the tail of the wait is the series of the lower incomplete gamma function.
 */

import { MOST_AGENTS, aboveZero, atLeastZero, shareInside } from "./domain.js";
import { blocking } from "./erlang-b.js";

const RESCALE_AT = 1e250;

/** Offered load a; the mean number of contacts being handled if nobody waited. */
export function loadErlangs(callsPerHour, ahtSeconds) {
  return (atLeastZero(callsPerHour, "callsPerHour") * aboveZero(ahtSeconds, "ahtSeconds")) / 3600;
}

/** Shares of the contacts offered; the four usual definitions, each 1 where nothing counts. */
export class ServiceLevel {
  constructor(inTime, shortAbandons, abandoned) {
    this.inTime = Math.max(0, inTime);
    this.shortAbandons = Math.max(0, shortAbandons);
    this.abandoned = abandoned;
  }

  /** 1 in time / offered; 2 / (offered - short abandons); 3 (in time + short abandons) / offered; 4 in time / answered. */
  byDefinition(definition) {
    const ratio = (whole) => (whole > 0 ? Math.min(1, this.inTime / whole) : 1);
    switch (definition) {
      case 1:
        return this.inTime;
      case 2:
        return ratio(1 - this.shortAbandons);
      case 3:
        return Math.min(1, this.inTime + this.shortAbandons);
      case 4:
        return ratio(1 - this.abandoned);
      default:
        throw new RangeError("definition must be 1, 2, 3 or 4");
    }
  }
}

/** The stationary queue; patience null where nobody gives up; times in seconds. */
export class Queue {
  constructor(callsPerHour, ahtSeconds, agents, patienceSeconds = null) {
    this.load = loadErlangs(callsPerHour, ahtSeconds);
    this.rate = callsPerHour / 3600;
    this.aht = ahtSeconds;
    this.agents = atLeastZero(agents, "agents");
    this.patience = patienceSeconds === null ? null : aboveZero(patienceSeconds, "patienceSeconds");
    this.closedForm = this.patience !== null ? this.agents > 0 : this.load < this.agents;
    this.wait = 1;
    if (this.closedForm) {
      this.#fill(this.patience === null ? this.#endlessSums() : this.#patientSums());
    }
  }

  /** p_n relative to the states below n is blocking / (1 - blocking); inQueue is the mean number waiting. */
  #fill({ waiting, queue, logScale }) {
    const blocked = blocking(this.load, this.agents);
    const whole = (1 - blocked) * Math.exp(-logScale) + blocked * waiting;
    this.logFull = Math.log(blocked / whole) - logScale;
    this.wait = (blocked * waiting) / whole;
    this.inQueue = (blocked * queue) / whole;
  }

  #endlessSums() {
    const spare = 1 - this.load / this.agents;
    return { waiting: 1 / spare, queue: this.load / this.agents / (spare * spare), logScale: 0 };
  }

  /** Sums over k >= 0 of r_k and of k r_k, r_k = product over i = 1 ... k of rate / (n/aht + i/patience); and a log of their scale. */
  #patientSums() {
    let [term, waiting, queue, logScale] = [1, 1, 0, 0];
    for (let k = 1; ; k++) {
      const ratio = this.rate / (this.agents / this.aht + k / this.patience);
      term *= ratio;
      waiting += term;
      queue += k * term;
      if (ratio < 1 && (term * k) / (1 - ratio) ** 2 <= 1e-18 * queue) {
        return { waiting, queue, logScale };
      }
      if (waiting > RESCALE_AT) {
        [term, waiting, queue] = [term / RESCALE_AT, waiting / RESCALE_AT, queue / RESCALE_AT];
        logScale += Math.log(RESCALE_AT);
      }
    }
  }

  probabilityOfWait() {
    return this.wait;
  }

  /** Mean wait in seconds over all contacts, those who give up included. */
  asa() {
    if (this.load === 0) {
      return 0;
    }
    if (this.closedForm) {
      return this.inQueue / this.rate;
    }
    if (this.patience !== null) {
      return this.patience;
    }
    throw new RangeError(`load ${this.load} needs more than ${this.agents} agents`);
  }

  /** Share of contacts that give up; without patience what is never answered, 1 - n / a above a load of n. */
  abandonment() {
    if (this.patience !== null) {
      return this.asa() / this.patience;
    }
    return this.load > 0 ? Math.max(0, 1 - this.agents / this.load) : 0;
  }

  /** Share of the agents' time spent handling; 0 where there are none. */
  occupancy() {
    return this.agents > 0 ? Math.min(1, (this.load * (1 - this.abandonment())) / this.agents) : 0;
  }

  serviceLevel(thresholdSeconds) {
    const threshold = atLeastZero(thresholdSeconds, "thresholdSeconds");
    if (this.load === 0) {
      return new ServiceLevel(1, 0, 0);
    }
    if (this.patience === null) {
      const late = this.closedForm
        ? this.wait * Math.exp((-(this.agents - this.load) * threshold) / this.aht)
        : 1;
      return new ServiceLevel(1 - late, 0, 0);
    }
    if (this.agents === 0) {
      return new ServiceLevel(0, -Math.expm1(-threshold / this.patience), 1);
    }
    const late = this.#tail(threshold, 1);
    const lateAbandons = Math.exp(-threshold / this.patience) * this.#tail(threshold, 0) - late;
    const abandoned = this.abandonment();
    return new ServiceLevel(1 - abandoned - late, abandoned - lateAbandons, abandoned);
  }

  /**
   * Integral from the threshold of the offered wait's density, times survival of patience if patient is 1.
   * Density at x > 0: n/aht * p_n * exp(z(0) - z(x) - n x / aht), z(x) = rate * patience * exp(-x / patience);
   * the integral is a series, the sum of z^k / (c (c+1) ... (c+k)) with c = n * patience / aht + patient.
   */
  #tail(threshold, patient) {
    const z = this.rate * this.patience * Math.exp(-threshold / this.patience);
    const c = (this.agents * this.patience) / this.aht + patient;
    let term = 1 / c;
    let total = term;
    let logScale = 0;
    for (let k = 1; ; k++) {
      const ratio = z / (c + k);
      term *= ratio;
      total += term;
      if (ratio < 1 && term / (1 - ratio) < 1e-18 * total) {
        break;
      }
      if (total > RESCALE_AT) {
        [term, total] = [term / RESCALE_AT, total / RESCALE_AT];
        logScale += Math.log(RESCALE_AT);
      }
    }
    const exponent = this.rate * this.patience - z - threshold * (this.agents / this.aht + patient / this.patience);
    return ((this.agents * this.patience) / this.aht) * total * Math.exp(this.logFull + logScale + exponent);
  }
}

/** Fewest whole agents at which the goal's share is answered in time / offered, 0 < goal < 1. */
export function agentsForServiceLevel(callsPerHour, ahtSeconds, goal, thresholdSeconds, patienceSeconds = null) {
  shareInside(goal, "goal");
  const reaches = (agents) =>
    new Queue(callsPerHour, ahtSeconds, agents, patienceSeconds).serviceLevel(thresholdSeconds).inTime >= goal;
  if (reaches(0)) {
    return 0;
  }
  // service level rises with agents: double, then halve the interval
  let [low, high] = [0, 1];
  while (!reaches(high)) {
    [low, high] = [high, 2 * high];
    if (high > MOST_AGENTS) {
      throw new RangeError(`more than ${MOST_AGENTS} agents`);
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}
