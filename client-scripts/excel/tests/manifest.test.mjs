import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

import { functionMetadata, manifest } from "../packaging.mjs";

const SERVER = "https://plan.example.com:8443";
const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url);

test("the unified manifest is valid against its published schema", () => {
  const unified = JSON.parse(manifest("manifest.json", "0.1.0", SERVER));
  const folder = require.resolve("@microsoft/app-manifest").replace(/index\.js$/, "json-schemas/teams/");
  const schema = JSON.parse(readFileSync(`${folder}v${unified.manifestVersion}/MicrosoftTeams.schema.json`, "utf8"));
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  assert.ok(validate(unified), JSON.stringify(validate.errors, null, 1));
  // the same schema refuses what it should, or this test would mean nothing
  assert.ok(!validate({ ...unified, id: "none" }));
  assert.deepEqual(unified.validDomains, ["plan.example.com:8443"]);
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
