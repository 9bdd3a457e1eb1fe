import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
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
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
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

async function open(recorded, locale = "en-US") {
  [answers, asked] = [recorded, []];
  const page = await browser.newPage({ locale, viewport: { width: 350, height: 620 } });
  await page.goto(`${base}/excel/index.html`);
  // the buttons work once the host is known
  await page.waitForFunction(() => document.getElementById("check").onclick !== null);
  return page;
}

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
  page.on("console", (message) => message.text().includes("Content Security Policy") && foreign.push(message.text()));
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
  assert.ok(asked[0].body.includes("预算 2027.xlsx"));
  assert.ok(asked[0].body.includes("PK-book"));
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
      job({ state: "RUNNING", phase: "SEARCH", gap: 0.0213 }),
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
    "GET /api/v1/jobs/j1": [200, {}, JSON.stringify({ state: "RUNNING", phase: "SEARCH" })],
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
  await page.click("summary");
  await page.fill("#token", "secret-7");
  await page.click("#save");
  await choose(page);
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("message").className === "bad");
  assert.match(await page.textContent("#message"), /refused the access token/);
  assert.equal(asked[0].headers.authorization, "Bearer secret-7");
  await page.close();
});

test("without a file the pane asks for one", async () => {
  const page = await open({});
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("message").textContent === "Choose a workbook first.");
  assert.deepEqual(asked, []);
  await page.close();
});
