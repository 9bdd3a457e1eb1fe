import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { ExcelHost } from "../pane/excel-host.js";

const { OfficeMockObject } = createRequire(import.meta.url)("office-addin-mock");

/** Office's file interface, which the mock leaves to its user: slices of at most three bytes. */
function officeWith(bytes, url) {
  const slices = [];
  for (let start = 0; start < bytes.length; start += 3) {
    slices.push(bytes.slice(start, start + 3));
  }
  const office = { closed: 0, AsyncResultStatus: { Succeeded: "succeeded" }, FileType: { Compressed: "compressed" } };
  const succeed = (done, value) => done({ status: "succeeded", value });
  const file = {
    size: bytes.length,
    sliceCount: slices.length,
    getSliceAsync: (index, done) => succeed(done, { data: slices[index] }),
    closeAsync: () => (office.closed += 1),
  };
  office.context = { document: { url, getFileAsync: (_type, _options, done) => succeed(done, file) } };
  return office;
}

test("the workbook is read slice by slice, by its own name, and the file is closed", async () => {
  const bytes = Uint8Array.from({ length: 11 }, (_, index) => index * 20);
  const office = officeWith(bytes, "https://files.example.com/docs/%E9%A2%84%E7%AE%97%202027.xlsx?web=1");
  const book = await new ExcelHost(office, {}).read();
  assert.equal(book.name, "预算 2027.xlsx");
  assert.deepEqual(book.bytes, bytes);
  assert.equal(office.closed, 1);
});

test("a workbook that was never saved has a name all the same, and one on Windows its own", async () => {
  for (const [url, name] of [[null, "workbook.xlsx"], ["C:\\Plans\\100% budget.xlsx", "100% budget.xlsx"]]) {
    assert.equal((await new ExcelHost(officeWith(new Uint8Array(1), url), {}).read()).name, name);
  }
});

test("a failed read says why and still closes the file", async () => {
  const office = officeWith(new Uint8Array(4), "a.xlsx");
  office.context.document.getFileAsync = (_type, _options, done) => done({ status: "failed", error: { message: "The file is busy." } });
  await assert.rejects(new ExcelHost(office, {}).read(), (problem) => problem.values.detail === "The file is busy.");
});

test("a result opens as a workbook of its own, to the byte", async () => {
  const opened = [];
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  await new ExcelHost({}, { createWorkbook: async (base64) => opened.push(base64) }).open(bytes);
  assert.deepEqual(new Uint8Array(Buffer.from(opened[0], "base64")), bytes);
});

function workbookWith(sheet) {
  const done = [];
  const excel = new OfficeMockObject({
    context: {
      workbook: {
        worksheets: {
          getItemOrNullObject(name) {
            done.push(`sheet ${name}`);
            return this.found;
          },
          found: {
            isNullObject: sheet === null,
            activate: () => done.push("activate"),
            getRange: (cell) => ({ select: () => done.push(`select ${cell}`) }),
          },
        },
      },
    },
    run: async function (work) {
      await work(this.context);
    },
  });
  return { excel, done };
}

test("an issue is gone to at its cell", async () => {
  const { excel, done } = workbookWith("班组");
  await new ExcelHost({}, excel).goTo({ sheet: "班组", cell: "B4" });
  assert.deepEqual(done, ["sheet 班组", "activate", "select B4"]);
});

test("an issue of a whole sheet is gone to at its first cell", async () => {
  const { excel, done } = workbookWith("班组");
  await new ExcelHost({}, excel).goTo({ sheet: "班组", cell: "" });
  assert.equal(done.at(-1), "select A1");
});

test("an issue of a sheet that is gone says so and selects nothing", async () => {
  const { excel, done } = workbookWith(null);
  await assert.rejects(new ExcelHost({}, excel).goTo({ sheet: "班组", cell: "B4" }), (problem) => problem.key === "noSheet");
  assert.deepEqual(done, ["sheet 班组"]);
});
