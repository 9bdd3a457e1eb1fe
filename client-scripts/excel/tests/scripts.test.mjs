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

/** What the PowerShell client is made of: nodes of its grammar. */
async function powerShell() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));
  return parser;
}

function nodes(tree, wanted) {
  const found = [];
  const visit = (node) => {
    if (wanted(node)) {
      found.push(node);
    }
    node.children.forEach(visit);
  };
  visit(tree.rootNode);
  return found;
}

const POWERSHELL_CLIENT = readFileSync(path("../../cli/peakplan-client.ps1"), "utf8");

test("the PowerShell client is PowerShell: its grammar finds no error", async () => {
  const parser = await powerShell();
  const wrong = nodes(parser.parse(POWERSHELL_CLIENT), (node) => node.isError || node.isMissing);
  assert.deepEqual(wrong.map((node) => `${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 60)}`), []);
  // the same grammar finds what is wrong, or this test would mean nothing
  assert.ok(parser.parse("if ($x { 1 }").rootNode.hasError);
});

/** The commands of PowerShell 7 that the client may use, each with the parameters that it may give them; its own functions have none. */
const COMMANDS = {
  "Add-Type": ["-AssemblyName"],
  "ConvertFrom-Json": [],
  "ConvertTo-Json": ["-Compress", "-Depth"],
  "Resolve-Path": ["-LiteralPath"],
  "Set-Content": ["-LiteralPath", "-Encoding"],
  "Split-Path": ["-Path", "-Parent"],
  "Start-Sleep": ["-Seconds"],
  "Test-Path": ["-LiteralPath", "-PathType"],
  "Write-Output": ["-NoEnumerate"],
  "Write-Progress": ["-Activity", "-Status"],
};

test("the PowerShell client calls only commands and functions that there are, with parameters that they have", async () => {
  const tree = (await powerShell()).parse(POWERSHELL_CLIENT);
  const own = nodes(tree, ({ type }) => type === "function_name").map(({ text }) => text);
  assert.ok(own.includes("Send-Job"));
  const calls = nodes(tree, ({ type }) => type === "command");
  assert.ok(calls.length > 20);
  for (const call of calls) {
    const [, name] = /^(?:& )?([$\w-]+)/.exec(call.text) ?? [];
    if (name === "$send" || own.includes(name)) {
      continue;
    }
    assert.ok(name in COMMANDS, call.text);
    const given = nodes({ rootNode: call }, ({ type }) => type === "command_parameter").map(({ text }) => text);
    for (const parameter of given) {
      assert.ok(COMMANDS[name].includes(parameter), `${name} ${parameter}`);
    }
  }
  const used = nodes(tree, ({ type }) => type === "variable").map(({ text }) => text.toLowerCase().replace(/[{}]/g, ""));
  const settings = /(\$\w+)\s*(?:=|\+\+)|(?:\]|\(|, )(\$\w+)(?= in |,|\)| = |\n)/g;
  const assigned = new Set([...POWERSHELL_CLIENT.toLowerCase().matchAll(settings)].flatMap((match) => match.slice(1)));
  const given = ["$true", "$false", "$null", "$_", "$psboundparameters", "$executioncontext", "$env:peakplan_server", "$env:peakplan_token"];
  assert.deepEqual([...new Set(used)].filter((name) => !assigned.has(name) && !given.includes(name)), []);
});

/** The static members and the methods of .NET that the client may use, each with how many arguments it may be given. */
const STATIC_MEMBERS = {
  "Console::Error": [],
  "cultureinfo::InvariantCulture": [],
  "guid::NewGuid": [0],
  "System.IO.File::ReadAllBytes": [1],
  "System.IO.File::WriteAllBytes": [2],
  "System.IO.Path::GetFileName": [1],
  "System.Net.Http.ByteArrayContent::new": [1],
  "System.Net.Http.Headers.AuthenticationHeaderValue::new": [2],
  "System.Net.Http.HttpClient::new": [0],
  "System.Net.Http.HttpMethod::Post": [],
  "System.Net.Http.HttpRequestMessage::new": [2],
  "System.Net.Http.MultipartFormDataContent::new": [0],
  "System.Net.Http.StringContent::new": [1, 3],
  "System.Text.Encoding::UTF8": [],
};
const METHODS = {
  Add: [2, 3], ContainsKey: [1], GetAsync: [1], GetAwaiter: [0], GetBaseException: [0], GetByteArrayAsync: [1], GetResult: [0],
  GetUnresolvedProviderPathFromPSPath: [1], ParseAdd: [1], ReadAsStringAsync: [0], SendAsync: [1], ToString: [1, 2], TrimEnd: [1], Where: [1],
  WriteLine: [1],
};

