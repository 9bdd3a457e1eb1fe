/** Without Excel around, as in WPS or a browser: the planner chooses a file, results are downloaded. */

import { Refusal } from "./api.js";

export class FileHost {
  #input;

  constructor(input) {
    this.#input = input;
  }

  async read() {
    const [file] = this.#input.files;
    if (!file) {
      throw new Refusal("noFile");
    }
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }

  async open(bytes, name) {
    const link = document.createElement("a");
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** There is no cell to go to. */
  async goTo() {}
}
