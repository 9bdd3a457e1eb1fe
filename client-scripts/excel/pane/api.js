/** The server's routes as functions; every refusal becomes a Refusal with a sentence for the planner. */

import { VERSION } from "./version.js";

/** Why a request came to nothing: key and values of a sentence in texts. */
export class Refusal extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** The server that the pane came from, by one account in one language. */
export class Client {
  #base;
  #token;
  #language;
  #fetch;

  constructor({ base, token, language, fetch = globalThis.fetch.bind(globalThis) }) {
    this.#base = base;
    this.#token = token;
    this.#language = language;
    this.#fetch = fetch;
  }

  /** The issues of a workbook, none where it can be planned. */
  async check(book) {
    const answer = await this.#ask("POST", "/api/v1/checks", this.#form(book, {}));
    return issuesOf((await json(answer)).errors);
  }

  /** The server's version, refused where its major and minor numbers differ from the pane's: an old pane may still be kept by Excel. */
  async version() {
    const { version } = await json(await this.#ask("GET", "/api/v1/version"));
    if (typeof version !== "string") {
      throw new Refusal("misunderstood");
    }
    if (minor(version) !== minor(VERSION)) {
      throw new Refusal("misfit", { pane: VERSION, server: version });
    }
    return version;
  }

  /** Begins a plan; the path of its job. */
  start(book, seconds) {
    return this.#begin("/api/v1/plans", this.#form(book, { seconds, language: this.#language }));
  }

  /** Begins to plan a workbook and simulate the plan; the path of the job. */
  startSimulation(book, seconds) {
    return this.#begin("/api/v1/simulations", this.#form(book, { seconds, language: this.#language }));
  }

  /** Begins to simulate a plan made before; the path of the job. */
  startSimulationOf(plan) {
    return this.#begin("/api/v1/simulations", this.#form(null, { plan, language: this.#language }));
  }

  /** Begins to set plans side by side; the path of the job. */
  startComparison(plans) {
    return this.#begin("/api/v1/comparisons", JSON.stringify({ plans, language: this.#language }));
  }

  /** The latest plans that can be studied: id, title, cost in minor units of currency, outcome, finishedAt. */
  async plans(count) {
    const found = await json(await this.#ask("GET", `/api/v1/plans?count=${count}`));
    return Array.isArray(found) ? found.filter((plan) => plan.outcome !== "INPUT_ERRORS") : [];
  }

  /** The binding budgets, latest first: id, title and the plan that binds. */
  async budgets() {
    const found = await json(await this.#ask("GET", "/api/v1/budgets"));
    return Array.isArray(found) ? found : [];
  }

  /** The workbook to report actuals of a binding plan in. */
  async actualsTemplate(plan) {
    return bytes(await this.#ask("GET", `/api/v1/plans/${encodeURIComponent(plan)}/actuals-template?language=${this.#language}`));
  }

  /** Begins to take in a workbook of actuals of a budget; the path of the job. */
  startActuals(budget, book) {
    return this.#begin(`/api/v1/budgets/${encodeURIComponent(budget)}/actuals`, this.#form(book, {}));
  }

  /** What became of a workbook of actuals: numbers of figures, and the issues of rows that were not used. */
  async imported(path) {
    const { fresh = 0, corrected = 0, unchanged = 0, problems } = await json(await this.#ask("GET", path));
    return { counts: { fresh, corrected, unchanged }, unused: issuesOf(problems) };
  }

  async job(path) {
    return json(await this.#ask("GET", path));
  }

  async cancel(path) {
    await this.#ask("DELETE", path);
  }

  /** What came of the plan at that path: FEASIBLE, NOTHING_FITS or INPUT_ERRORS. */
  async outcome(path) {
    return (await json(await this.#ask("GET", path))).outcome;
  }

  /** The issues that kept the plan at that path from being made. */
  async inputErrors(path) {
    return issuesOf((await json(await this.#ask("GET", `${path}/json`))).errors);
  }

  async workbook(path) {
    return bytes(await this.#ask("GET", `${path}/workbook`));
  }

  async template() {
    return bytes(await this.#ask("GET", `/api/v1/templates/${this.#language}`));
  }

  async #begin(path, body) {
    const answer = await this.#ask("POST", path, body);
    const location = answer.headers.get("Location");
    if (!location) {
      throw new Refusal("misunderstood");
    }
    const url = new URL(location, this.#base);
    if (url.origin !== new URL(this.#base).origin) {
      // a job on another host would be sent the token
      throw new Refusal("misunderstood");
    }
    return url.pathname;
  }

  #form(book, fields) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      form.append(name, String(value));
    }
    if (book) {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      form.append("file", new Blob([book.bytes], { type }), book.name);
    }
    return form;
  }

  async #ask(method, path, body) {
    const headers = { "Accept-Language": this.#language };
    if (this.#token) {
      headers.Authorization = `Bearer ${this.#token}`;
    }
    if (body) {
      headers["Idempotency-Key"] = crypto.randomUUID();
    }
    if (typeof body === "string") {
      headers["Content-Type"] = "application/json";
    }
    let answer;
    try {
      answer = await this.#fetch(new URL(path, this.#base), { method, headers, body, redirect: "error" });
    } catch {
      throw new Refusal("away");
    }
    if (answer.ok) {
      return answer;
    }
    throw await refusalOf(answer);
  }
}

function minor(version) {
  return version.split(".").slice(0, 2).join(".");
}

async function refusalOf(answer) {
  const problem = await json(answer);
  if (answer.status === 401) {
    return new Refusal("refused");
  }
  if (answer.status === 503) {
    return new Refusal("busy");
  }
  if (problem.fault) {
    return new Refusal("fault", { id: problem.fault });
  }
  if (problem.detail) {
    return new Refusal("detail", { detail: problem.detail });
  }
  return new Refusal(answer.status === 413 ? "tooLarge" : "misunderstood");
}

async function json(answer) {
  try {
    const body = await answer.json();
    return body !== null && typeof body === "object" ? body : {};
  } catch {
    return {};
  }
}

async function bytes(answer) {
  return new Uint8Array(await answer.arrayBuffer());
}

function issuesOf(found) {
  return Array.isArray(found) ? found.map(issueOf) : [];
}

/** A sheet's name may hold an exclamation mark itself, the cell never does; a whole sheet has no mark. */
function issueOf({ place = "", message = "", severity = "ERROR" }) {
  const mark = place.lastIndexOf("!");
  const [sheet, cell] = mark < 0 ? [place, ""] : [place.slice(0, mark), place.slice(mark + 1)];
  return { sheet, cell, message, warning: severity === "WARNING" };
}
