import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

import { functionMetadata, manifest } from "../packaging.mjs";

const SERVER = "https://plan.example.com:8443";
const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url);

/** The published schema of a version of the unified manifest. */
function schema(version) {
  const folder = require.resolve("@microsoft/app-manifest").replace(/index\.js$/, "json-schemas/teams/");
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(`${folder}v${version}/MicrosoftTeams.schema.json`, "utf8")));
}

test("the unified manifest is valid against its published schema", () => {
  const unified = JSON.parse(manifest("manifest.json", "0.1.0", SERVER));
  const validate = schema(unified.manifestVersion);
  assert.ok(validate(unified), JSON.stringify(validate.errors, null, 1));
  // the same schema refuses what it should, or this test would mean nothing
  assert.ok(!validate({ ...unified, id: "none" }));
  assert.deepEqual(unified.validDomains, ["plan.example.com:8443"]);
});

test("Microsoft's own converter understands the XML manifest, and what it makes of it is valid against the published schema", async () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    writeFileSync(join(folder, "manifest.xml"), manifest("manifest.xml", "0.1.0", SERVER));
    await require("office-addin-manifest-converter").convert(join(folder, "manifest.xml"), join(folder, "out"));
    const made = JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8"));
    // the converter writes a truth value here where its caller names no schema
    made.$schema = undefined;
    const validate = schema(made.manifestVersion);
    assert.ok(validate(JSON.parse(JSON.stringify(made))), JSON.stringify(validate.errors, null, 1));
    const [extension] = made.extensions;
    assert.deepEqual(extension.requirements.scopes, ["workbook"]);
    const actions = extension.runtimes.flatMap((runtime) => runtime.actions ?? []);
    const pressed = extension.ribbons[0].tabs[0].groups[0].controls.map((control) => control.actionId);
    assert.equal(pressed.length, 4);
    assert.deepEqual(actions.map((action) => action.id).sort(), pressed.sort());
    const chinese = readFileSync(join(folder, "out/zh-cn.json"), "utf8");
    for (const word of ["峰谷计划", "检查", "生成方案", "模拟"]) {
      assert.ok(chinese.includes(word), word);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the ribbon of both manifests has the same buttons, and the pane answers them", () => {
  const unified = JSON.parse(manifest("manifest.json", "0.1.0", SERVER));
  const named = unified.extensions[0].runtimes[0].actions.filter(({ type }) => type === "executeFunction").map(({ id }) => id);
  const xml = manifest("manifest.xml", "0.1.0", SERVER);
  assert.deepEqual([...xml.matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1]), named);
  const pane = readFileSync(here("../pane/pane.js"), "utf8");
  assert.ok(pane.includes(`for (const id of ${JSON.stringify(named).replaceAll(",", ", ")})`));
});

test("the XML manifest names only resources that it has, each within Excel's limits", () => {
  const xml = manifest("manifest.xml", "0.1.0", SERVER);
  const used = new Set([...xml.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]));
  const resources = [...xml.matchAll(/<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g)];
  assert.deepEqual([...used].sort(), resources.map((match) => match[2]).sort());
  const short = xml.slice(xml.indexOf("<bt:ShortStrings>"), xml.indexOf("</bt:ShortStrings>"));
  for (const [, id, value] of short.matchAll(/id="([^"]+)" DefaultValue="([^"]*)"/g)) {
    assert.ok(id.length <= 32 && value.length <= 125, id);
  }
  assert.match(xml, /<Version>0\.1\.0\.0<\/Version>/);
  assert.doesNotMatch(xml, /@\w+@/);
});

test("every address of both manifests is on the server, and every file of the pane it names is there", () => {
  for (const name of ["manifest.xml", "manifest.json"]) {
    const text = manifest(name, "0.1.0", SERVER);
    const addresses = [...text.matchAll(/"(https:[^"]+)"/g)].map((match) => match[1]);
    const own = addresses.filter((address) => !/schemas?\.microsoft|json-schemas/.test(address));
    assert.ok(own.length > 5);
    for (const address of own) {
      assert.ok(address.startsWith(SERVER), address);
      if (address.startsWith(`${SERVER}/excel/`)) {
        readFileSync(here(`../pane/${address.slice(`${SERVER}/excel/`.length)}`));
      }
    }
  }
});

test("both manifests are the same add-in", () => {
  const unified = JSON.parse(manifest("manifest.json", "0.1.0", SERVER));
  assert.ok(manifest("manifest.xml", "0.1.0", SERVER).includes(`<Id>${unified.id}</Id>`));
});

test("the metadata of the pane's functions is what is declared", () => {
  assert.equal(readFileSync(here("../pane/functions.json"), "utf8"), functionMetadata());
});

test("icons have the sizes that the manifests promise", () => {
  for (const [name, size] of [["icon-16", 16], ["icon-32", 32], ["icon-64", 64], ["icon-80", 80], ["color", 192], ["outline", 32]]) {
    const png = readFileSync(here(`../pane/icons/${name}.png`));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size], name);
  }
});

/** What the schema of task-pane manifests says of one, as xmllint words it. */
async function faults(xml) {
  const file = (name) => ({ fileName: name, contents: readFileSync(here(`manifest-schema/${name}`), "utf8") });
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: file("task-pane.xsd"),
    preload: [file("task-pane-overrides.xsd"), file("basic-types.xsd")],
  });
  return errors.map(({ message }) => message);
}

test("the XML manifest is valid against the schema of task-pane manifests", async () => {
  const xml = manifest("manifest.xml", "0.1.0", SERVER);
  assert.deepEqual(await faults(xml), []);
  // each of these is refused by the same schema, or this test would mean nothing
  for (const [what, found] of [
    [/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"],
    ["<TaskpaneId>", "<Enabled/><TaskpaneId>"],
    ["<Hosts>", "<Host/><Hosts>"],
    ["<Version>0.1.0.0<", "<Version>0.1-SNAPSHOT<"],
    ['<bt:Image size="16" ', "<bt:Image "],
    ["ReadWriteDocument", "ReadWriteItem"],
    ['DefaultValue="Check"', `DefaultValue="${"x".repeat(126)}"`],
    ['xsi:type="ExecuteFunction"', 'xsi:type="ShowTaskpane"'],
  ]) {
    const changed = xml.replace(what, found);
    assert.notEqual(changed, xml, String(what));
    assert.ok((await faults(changed)).length > 0, String(what));
  }
});
