/**
 * The pane as a server of the built product shows it: checked, planned, compared, cancelled and reported for real. PEAKPLAN_REAL names the file
 * that tells of the server, as ../../libreoffice/tests/real_server.py writes it.
 */

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { launch, PANE } from "./browser.mjs";

const TOLD = process.env.PEAKPLAN_REAL;
const PATIENCE_MS = 600_000;
const live = (name, body) => test(name, { skip: !TOLD && "no server of the built product" }, body);

let told;
let browser;
let page;

before(async () => {
  if (!TOLD) {
    return;
  }
  for (const end = Date.now() + PATIENCE_MS; statSync(TOLD).size === 0 && Date.now() < end; ) {
    await pause(100);
  }
  told = JSON.parse(readFileSync(TOLD, "utf8"));
  assert.equal(told.failed, undefined);
  browser = await launch();
  page = await browser.newPage({ locale: "zh-CN", viewport: PANE });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${told.address}/excel/index.html`);
  await page.waitForFunction(() => document.getElementById("check").onclick !== null);
  await page.click("#options summary");
});

after(() => browser?.close());

const asManager = async (method, path) => {
  const answer = await fetch(told.address + path, { method, headers: { Authorization: `Bearer ${told.tokens.manager}` } });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
};

const message = () => page.textContent("#message");
const idle = (kind) =>
  page.waitForFunction((wanted) => document.getElementById("cancel").hidden && document.getElementById("message").className === wanted, kind);
const choose = (path, name) =>
  page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: typeof path === "string" ? readFileSync(path) : path });

async function options(token, seconds) {
  await page.fill("#token", token);
  await page.fill("#seconds", String(seconds));
  await page.click("#save");
}

/** Clicks and gives the bytes of the file that comes of it. */
async function downloaded(button) {
  const coming = page.waitForEvent("download");
  await page.click(button);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const isWorkbook = ({ bytes }) => bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1")) && bytes.length > 5000;

live("a wrong token is refused in a sentence, the right one goes on", async () => {
  await options("ppt_wrong", 2);
  await choose(told.sample, "物业 2027.xlsx");
  await page.click("#check");
  await idle("bad");
  assert.match(await message(), /令牌/);
  await options(told.tokens.manager, 2);
  await page.click("#check");
  await page.waitForFunction(() => /未发现错误|没有错误/.test(document.getElementById("message").textContent));
});

live("a file that is no workbook is refused in a sentence", async () => {
  await choose(Buffer.from("team,heads\n"), "文本.xlsx");
  await page.click("#check");
  await page.waitForFunction(() => document.getElementById("cancel").hidden && document.body.textContent.includes("文本文件"));
});

live("a workbook is planned, and the plan set beside the one that binds", async () => {
  await choose(told.sample, "物业 2027.xlsx");
  const plan = await downloaded("#plan");
  assert.equal(plan.name, "物业 2027-方案.xlsx");
  assert.ok(isWorkbook(plan));
  await page.click("#recent summary");
  await page.waitForSelector("#plans li:nth-child(2) input");
  for (const row of [1, 2]) {
    await page.check(`#plans li:nth-child(${row}) input`);
  }
  assert.ok(isWorkbook(await downloaded("#compare-chosen")));
  await idle("good");
});

live("a cancelled plan ends on the server and brings no file", async () => {
  await options(told.tokens.manager, 600);
  const [before] = await asManager("GET", "/api/v1/jobs");
  await page.click("#plan");
  const job = async () => (await asManager("GET", "/api/v1/jobs")).find(({ kind, id }) => kind === "plan" && id > before.id);
  const until = async (reached) => {
    for (const end = Date.now() + PATIENCE_MS; !reached(await job()); await pause(100)) {
      assert.ok(Date.now() < end, "gave up waiting");
    }
  };
  await until((found) => found?.state === "RUNNING");
  await page.click("#cancel");
  await page.waitForFunction(() => document.getElementById("message").textContent === "已取消。");
  await until(({ state }) => state !== "QUEUED" && state !== "RUNNING");
  assert.ok(await page.isEnabled("#plan"));
});

live("actuals of the binding budget are reported, and the row that cannot be used is listed with its cell", async () => {
  await page.click("#actuals summary");
  await page.waitForSelector(`#budget option[value="${told.budget}"]`, { state: "attached" });
  await page.waitForFunction(() => !document.getElementById("hand-in").disabled);
  await page.selectOption("#budget", told.budget);
  assert.ok(isWorkbook(await downloaded("#actuals-template")));
  await page.waitForFunction(() => !document.getElementById("hand-in").disabled);
  await choose(told.actuals, "实际 二月.xlsx");
  await page.click("#hand-in");
  await idle("warn");
  assert.equal(await message(), "已上报:新增 1,更正 0,未变 0;1 行未采用。");
  assert.match(await page.textContent("#issues li"), /实际支出 G3.*十二/s);
  const { yearEnd } = await asManager("GET", `/api/v1/budgets/${told.budget}`);
  assert.ok(yearEnd.actual >= 123_456, yearEnd.actual);
  if (process.env.LIVE_PICTURE) {
    await page.screenshot({ path: process.env.LIVE_PICTURE });
  }
});

live("a server that is away is told of", async () => {
  await page.context().setOffline(true);
  await page.click("#check");
  await idle("bad");
  assert.equal(await message(), "服务器没有应答。");
});
