/** The workbook open in Excel, by Office.js. */

import { Refusal } from "./api.js";

const SLICE_BYTES = 1 << 20;

export class ExcelHost {
  #office;
  #excel;

  constructor(office, excel) {
    this.#office = office;
    this.#excel = excel;
  }

  /** Name and bytes of the workbook as it stands, saved or not. */
  async read() {
    const file = await this.#whenDone((done) =>
      this.#office.context.document.getFileAsync(this.#office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
    );
    try {
      const book = new Uint8Array(file.size);
      let offset = 0;
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = await this.#whenDone((done) => file.getSliceAsync(index, done));
        book.set(slice.data, offset);
        offset += slice.data.length;
      }
      return { name: this.#name(), bytes: book };
    } finally {
      file.closeAsync();
    }
  }

  /** Opens a workbook of its own. */
  async open(bytes) {
    await this.#excel.createWorkbook(base64(bytes));
  }

  /** Selects a cell; refuses where the sheet is gone. */
  async goTo({ sheet, cell }) {
    await this.#excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("isNullObject");
      await context.sync();
      if (found.isNullObject) {
        throw new Refusal("noSheet", { sheet });
      }
      found.activate();
      found.getRange(cell || "A1").select();
      await context.sync();
    });
  }

  #name() {
    const url = this.#office.context.document.url ?? "";
    const last = url.split(/[\\/]/).pop().split("?")[0];
    return last ? decoded(last) : "workbook.xlsx";
  }

  #whenDone(begin) {
    return new Promise((resolve, reject) => {
      begin((result) => {
        if (result.status === this.#office.AsyncResultStatus.Succeeded) {
          resolve(result.value);
        } else {
          reject(new Refusal("detail", { detail: result.error.message }));
        }
      });
    });
  }
}

function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
