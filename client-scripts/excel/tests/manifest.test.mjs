import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

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

/**
 * What may stand in an element of the XML manifest, in this order: "?" where it may be left out, "+" where it may be repeated. Written from
 * Microsoft's reference of add-in manifests 1.1; the schema itself is in no package.
 */
const CONTENT = {
  OfficeApp: "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts "
    + "Requirements? DefaultSettings Permissions VersionOverrides?",
  "OfficeApp/DisplayName": "Override+?",
  "OfficeApp/Description": "Override+?",
  "OfficeApp/AppDomains": "AppDomain+",
  "OfficeApp/Hosts": "Host+",
  "OfficeApp/Requirements": "Sets? Methods?",
  Sets: "Set+",
  "OfficeApp/DefaultSettings": "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources WebApplicationInfo?",
  "VersionOverrides/Hosts": "Host+",
  "Hosts/Host": "Runtimes? AllFormFactors? DesktopFormFactor? MobileFormFactor?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint+",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  "AllFormFactors/ExtensionPoint": "Script Page Metadata Namespace",
  "DesktopFormFactor/ExtensionPoint": "OfficeTab+",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Icon: "bt:Image+",
  Control: "Label ToolTip? Supertip Icon Action Enabled?",
  Supertip: "Title Description",
  "Control/Action": "TaskpaneId? SourceLocation? FunctionName? Title?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  "VersionOverrides/Resources": "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:String": "bt:Override+?",
};

/** What of a manifest stands where it may not: paths of elements. */
function misplaced(xml) {
  const [root, wrong] = [{ name: "", children: [] }, []];
  const open = [root];
  for (const [, closing, name, , empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closing) {
      assert.equal(open.pop().name, name);
      continue;
    }
    const element = { name, children: [] };
    open.at(-1).children.push(element);
    if (!empty) {
      open.push(element);
    }
  }
  const visit = (element, parent) => {
    const model = CONTENT[`${parent}/${element.name}`] ?? CONTENT[element.name] ?? "";
    const pattern = model.split(" ").filter(Boolean).map((word) => {
      const [, name, many, left] = /^([\w:]+)(\+?)(\??)$/.exec(word);
      return `(?:${name} )${many && left ? "*" : many || left}`;
    });
    const found = element.children.map(({ name }) => `${name} `).join("");
    if (!new RegExp(`^${pattern.join("")}$`).test(found)) {
      wrong.push(`${element.name}: ${found}`);
    }
    element.children.forEach((child) => visit(child, element.name));
  };
  root.children.forEach((child) => visit(child, ""));
  return wrong;
}

test("every element of the XML manifest stands where Excel's schema has it", () => {
  const xml = manifest("manifest.xml", "0.1.0", SERVER);
  assert.deepEqual(misplaced(xml), []);
  // an element in the wrong place, one too many and a stranger are found, or this test would mean nothing
  assert.equal(misplaced(xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1")).length, 1);
  assert.equal(misplaced(xml.replace("<TaskpaneId>", "<Enabled/><TaskpaneId>")).length, 1);
  assert.equal(misplaced(xml.replace("<Hosts>", "<Host/><Hosts>")).length, 1);
});
