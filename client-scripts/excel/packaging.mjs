/**
 * Writes what Excel needs beside the pane itself, or fails where the pane's own metadata is out of date.
 *
 * usage: node packaging.mjs VERSION OUTPUT_FOLDER [SERVER]
 * SERVER is the address under which planners reach the server; add-ins need https.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const OFFICE_JS = join(HERE, "node_modules/@microsoft/office-js/dist");
/** What Excel loads on Windows, macOS, iPad and the web, in the two languages of the pane. */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-ios-16.00.js",
  "excel-android-16.00.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
];

/** functions.json of Excel from the one place where the cell functions are declared. */
export function functionMetadata() {
  const { functions } = JSON.parse(readFileSync(join(HERE, "../functions.json"), "utf8"));
  const both = ({ en, zh }) => `${en} ${zh}`;
  const described = functions.map((entry) => ({
    id: entry.name,
    name: entry.name,
    description: both(entry.description),
    result: { type: "number", dimensionality: "scalar" },
    parameters: entry.parameters.map((parameter) => ({
      name: parameter.name,
      description: both(parameter.description),
      type: parameter.optional ? "any" : "number",
      dimensionality: "scalar",
      optional: parameter.optional,
    })),
  }));
  return `${JSON.stringify({ functions: described }, null, 2)}\n`;
}

/** A manifest for one server. */
export function manifest(name, version, server) {
  const { host } = new URL(server);
  return readFileSync(join(HERE, "manifest", name), "utf8")
    .replaceAll("@version@", version)
    .replaceAll("@server@", server.replace(/\/+$/, ""))
    .replaceAll("@host@", host);
}

function main([version, output, server = "https://localhost:8443"]) {
  if (!version || !output || !server.startsWith("https://")) {
    throw new Error("usage: node packaging.mjs VERSION OUTPUT_FOLDER [https://SERVER]");
  }
  mkdirSync(join(output, "icons"), { recursive: true });
  writeFileSync(join(output, "manifest.xml"), manifest("manifest.xml", version, server));
  writeFileSync(join(output, "manifest.json"), manifest("manifest.json", version, server));
  for (const icon of ["color.png", "outline.png"]) {
    cpSync(join(HERE, "pane/icons", icon), join(output, "icons", icon));
  }
  writeFileSync(join(HERE, "pane/functions.json"), functionMetadata());
  if (existsSync(OFFICE_JS)) {
    for (const file of OFFICE_JS_FILES) {
      cpSync(join(OFFICE_JS, file), join(output, "office-js", file));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2));
}
