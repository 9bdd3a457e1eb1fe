/** From workbooks to what comes of them: start a job, follow it, cancel it, fetch its result. */

import { Refusal } from "./api.js";

/** A short plan should not wait for the next look, a long one need not be looked at often. */
const [SHORTEST_PAUSE, LONGEST_PAUSE, GROWTH] = [100, 1000, 1.25];

/** How far along a job is when a phase begins; most of the time goes into the search. */
const PHASE_SHARES = { queued: 0, require: 0.05, price: 0.1, search: 0.25, prove: 0.8, check: 0.95, simulate: 0.5, compare: 0.5 };

export function phaseOf(job) {
  return job.phase ?? "queued";
}

export function shareDone(job) {
  return PHASE_SHARES[phaseOf(job)] ?? 0.5;
}

/**
 * Follows the job at a path to its end: its outcome with its workbook, or with the issues that kept it from being done; null once cancelled.
 * collect(client, path) fetches what the job made where it is no workbook. heard(job) hears each state; aborting the signal cancels on the server too.
 */
export async function follow(client, path, heard, signal, wait = pause, collect = made) {
  let milliseconds = SHORTEST_PAUSE;
  for (;;) {
    const job = await client.job(path);
    if (job.state === "DONE") {
      return collect(client, job.result);
    }
    if (job.state === "CANCELLED") {
      return null;
    }
    if (job.state === "FAILED") {
      throw new Refusal("fault", { id: job.fault ?? path });
    }
    heard(job);
    await wait(milliseconds, signal);
    if (signal.aborted) {
      await client.cancel(path);
      return null;
    }
    milliseconds = Math.min(LONGEST_PAUSE, milliseconds * GROWTH);
  }
}

async function made(client, path) {
  const outcome = await client.outcome(path);
  return outcome === "INPUT_ERRORS"
    ? { outcome, issues: await client.inputErrors(path) }
    : { outcome, bytes: await client.workbook(path) };
}

/** Ends early when the signal is aborted. */
function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