test("the PowerShell client uses only types and members of .NET that there are, with as many arguments as they take", async () => {
  const tree = (await powerShell()).parse(POWERSHELL_CLIENT);
  const seen = new Set();
  const hold = (name, allowed, given) => {
    assert.ok(allowed, name);
    assert.ok(given === undefined ? allowed.length === 0 : allowed.includes(given), `${name} with ${given}`);
    seen.add(name);
  };
  const count = (call) => {
    const [list] = nodes({ rootNode: call }, ({ type }) => type === "argument_expression_list");
    return list ? list.namedChildren.filter(({ type }) => type === "argument_expression").length : 0;
  };
  for (const call of nodes(tree, ({ type }) => type === "invokation_expression")) {
    const [type, member] = call.namedChildren;
    const isStatic = type.type === "type_literal";
    const name = isStatic ? `${type.text.slice(1, -1)}::${member.text}` : member.text;
    hold(name, isStatic ? STATIC_MEMBERS[name] : METHODS[name], count(call.namedChildren.at(-1)));
  }
  for (const access of nodes(tree, ({ type, namedChildren }) => type === "member_access" && namedChildren[0].type === "type_literal")) {
    const [type, member] = access.namedChildren;
    const name = `${type.text.slice(1, -1)}::${member.text}`;
    hold(name, STATIC_MEMBERS[name]);
  }
  assert.deepEqual([...Object.keys(STATIC_MEMBERS), ...Object.keys(METHODS)].filter((name) => !seen.has(name)), []);
});

/** What both clients must say and do: read out of the one that is run in its own tests. */
test("the shell and the PowerShell client ask for the same things and end with the same codes", () => {
  const shell = readFileSync(path("../../cli/peakplan-client.sh"), "utf8");
  const flat = (text) => text.replace(/\$\{?(id|budget|1|\(\$Subjects\[0\]\))\}?|\$\(\$Subjects\[0\]\)/g, "*");
  const both = [flat(shell), flat(POWERSHELL_CLIENT)];
  for (const route of ["version", "jobs/*", "plans/*", "simulations/*", "comparisons/*", "budgets/*/actuals", "imports/*", "actuals-template"]) {
    both.forEach((text, index) => assert.ok(text.includes(route), `${route} in ${index}`));
  }
  for (const name of ["seconds", "steps", "seed", "language", "replications", "columns", "plan"]) {
    assert.ok(new RegExp(`(-F|--form-string) "${name}=`).test(shell), name);
    assert.ok(POWERSHELL_CLIENT.includes(`$fields['${name}']`), name);
  }
  for (const header of ["Idempotency-Key", "Bearer", "Accept-?Language"]) {
    both.forEach((text, index) => assert.match(text, new RegExp(header), `${header} in ${index}`));
  }
  const codes = { FEASIBLE: 0, DONE: 0, INPUT_ERRORS: 2, NOTHING_FITS: 3 };
  for (const [outcome, code] of Object.entries(codes)) {
    assert.match(shell, new RegExp(`\n    ${outcome}\\)[\\s\\S]{0,200}?exit ${code}\n`), outcome);
    assert.match(POWERSHELL_CLIENT, new RegExp(`\n    '${outcome}' \\{[^\n]*exit ${code} \\}\n`), outcome);
  }
  assert.match(shell, /400 \| 413 \| 415 \| 422\) exit 2/);
  assert.match(POWERSHELL_CLIENT, /-in 400, 413, 415, 422\) \{ exit 2 \} else \{ exit 1 \}/);
  const words = (text, pattern) => text.match(pattern)[1].split(/[\s|,']+/).filter(Boolean).sort();
  assert.deepEqual(words(shell, /\n {2}(plan \|.*)\)\n/), words(POWERSHELL_CLIENT, /-notin (.*)\) \{/));
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
  const plan = { title: "2027", outcome: "FEASIBLE", currency: "CNY", objective: 12345, cost: 12000, gap: 0.01 };
  for (const existing of [false, true]) {
    const book = workbook(existing);
    await officeScript(answers(VERSION, plan))(book, "https://plan.example.com/", "ppt_1", "方 A");
    assert.deepEqual(book.made, existing ? [] : ["PeakPlan"]);
    const rows = book.written["0,0,7,2"];
    assert.deepEqual(rows.map((row) => row[1]), ["2027", "FEASIBLE", "CNY", 123.45, 120, "", 0.01]);
    assert.equal(book.written["6,1,1,1 format"], "0.00%");
  }
});

test("the Office Script refuses a server of another version and tells what the server said", async () => {
  await assert.rejects(officeScript(answers("99.0.0", {}))(workbook(true), "https://plan.example.com", "ppt_1", "方 A"), /99\.0\.0/);
  const book = workbook(true);
  await assert.rejects(officeScript(answers(VERSION, null))(book, "https://plan.example.com", "ppt_1", "方 A"), /404/);
  assert.deepEqual(book.written, {});
});
