import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import v8 from "node:v8";

import ts from "typescript";
import { Language, Parser } from "web-tree-sitter";

// the grammar is one huge function: optimising it would keep this process busy for minutes after its last test
v8.setFlagsFromString("--liftoff-only");

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const OFFICE_SCRIPT = path("../../extras/plan-figures.ts");

test("the PowerShell client is PowerShell: its grammar finds no error", async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));
  const tree = parser.parse(readFileSync(path("../../cli/peakplan-client.ps1"), "utf8"));
  const wrong = [];
  const visit = (node) => {
    if (node.isError || node.isMissing) {
      wrong.push(`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 60)}`);
    }
    node.children.forEach(visit);
  };
  visit(tree.rootNode);
  assert.deepEqual(wrong, []);
  // the same grammar finds what is wrong, or this test would mean nothing
  assert.ok(parser.parse("if ($x { 1 }").rootNode.hasError);
});

test("the Office Script compiles without a complaint", () => {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] };
  const program = ts.createProgram([OFFICE_SCRIPT, path("excel-script.d.ts")], options);
  const complaints = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  assert.deepEqual(complaints, []);
});

/** The script as Excel runs it: its main function with a fetch of ours. */
function officeScript(fetch) {
  const { outputText } = ts.transpileModule(readFileSync(OFFICE_SCRIPT, "utf8"), { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  return new Function("fetch", `${outputText}; return main;`)(fetch);
}

function workbook(existing) {
  const written = {};
  const sheet = {
    getRangeByIndexes: (...place) => ({
      setValues: (values) => (written[place] = values),
      setNumberFormat: (format) => (written[`${place} format`] = format),
    }),
  };
  const made = [];
  return { written, made, getWorksheet: () => (existing ? sheet : undefined), addWorksheet: (name) => (made.push(name), sheet) };
}

const answers = (version, plan) => async (url, options) => {
  const asked = url.endsWith("/api/v1/version") ? { version } : plan;
  assert.ok(url.startsWith("https://plan.example.com/api/v1/"));
  if (!url.endsWith("/version")) {
    assert.ok(url.endsWith("/plans/%E6%96%B9%20A"));
    assert.equal(options.headers.Authorization, "Bearer ppt_1");
  }
  return new Response(JSON.stringify(asked), { status: asked ? 200 : 404 });
};

const VERSION = /VERSION = "(.*?)"/.exec(readFileSync(path("../pane/version.js"), "utf8"))[1];

test("the Office Script writes a plan's figures into its sheet", async () => {
  const plan = { title: "2027", outcome: "FEASIBLE", objective: 12345, cost: 12000, gap: 0.01 };
  for (const existing of [false, true]) {
    const book = workbook(existing);
    await officeScript(answers(VERSION, plan))(book, "https://plan.example.com/", "ppt_1", "方 A");
    assert.deepEqual(book.made, existing ? [] : ["PeakPlan"]);
    const rows = book.written["0,0,6,2"];
    assert.deepEqual(rows.map((row) => row[1]), ["2027", "FEASIBLE", 123.45, 120, "", 0.01]);
    assert.equal(book.written["5,1,1,1 format"], "0.00%");
  }
});

test("the Office Script refuses a server of another version and tells what the server said", async () => {
  await assert.rejects(officeScript(answers("99.0.0", {}))(workbook(true), "https://plan.example.com", "ppt_1", "方 A"), /99\.0\.0/);
  const book = workbook(true);
  await assert.rejects(officeScript(answers(VERSION, null))(book, "https://plan.example.com", "ppt_1", "方 A"), /404/);
  assert.deepEqual(book.written, {});
});
