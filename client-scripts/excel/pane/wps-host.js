/** The workbook open in WPS Spreadsheets, by the interface that WPS gives to the pages of its add-ins. */

import { Refusal } from "./api.js";

export class WpsHost {
  #application;

  /** @param application the Application object of WPS; its calls return at once */
  constructor(application) {
    this.#application = application;
  }

  /** WPS's own object where this page runs inside its spreadsheets, else null. */
  static find(globals) {
    const application = globals.Application ?? globals.wps?.EtApplication?.() ?? globals.wps;
    return application?.FileSystem && "ActiveWorkbook" in application ? application : null;
  }

  /** Name and bytes of the workbook as it stands, saved or not. */
  async read() {
    const book = this.#application.ActiveWorkbook;
    if (!book) {
      throw new Refusal("noWorkbook");
    }
    const files = this.#application.FileSystem;
    const copy = this.#temporary();
    book.SaveCopyAs(copy);
    try {
      const text = files.readAsBinaryString(copy);
      return { name: named(book.Name), bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
    } finally {
      files.Remove(copy);
    }
  }

  /** Opens a workbook of its own, kept in the folder for temporary files until the planner saves it elsewhere. */
  async open(bytes, name) {
    const path = this.#temporary(name);
    let text = "";
    for (let start = 0; start < bytes.length; start += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    this.#application.FileSystem.writeAsBinaryString(path, text);
    this.#application.Workbooks.Open(path);
  }

  /** Selects a cell; refuses where the sheet is gone. */
  async goTo({ sheet, cell }) {
    let found = null;
    try {
      found = this.#application.ActiveWorkbook.Worksheets.Item(sheet);
    } catch {
      // told below
    }
    if (!found) {
      throw new Refusal("noSheet", { sheet });
    }
    found.Activate();
    found.Range(cell || "A1").Select();
  }

  #temporary(name = "workbook.xlsx") {
    const folder = String(this.#application.Env.GetTempPath()).replace(/[\\/]+$/, "");
    const separator = folder.includes("\\") ? "\\" : "/";
    return `${folder}${separator}peakplan-${crypto.randomUUID().slice(0, 8)}-${name.replace(/[\\/:*?"<>|]/g, "_")}`;
  }
}

function named(name) {
  return /\.xlsx$/i.test(name ?? "") ? name : `${(name || "workbook").replace(/\.\w{1,4}$/, "")}.xlsx`;
}
