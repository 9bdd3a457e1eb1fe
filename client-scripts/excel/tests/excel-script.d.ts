/** The part of Office Scripts' interface that our script uses; Microsoft publishes no package of it. */
declare namespace ExcelScript {
  interface Range {
    setValues(values: (string | number | boolean)[][]): void;
    setNumberFormat(format: string): void;
  }
  interface Worksheet {
    getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): Range;
  }
  interface Workbook {
    getWorksheet(key: string): Worksheet | undefined;
    addWorksheet(name?: string): Worksheet;
  }
}
