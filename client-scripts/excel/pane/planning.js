/** From a workbook to its plan: start, follow, cancel, fetch. */

import { Refusal } from "./api.js";

const POLL_MILLISECONDS = 500;

/** How far along a plan is when a phase begins; most of the time goes into the search. */
const PHASE_SHARES = { QUEUED: 0, REQUIRE: 0.05, PRICE: 0.1, SEARCH: 0.25, PROVE: 0.8, CHECK: 0.95 };

export function shareDone(job) {
  return PHASE_SHARES[job.phase ?? "QUEUED"] ?? 0.5;
}

/**
 * Runs one plan to its end: its outcome with its workbook, or with the issues that kept it from being made; null once cancelled.
 * heard(job) hears each state; aborting the signal cancels on the server too.
 */
export async function plan(client, book, seconds, heard, signal, pause = wait) {
  const path = await client.start(book, seconds);
  for (;;) {
    const job = await client.job(path);
    if (job.state === "DONE") {
      return planned(client, job.result);
    }
    if (job.state === "CANCELLED") {
      return null;
    }
    if (job.state === "FAILED") {
      throw new Refusal("fault", { id: job.fault ?? path });
    }
    heard(job);
    await pause(POLL_MILLISECONDS, signal);
    if (signal.aborted) {
      await client.cancel(path);
      return null;
    }
  }
}

async function planned(client, path) {
  const outcome = await client.outcome(path);
  return outcome === "INPUT_ERRORS"
    ? { outcome, issues: await client.inputErrors(path) }
    : { outcome, bytes: await client.workbook(path) };
}

/** Ends early when the signal is aborted. */
function wait(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
