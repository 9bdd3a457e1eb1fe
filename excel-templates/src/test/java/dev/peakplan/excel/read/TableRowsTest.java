package dev.peakplan.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.TextRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void datesOfBothEpochsReadTheSame(boolean date1904) throws IOException {
        TableRows table = TableRows.read(book(date1904));
        assertEquals(
                List.of(
                        new TextRow(3, List.of("日期", "", "呼入量")),
                        new TextRow(4, List.of("2026-01-31", "", "1200.5")),
                        new TextRow(5, List.of("2026-02-01 10:30", "", "many"))),
                table.rows());
    }

    @Test
    void anUnreadableFileIsRefusedWithoutRows() {
        byte[] content = "PK but no archive".getBytes(StandardCharsets.UTF_8);
        assertTrue(TableRows.looksLikeWorkbook(content));
        TableRows table = TableRows.read(content);
        assertTrue(table.refusal().isPresent());
        assertTrue(table.rows().isEmpty());
        assertFalse(TableRows.looksLikeWorkbook("date,volume".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] book(boolean date1904) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            if (date1904) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            book.createSheet("empty");
            XSSFSheet sheet = book.createSheet("export");
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            XSSFRow header = sheet.createRow(2);
            header.createCell(0).setCellValue("日期");
            header.createCell(2).setCellValue("呼入量");
            XSSFRow first = sheet.createRow(3);
            first.createCell(0).setCellValue(LocalDateTime.of(2026, 1, 31, 0, 0));
            first.getCell(0).setCellStyle(style);
            first.createCell(2).setCellValue(1200.5);
            XSSFRow second = sheet.createRow(4);
            second.createCell(0).setCellValue(LocalDateTime.of(2026, 2, 1, 10, 30));
            second.getCell(0).setCellStyle(style);
            second.createCell(2).setCellValue("many");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
