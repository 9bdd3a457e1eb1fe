package dev.peakplan.excel.write;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names for sheets that do not meet those the planner's file has already. */
final class SheetNames {
    private SheetNames() {}

    static String free(XSSFWorkbook book, String wanted) {
        String name = wanted;
        for (int k = 2; book.getSheet(name) != null; k++) {
            name = wanted + " " + k;
        }
        return name;
    }
}
