import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { collect } from "../pane/actuals.js";
import { Client, Refusal } from "../pane/api.js";
import { follow, phaseOf, shareDone } from "../pane/planning.js";
import * as settings from "../pane/settings.js";
import { KEYS, Texts } from "../pane/texts.js";
import { VERSION } from "../pane/version.js";

const BOOK = { name: "预算.xlsx", bytes: new Uint8Array([80, 75, 3, 4, 0, 255]) };
const NO_PAUSE = async () => {};

/** A fetch that gives recorded answers by "METHOD /path" (the last one for ever) and keeps what it was asked. */
function recorded(answers) {
  const asked = [];
  const fetch = async (url, options) => {
    const key = `${options.method} ${url.pathname}`;
    asked.push({ key, url, ...options });
    const waiting = answers[key];
    assert.ok(waiting, `nothing recorded for ${key}`);
    const answer = Array.isArray(waiting) && waiting.length > 1 ? waiting.shift() : [waiting].flat()[0];
    if (answer instanceof Error) {
      throw answer;
    }
    return answer.clone();
  };
  return { fetch, asked };
}

const json = (body, init) => new Response(JSON.stringify(body), init);
const client = (fetch) => new Client({ base: "https://plan.example.com/excel/index.html", token: "secret", language: "zh", fetch });

test("a check sends name, bytes, token and language, and gives issues with their cells", async () => {
  const { fetch, asked } = recorded({
    "POST /api/v1/checks": json({
      errors: [{ place: "班组!B4", severity: "ERROR", message: "未知职场" }, { place: "Oh! Teams!C5", severity: "WARNING", message: "x" }, { place: "需求", message: "y" }],
    }),
  });
  const [first, second, third] = await client(fetch).check(BOOK);
  assert.deepEqual([first.sheet, first.cell, first.message, first.warning], ["班组", "B4", "未知职场", false]);
  assert.deepEqual([second.sheet, second.cell, second.warning], ["Oh! Teams", "C5", true]);
  assert.deepEqual([third.sheet, third.cell], ["需求", ""]);
  assert.equal(asked[0].headers.Authorization, "Bearer secret");
  const file = asked[0].body.get("file");
  assert.equal(file.name, "预算.xlsx");
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), BOOK.bytes);
  assert.equal(asked[0].headers["Accept-Language"], "zh");
});

test("each refusal has its sentence", async () => {
  for (const [answer, key] of [
    [json({}, { status: 401 }), "refused"],
    [json({ detail: "no", fault: "F-1" }, { status: 500 }), "fault"],
    [json({}, { status: 503 }), "busy"],
    [new Response("", { status: 413 }), "tooLarge"],
    [json({ detail: "The file is encrypted." }, { status: 422 }), "detail"],
    [new Response("<html>", { status: 404 }), "misunderstood"],
    [new TypeError("fetch failed"), "away"],
  ]) {
    const { fetch } = recorded({ "POST /api/v1/checks": answer });
    await assert.rejects(client(fetch).check(BOOK), (problem) => {
      assert.ok(problem instanceof Refusal);
      assert.equal(problem.key, key);
      assert.ok(new Texts("zh-CN").say(problem.key, problem.values).length > 0);
      return true;
    });
  }
});

const JOB = "/api/v1/jobs/j1";
const PLAN = "/api/v1/plans/j1";
const started = (states) => ({
  "POST /api/v1/plans": json({}, { status: 202, headers: { Location: JOB } }),
  [`GET ${JOB}`]: states.map((state) => json(state)),
  [`GET ${PLAN}`]: json({ outcome: "NOTHING_FITS" }),
  [`GET ${PLAN}/workbook`]: new Response(new Uint8Array([1, 2, 3])),
  [`DELETE ${JOB}`]: json({}, { status: 202 }),
});

const plan = async (client, book, seconds, heard, signal) => follow(client, await client.start(book, seconds), heard, signal, NO_PAUSE);

test("a plan is followed to its end and fetched", async () => {
  const { fetch, asked } = recorded(
    started([{ state: "QUEUED" }, { state: "RUNNING", phase: "search", gap: 0.05 }, { state: "DONE", result: PLAN }]),
  );
  const heard = [];
  const planned = await plan(client(fetch), BOOK, 20, (job) => heard.push([phaseOf(job), shareDone(job)]), new AbortController().signal);
  assert.deepEqual(planned, { outcome: "NOTHING_FITS", bytes: new Uint8Array([1, 2, 3]) });
  assert.deepEqual(heard, [["queued", 0], ["search", 0.25]]);
  heard.forEach(([phase]) => assert.ok(KEYS.includes(`phase_${phase}`)));
  assert.equal(asked[0].body.get("seconds"), "20");
  assert.equal(asked[0].body.get("language"), "zh");
  assert.ok(asked[0].headers["Idempotency-Key"]);
});

test("a workbook with errors comes back as issues", async () => {
  const { fetch } = recorded({
    ...started([{ state: "DONE", result: PLAN }]),
    [`GET ${PLAN}`]: json({ outcome: "INPUT_ERRORS", errors: 1 }),
    [`GET ${PLAN}/json`]: json({ feasible: false, errors: [{ place: "A!B2", message: "empty" }] }),
  });
  const planned = await plan(client(fetch), BOOK, 20, () => {}, new AbortController().signal);
  assert.deepEqual(planned.issues.map(({ sheet, cell }) => [sheet, cell]), [["A", "B2"]]);
});

