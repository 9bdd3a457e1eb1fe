import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { VERSION } from "../pane/version.js";
import { launch, PANE } from "./browser.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png" };
// as strict as the server's own pages, but for frames: Excel on the web shows the pane in one
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'";
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

let browser;
let server;
let base;
let answers;
let asked;

before(async () => {
  browser = await launch();
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** The pane's files as the server has them, recorded answers for the rest. */
function answer(request, response) {
  const { pathname } = new URL(request.url, base);
  if (pathname.startsWith("/excel/")) {
    const name = pathname.slice("/excel/".length);
    const file = name.startsWith("office-js/") ? path(`../../dist/excel/${name}`) : path(`../pane/${name}`);
    if (existsSync(file)) {
      response.writeHead(200, { "Content-Type": TYPES[extname(file)], "Content-Security-Policy": POLICY }).end(readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
    return;
  }
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const key = `${request.method} ${pathname}`;
    asked.push({ key, headers: request.headers, body: Buffer.concat(chunks) });
    const waiting = answers[key] ?? [404, {}, "{}"];
    const [status, headers, body] = Array.isArray(waiting[0]) ? (waiting.length > 1 ? waiting.shift() : waiting[0]) : waiting;
    response.writeHead(status, headers).end(body);
  });
}

async function open(recorded, locale = "en-US", prepare = () => {}) {
  [answers, asked] = [{ "GET /api/v1/version": [200, {}, JSON.stringify({ version: VERSION })], ...recorded }, []];
  const page = await browser.newPage({ locale, viewport: PANE });
  await page.addInitScript(prepare);
  await page.goto(`${base}/excel/index.html`);
  // the buttons work once the host is known
  await page.waitForFunction(() => document.getElementById("check").onclick !== null);
  return page;
}

const posted = () => asked.find(({ key }) => key.startsWith("POST"));

async function choose(page, name = "预算 2027.xlsx") {
  await page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from("PK-book") });
}

const ISSUES = JSON.stringify({
  errors: [
    { place: "班组!B4", severity: "ERROR", message: "未知职场“上诲”,应为职场表中的一个,是否想填“上海”?" },
    { place: "成本!F12", severity: "WARNING", message: "金额为空,按 0 计。" },
  ],
});

test("the office library is served by ourselves and loads without any other host", async () => {
  const page = await browser.newPage();
  const foreign = [];
  page.on("request", (request) => request.url().startsWith(base) || foreign.push(request.url()));
  // the library would show a page of its maker's to itself; the policy of the pane does not let it
  [answers, asked] = [{}, []];
  await page.goto(`${base}/excel/index.html`);
  await page.waitForFunction(() => document.getElementById("check").onclick !== null);
  assert.equal(await page.evaluate(() => typeof Office.onReady), "function");
  assert.deepEqual(foreign, []);
  await page.close();
});

test("errors and warnings are listed with their places, and only errors are counted", async () => {
  const page = await open({ "POST /api/v1/checks": [200, {}, ISSUES] }, "zh-CN");
  await choose(page);
  await page.click("#check");
  await page.waitForSelector("#issues li:nth-child(2)");
  const text = await page.textContent("#issues li:first-child");
  for (const part of ["班组 B4", "未知职场“上诲”"]) {
    assert.ok(text.includes(part), text);
  }
  assert.equal(await page.textContent("#message"), "发现 1 处错误,点击可跳转到单元格。");
  assert.ok(posted().body.includes("预算 2027.xlsx"));
  assert.ok(posted().body.includes("PK-book"));
  if (process.env.PANE_PICTURE) {
    await page.screenshot({ path: process.env.PANE_PICTURE });
  }
  await page.close();
});

test("what stands in a cell is shown as text, never as markup", async () => {
  const evil = JSON.stringify({ errors: [{ place: "A!A1", message: "<img src=x onerror=alert(1)>" }] });
  const page = await open({ "POST /api/v1/checks": [200, {}, evil] });
  await choose(page);
  await page.click("#check");
  await page.waitForSelector("#issues li");
  assert.equal(await page.locator("#issues img").count(), 0);
  await page.close();
});

test("a plan shows its progress and comes back as a file", async () => {
  const job = (body) => [200, {}, JSON.stringify(body)];
  const page = await open({
    "POST /api/v1/plans": [202, { Location: "/api/v1/jobs/j1" }, "{}"],
    "GET /api/v1/jobs/j1": [
      job({ state: "RUNNING", phase: "search", gap: 0.0213 }),
      job({ state: "DONE", result: "/api/v1/plans/j1" }),
    ],
    "GET /api/v1/plans/j1": job({ outcome: "FEASIBLE" }),
    "GET /api/v1/plans/j1/workbook": [200, {}, "PK-result"],
  });
  await choose(page);
  const download = page.waitForEvent("download");
  await page.click("#plan");
  await page.waitForFunction(() => document.getElementById("message").textContent.includes("gap 2.13 %"));
  const file = await download;
  assert.equal(file.suggestedFilename(), "预算 2027-plan.xlsx");
  assert.equal(readFileSync(await file.path(), "utf8"), "PK-result");
  await page.waitForFunction(() => document.getElementById("message").className === "good");
  assert.ok(await page.isHidden("#cancel"));
  await page.close();
});

