package dev.peakplan.server.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

/** What is improbable in a workbook that is handed in, each at its cell; the plan is made all the same. */
class DoctorInWorkbookTest {
    private static final int FIRST = 3;

    /** Puts a value below a header and returns the cell's place. */
    private static String put(PastWorkbook past, String sheet, String header, int r, Object value) {
        var table = past.book().getSheet(sheet);
        for (Cell title : table.getRow(FIRST - 1)) {
            if (title.getStringCellValue().startsWith(header)) {
                Row row = table.getRow(r) == null ? table.createRow(r) : table.getRow(r);
                Cell cell = row.getCell(title.getColumnIndex()) == null
                        ? row.createCell(title.getColumnIndex())
                        : row.getCell(title.getColumnIndex());
                if (value instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else if (value == null) {
                    cell.setBlank();
                } else {
                    cell.setCellValue(value.toString());
                }
                return sheet + "!" + new CellReference(r, title.getColumnIndex()).formatAsString(false);
            }
        }
        throw new IllegalArgumentException("no column of " + sheet + " is called " + header);
    }

    private static void told(Intake intake, String place, String words, boolean error) {
        assertTrue(
                intake.problems().stream()
                        .anyMatch(problem -> problem.place().equals(place)
                                && problem.error() == error
                                && problem.sentence().en().contains(words)),
                () -> place + ": " + words + " is not among " + intake.problems());
    }

    @Test
    void everyImprobableFigureIsToldAtItsCell() {
        try (PastWorkbook past = new PastWorkbook()) {
            String attrition = put(past, "Roles", "Attrition", FIRST, 0.3);
            String handleTime = put(past, "Queues", "Handle time", FIRST, 5.5);
            String hours = put(past, "Queues", "Profile", FIRST + 1, null);
            String shrinkage = put(past, "Teams", "Shrinkage", FIRST, 0.3);
            for (int r = FIRST + 1; past.book().getSheet("Teams").getRow(r) != null; r++) {
                put(past, "Teams", "Shrinkage", r, 0.3);
            }
            for (int extra = 0; extra < 2; extra++) {
                int r = past.book().getSheet("Teams").getLastRowNum() + 1;
                put(past, "Teams", "Team ID", r, "extra" + extra);
                put(past, "Teams", "Site", r, "downtown");
                put(past, "Teams", "Department", r, "citizen-services");
                put(past, "Teams", "Shrinkage", r, 0.3);
            }
            int last = past.book().getSheet("Budget lines").getLastRowNum() + 1;
            put(past, "Budget lines", "Line ID", last, "all");
            put(past, "Budget lines", "Category", last, "Operating");
            put(past, "Budget lines", "Amount per period", last, 1);
            String total = put(past, "Budget lines", "Name", last, "Total");
            int row = past.row(LocalDate.of(2026, 1, 1), null, "general-calls", 1_000, 700, 50);
            past.row(LocalDate.of(2026, 2, 1), null, "general-calls", 1_000, 950, 50);
            past.row(LocalDate.of(2026, 3, 1), null, "general-calls", 1_000, 950, 50);
            Intake intake = Intake.read(past.bytes());
            told(intake, attrition, "If 30 % is the figure of a year", false);
            told(intake, handleTime, "If it is in minutes, enter 330 seconds", false);
            told(intake, hours, "opening hours seem to be missing", false);
            told(intake, shrinkage, "have the same shrinkage", false);
            told(intake, total, "looks like a total", false);
            told(intake, "Volume history!D" + row, "handled 700, abandoned 50", false);
            assertTrue(intake.request().isPresent(), () -> intake.errors().toString());
        }
    }

    @Test
    void aRampOfMoreThanAHundredPerCentIsAnErrorAtItsCell() {
        try (PastWorkbook past = new PastWorkbook()) {
            String ramp = put(past, "Roles", "Ramp", FIRST, "50%; 130%");
            Intake intake = Intake.read(past.bytes());
            told(intake, ramp, "130%", true);
            assertFalse(intake.request().isPresent());
        }
    }
}