test("cancelling here cancels on the server", async () => {
  const { fetch, asked } = recorded(started([{ state: "RUNNING", phase: "search" }]));
  const stop = new AbortController();
  stop.abort();
  assert.equal(await plan(client(fetch), BOOK, 20, () => {}, stop.signal), null);
  assert.equal(asked.at(-1).key, `DELETE ${JOB}`);
});

test("a plan cancelled elsewhere ends quietly and a failed one gives its reference", async () => {
  const run = (state) => {
    const { fetch } = recorded(started([state]));
    return plan(client(fetch), BOOK, 20, () => {}, new AbortController().signal);
  };
  assert.equal(await run({ state: "CANCELLED" }), null);
  await assert.rejects(run({ state: "FAILED", fault: "F-9" }), (problem) => problem.values.id === "F-9");
});

test("a simulation sends the workbook or names the plan, a comparison names the plans", async () => {
  const { fetch, asked } = recorded({
    "POST /api/v1/simulations": json({}, { status: 202, headers: { Location: JOB } }),
    "POST /api/v1/comparisons": json({}, { status: 202, headers: { Location: JOB } }),
  });
  assert.equal(await client(fetch).startSimulation(BOOK, 20), JOB);
  assert.equal(asked[0].body.get("file").name, "预算.xlsx");
  assert.equal(await client(fetch).startSimulationOf("p1"), JOB);
  assert.equal(asked[1].body.get("plan"), "p1");
  assert.equal(asked[1].body.get("file"), null);
  assert.equal(await client(fetch).startComparison(["p1", "p2"]), JOB);
  assert.equal(asked[2].headers["Content-Type"], "application/json");
  assert.deepEqual(JSON.parse(asked[2].body), { plans: ["p1", "p2"], language: "zh" });
  assert.ok(asked.every((request) => request.headers["Idempotency-Key"]));
});

test("a server of another minor version is refused, another patch fits", async () => {
  const [major, minor] = VERSION.split(".");
  const asking = (version) => client(recorded({ "GET /api/v1/version": json({ version }) }).fetch).version();
  assert.equal(await asking(`${major}.${minor}.99`), `${major}.${minor}.99`);
  const misfit = (problem) => problem.key === "misfit" && problem.values.server === `${major}.${Number(minor) + 1}.0`;
  await assert.rejects(asking(`${major}.${Number(minor) + 1}.0`), misfit);
  await assert.rejects(asking(7), (problem) => problem.key === "misunderstood");
});

test("the pane's version is the product's", () => {
  const pom = readFileSync(new URL("../../../pom.xml", import.meta.url), "utf8");
  assert.equal(VERSION, /<\/parent>[\s\S]*?<version>(.*?)<\/version>/.exec(pom)[1]);
});

test("a job on another host is not followed", async () => {
  const { fetch, asked } = recorded({
    "POST /api/v1/plans": json({}, { status: 202, headers: { Location: "https://elsewhere.example.com/api/v1/jobs/j1" } }),
  });
  await assert.rejects(client(fetch).start(BOOK, 20), (problem) => problem.key === "misunderstood");
  assert.equal(asked.length, 1);
});

test("every sentence exists in both languages with the same blanks", () => {
  const [en, zh] = [new Texts("en-US"), new Texts("zh-CN")];
  for (const key of KEYS) {
    const blanks = [en, zh].map((texts) => {
      const seen = new Set();
      texts.say(key, new Proxy({}, { get: (_, name) => (seen.add(name), "") }));
      return [...seen].sort();
    });
    assert.deepEqual(blanks[0], blanks[1], key);
  }
});

test("options are kept, and what is out of range falls back to 30 seconds", () => {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  assert.deepEqual(settings.load(storage), { token: "", seconds: 30 });
  settings.save(storage, " secret ", "90");
  assert.deepEqual(settings.load(storage), { token: "secret", seconds: 90 });
  assert.equal(settings.save(storage, "", "4000").seconds, 30);
});

test("actuals are handed in for a budget, and rows that were not used come back with their cells", async () => {
  const { fetch, asked } = recorded({
    "POST /api/v1/budgets/b1/actuals": new Response("{}", { status: 202, headers: { Location: "/api/v1/jobs/j1" } }),
    "GET /api/v1/jobs/j1": json({ state: "DONE", result: "/api/v1/imports/j1" }),
    "GET /api/v1/imports/j1": json({ fresh: 2, corrected: 1, unchanged: 9, problems: [{ place: "实际支出!C7", message: "不是数字" }] }),
  });
  const ours = client(fetch);
  const made = await follow(ours, await ours.startActuals("b1", BOOK), () => {}, new AbortController().signal, NO_PAUSE, collect);
  assert.deepEqual(made.counts, { fresh: 2, corrected: 1, unchanged: 9 });
  assert.deepEqual(made.unused, [{ sheet: "实际支出", cell: "C7", message: "不是数字", warning: false }]);
  assert.ok(asked[0].body.get("file").name === "预算.xlsx");
});