test("cancel reaches the server and frees the buttons", async () => {
  const page = await open({
    "POST /api/v1/plans": [202, { Location: "/api/v1/jobs/j1" }, "{}"],
    "GET /api/v1/jobs/j1": [200, {}, JSON.stringify({ state: "RUNNING", phase: "search" })],
    "DELETE /api/v1/jobs/j1": [202, {}, "{}"],
  });
  await choose(page);
  await page.click("#plan");
  await page.click("#cancel");
  await page.waitForFunction(() => document.getElementById("message").textContent === "Cancelled.");
  assert.ok(asked.some(({ key }) => key === "DELETE /api/v1/jobs/j1"));
  assert.ok(await page.isEnabled("#plan"));
  await page.close();
});

test("the token is kept and sent; a refused one is said to be", async () => {
  const page = await open({ "POST /api/v1/checks": [401, {}, "{}"] });
  await page.click("#options summary");
  await page.fill("#token", "secret-7");
  await page.click("#save");
  await choose(page);
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("message").className === "bad");
  assert.match(await page.textContent("#message"), /refused the access token/);
  assert.equal(posted().headers.authorization, "Bearer secret-7");
  await page.close();
});

test("without a file the pane asks for one", async () => {
  const page = await open({});
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("message").textContent === "Choose a workbook first.");
  assert.ok(!posted());
  await page.close();
});

const JOBS = {
  "GET /api/v1/jobs/j1": [
    [200, {}, JSON.stringify({ state: "RUNNING", phase: "simulate" })],
    [200, {}, JSON.stringify({ state: "DONE", result: "/api/v1/studies/j1" })],
  ],
  "GET /api/v1/studies/j1": [200, {}, JSON.stringify({ outcome: "DONE" })],
  "GET /api/v1/studies/j1/workbook": [200, {}, "PK-figures"],
};
const PLANS = JSON.stringify(
  ["旺季", "淡季", "broken"].map((title, index) => ({
    id: `p${index}`, title, outcome: index < 2 ? "FEASIBLE" : "INPUT_ERRORS", currency: "CNY", cost: 123456700, finishedAt: "2026-11-22T01:00:00Z",
  })),
);

test("a workbook is simulated and its figures come back as a file", async () => {
  const page = await open({ ...JOBS, "POST /api/v1/simulations": [202, { Location: "/api/v1/jobs/j1" }, "{}"] }, "zh-CN");
  await choose(page);
  const download = page.waitForEvent("download");
  await page.click("#simulate");
  assert.equal((await download).suggestedFilename(), "预算 2027-模拟.xlsx");
  await page.waitForFunction(() => document.getElementById("message").className === "good");
  assert.ok(posted().body.includes("PK-book"));
  await page.close();
});

test("plans made before are chosen from a list, compared and simulated", async () => {
  const page = await open({
    ...JOBS,
    "GET /api/v1/plans": [200, {}, PLANS],
    "POST /api/v1/comparisons": [202, { Location: "/api/v1/jobs/j1" }, "{}"],
    "POST /api/v1/simulations": [202, { Location: "/api/v1/jobs/j1" }, "{}"],
  });
  await page.click("#recent summary");
  await page.waitForSelector("#plans li:nth-child(2)");
  assert.equal(await page.locator("#plans li").count(), 2);
  assert.match(await page.textContent("#plans"), /旺季.*CNY 1,234,567/s);
  await page.check("#plans li:nth-child(1) input");
  await page.click("#compare-chosen");
  await page.waitForFunction(() => document.getElementById("message").textContent.includes("at least two plans"));
  await page.check("#plans li:nth-child(2) input");
  const download = page.waitForEvent("download");
  await page.click("#compare-chosen");
  assert.equal((await download).suggestedFilename(), "peakplan-comparison.xlsx");
  await page.waitForFunction(() => document.getElementById("message").textContent.startsWith("2 plans side by side"));
  assert.deepEqual(JSON.parse(posted().body), { plans: ["p0", "p1"], language: "en" });
  await page.uncheck("#plans li:nth-child(2) input");
  const simulated = page.waitForEvent("download");
  await page.click("#simulate-chosen");
  assert.equal((await simulated).suggestedFilename(), "peakplan-simulation.xlsx");
  assert.ok(asked.findLast(({ key }) => key === "POST /api/v1/simulations").body.includes("p0"));
  await page.close();
});

