// Talks to the server; every refusal becomes an error with the server's own words.
import { lang, say } from './words.js';

export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || say('js.refused', status));
    this.status = status;
    this.problem = problem;
  }
}

async function problemOf(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { title: say('js.refused', response.status) };
  }
}

export async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { Accept: 'application/json', 'Accept-Language': lang, ...options.headers },
    });
  } catch {
    throw new Refusal(0, { title: say('js.offline') });
  }
  if (!response.ok) throw new Refusal(response.status, await problemOf(response));
  return response;
}

export async function get(path) {
  return (await ask(path)).json();
}

/** A key that makes a request take effect once; browsers give ready-made ones to encrypted pages only. */
export function onceKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function post(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': onceKey() },
    body: JSON.stringify(body),
  });
}

const BETWEEN_QUESTIONS_MS = 400;

/** The job as it is when it has ended. */
export async function ended(job) {
  for (;;) {
    const now = await get(`/api/v1/jobs/${job.id}`);
    if (['DONE', 'FAILED', 'CANCELLED'].includes(now.state)) return now;
    await new Promise((done) => setTimeout(done, BETWEEN_QUESTIONS_MS));
  }
}

const NONE = { teams: [], staff: [], spending: [], seasons: [], frontier: [] };

/** What the charts of a plan are drawn from; the server leaves out lists that are empty. */
export async function figuresOf(plan) {
  return { ...NONE, ...(await get(`/plans/${plan}/figures`)) };
}
