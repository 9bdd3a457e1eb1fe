package dev.peakplan.excel.issue;

/**
 * Where in a workbook.
 *
 * @param sheet name of the sheet as it is in the file; empty for the whole file
 * @param address A1 address of the cell; empty for the whole sheet
 */
public record Place(String sheet, String address) {
    public static final Place FILE = new Place("", "");

    public static Place sheet(String sheet) {
        return new Place(sheet, "");
    }

    /** The cell in row {@code row} and column {@code column}, both from 0. */
    public static Place cell(String sheet, int row, int column) {
        return new Place(sheet, letters(column) + (row + 1));
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? "" : address.isEmpty() ? sheet : sheet + "!" + address;
    }
}
