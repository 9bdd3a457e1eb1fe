package dev.peakplan.server.intake;

import dev.peakplan.excel.template.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The Vancouver sample with a past: what a planner would paste into its sheets. */
final class PastWorkbook implements AutoCloseable {
    static final int FIRST_ROW = 3;

    private final XSSFWorkbook book;
    private final XSSFSheet history;
    private int next = FIRST_ROW;

    PastWorkbook() {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(
                    Samples.get("vancouver-contact-centre").workbook()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        history = book.getSheet("Volume history");
    }

    XSSFWorkbook book() {
        return book;
    }

    /** Empties the volumes of every queue. */
    PastWorkbook withoutDemand() {
        XSSFSheet demand = book.getSheet("Demand");
        for (int r = demand.getLastRowNum(); r >= FIRST_ROW; r--) {
            if (demand.getRow(r) != null) {
                demand.getRow(r).forEach(cell -> cell.setBlank());
            }
        }
        return this;
    }

    /** Adds a row of history and returns its number, from 1. Text stays text; days and numbers become such cells. */
    int row(Object... values) {
        Row row = history.getRow(next) == null ? history.createRow(next) : history.getRow(next);
        for (int c = 0; c < values.length; c++) {
            put(row, c, values[c]);
        }
        return ++next;
    }

    private void put(Row row, int c, Object value) {
        Cell cell = row.getCell(c) == null ? row.createCell(c) : row.getCell(c);
        if (value instanceof LocalDate day) {
            cell.setCellValue(DateUtil.getExcelDate(
                    day, book.getCTWorkbook().getWorkbookPr().getDate1904()));
            date(cell, "yyyy-mm-dd");
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(DateUtil.getExcelDate(
                    time, book.getCTWorkbook().getWorkbookPr().getDate1904()));
            date(cell, "yyyy-mm-dd hh:mm");
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    private void date(Cell cell, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Four years of months of every queue, with a season and a little noise that always is the same. */
    PastWorkbook months(int years) {
        var queues = Samples.get("vancouver-contact-centre").request().demand().queues();
        for (var queue : queues) {
            for (int m = 0; m < 12 * years; m++) {
                LocalDate month = LocalDate.of(2027 - years, 1, 1).plusMonths(m);
                double offered = contacts(m);
                double lost = 0.04 + 0.01 * Math.sin(m);
                row(
                        month,
                        null,
                        queue.id(),
                        offered,
                        Math.round(offered * (1 - lost)),
                        offered - Math.round(offered * (1 - lost)),
                        lost * 300);
            }
        }
        return this;
    }

    static double contacts(int month) {
        return Math.rint(12_000 + 2_500 * Math.sin(2 * Math.PI * month / 12) + 400 * Math.sin(7.3 * month));
    }

    /** A row of past spending. */
    void spending(int index, Object... values) {
        XSSFSheet sheet = book.getSheet("Spending history");
        Row row = sheet.getRow(FIRST_ROW + index) == null
                ? sheet.createRow(FIRST_ROW + index)
                : sheet.getRow(FIRST_ROW + index);
        for (int c = 0; c < values.length; c++) {
            put(row, c, values[c]);
        }
    }

    /** Says something on the sheet of settings. */
    void setting(String name, Object value) {
        for (Row row : book.getSheet("Settings")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(name)) {
                put(row, 1, value);
                return;
            }
        }
        throw new IllegalArgumentException("no setting is called " + name);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