test("actuals are reported for a chosen budget, and bad rows are listed", async () => {
  const budgets = JSON.stringify([{ id: "b1", plan: "p1", title: "物业客服 2027" }, { id: "b2", plan: "p2", title: "Contact centre 2027" }]);
  const page = await open({
    "GET /api/v1/budgets": [200, {}, budgets],
    "GET /api/v1/plans/p2/actuals-template": [200, {}, "PK-actuals"],
    "POST /api/v1/budgets/b2/actuals": [202, { Location: "/api/v1/jobs/j1" }, "{}"],
    "GET /api/v1/jobs/j1": [200, {}, JSON.stringify({ state: "DONE", result: "/api/v1/imports/j1" })],
    "GET /api/v1/imports/j1": [200, {}, JSON.stringify({
      fresh: 12, corrected: 1, unchanged: 3, problems: [{ place: "实际支出!C7", severity: "ERROR", message: "“十二”不是数字" }],
    })],
  }, "zh-CN");
  await page.click("#actuals summary");
  await page.waitForSelector("#budget option:nth-child(2)", { state: "attached" });
  await page.waitForFunction(() => !document.getElementById("hand-in").disabled);
  await page.selectOption("#budget", "b2");
  const template = page.waitForEvent("download");
  await page.click("#actuals-template");
  assert.equal(readFileSync(await (await template).path(), "utf8"), "PK-actuals");
  await choose(page, "实际.xlsx");
  await page.click("#hand-in");
  await page.waitForFunction(() => document.getElementById("message").className === "warn");
  assert.equal(await page.textContent("#message"), "已上报:新增 12,更正 1,未变 3;1 行未采用。");
  assert.match(await page.textContent("#issues li"), /实际支出 C7.*“十二”不是数字/);
  assert.ok(posted().body.includes("实际.xlsx"));
  if (process.env.ACTUALS_PICTURE) {
    await page.screenshot({ path: process.env.ACTUALS_PICTURE });
  }
  await page.close();
});

test("without a binding budget nothing is reported", async () => {
  const page = await open({ "GET /api/v1/budgets": [200, {}, "[]"] });
  await page.click("#actuals summary");
  await page.waitForFunction(() => document.getElementById("budget").textContent.includes("No binding budget"));
  await page.waitForFunction(() => !document.getElementById("hand-in").disabled);
  await page.click("#hand-in");
  await page.waitForFunction(() => document.getElementById("message").textContent.startsWith("Choose a binding budget"));
  assert.ok(!posted());
  await page.close();
});

test("a server of another version gets no workbook", async () => {
  const page = await open({ "GET /api/v1/version": [200, {}, JSON.stringify({ version: "99.0.0" })] });
  await choose(page);
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("message").className === "bad");
  assert.match(await page.textContent("#message"), /the server is 99\.0\.0/);
  assert.ok(!posted());
  await page.close();
});

test("inside WPS the open workbook is checked, and an issue is gone to at its cell", async () => {
  const page = await open({ "POST /api/v1/checks": [200, {}, ISSUES] }, "zh-CN", () => {
    const files = new Map();
    const done = [];
    const sheet = (name) => ({ Activate: () => done.push(name), Range: (cell) => ({ Select: () => done.push(cell) }) });
    globalThis.wpsDone = done;
    globalThis.wpsFiles = files;
    globalThis.Application = {
      Env: { GetTempPath: () => "C:\\Temp\\" },
      FileSystem: {
        readAsBinaryString: (path) => files.get(path),
        writeAsBinaryString: (path, text) => files.set(path, text),
        Remove: (path) => files.delete(path),
      },
      Workbooks: { Open: (path) => done.push(path) },
      ActiveWorkbook: {
        Name: "预算.et",
        SaveCopyAs: (path) => files.set(path, "PK\u0003\u00ff-wps"),
        Worksheets: { Item: (name) => sheet(name) },
      },
    };
  });
  assert.ok(await page.isHidden("#file-row"));
  await page.click("#check");
  await page.waitForSelector("#issues li:nth-child(2)");
  assert.ok(posted().body.includes("预算.xlsx"));
  assert.ok(posted().body.includes(Buffer.from([0x50, 0x4b, 3, 0xff, 0x2d])));
  assert.equal(await page.evaluate(() => globalThis.wpsFiles.size), 0);
  await page.click("#issues li:first-child button");
  assert.deepEqual(await page.evaluate(() => globalThis.wpsDone), ["班组", "B4"]);
  answers["GET /api/v1/templates/zh"] = [200, {}, "PK-template"];
  await page.click("#template");
  await page.waitForFunction(() => globalThis.wpsDone.length === 3);
  assert.match(await page.evaluate(() => globalThis.wpsDone[2]), /^C:\\Temp\\peakplan-\w+-峰谷计划\.xlsx$/);
  await page.close();
});
