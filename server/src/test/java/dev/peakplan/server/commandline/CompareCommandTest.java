package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path folder;

    /** A plan in its workbook, a plan in its document, and a request that is planned for it. */
    @Test
    void plansOfSeveralFilesStandSideBySideWhateverTheyAreKeptIn() throws IOException {
        Path request = Examples.write(folder, "third.json", Examples.request());
        Path book = folder.resolve("first.xlsx");
        Path json = folder.resolve("second.json");
        Path firstJson = folder.resolve("first.json");
        plan(request, "1", "-o", book.toString(), "--json", firstJson.toString());
        plan(request, "2", "--json", json.toString());
        Path out = folder.resolve("out.xlsx");

        Session session = Session.run(
                folder,
                "compare",
                book.toString(),
                json.toString(),
                request.toString(),
                "-o",
                out.toString(),
                "--steps",
                "300",
                "--lang",
                "en");

        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        try (XSSFWorkbook compared = new XSSFWorkbook(Files.newInputStream(out))) {
            XSSFSheet sheet = compared.getSheet("Comparison");
            Row header = sheet.getRow(3);
            assertEquals("first", header.getCell(1).getStringCellValue());
            assertEquals("third", header.getCell(3).getStringCellValue());
            Row cost = row(sheet, "Total cost");
            double first = cost(firstJson);
            double second = cost(json);
            assertEquals(first, cost.getCell(1).getNumericCellValue(), 0.004);
            assertEquals(second, cost.getCell(2).getNumericCellValue(), 0.004);
            assertEquals(second - first, cost.getCell(4).getNumericCellValue(), 0.004);
            assertTrue(cost.getCell(4).getCellFormula().startsWith("C"));
            assertFalse(compared.getSheetAt(1).getDrawingPatriarch().getCharts().isEmpty());
        }
    }

    @Test
    void scenariosOfOneFileGiveTheSameBytesAgain() throws IOException {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Path out = folder.resolve("情景.xlsx");
        Path again = folder.resolve("again.xlsx");
        for (Path each : new Path[] {out, again}) {
            Session session = Session.run(
                    folder, "compare", request.toString(), "-o", each.toString(), "--steps", "400", "--lang", "zh");
            assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        }
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
        try (XSSFWorkbook compared = new XSSFWorkbook(Files.newInputStream(out))) {
            assertEquals("情景对比", compared.getSheetName(0));
            assertEquals(
                    "旺季增长 10 %", compared.getSheetAt(0).getRow(2).getCell(2).getStringCellValue());
            assertFalse(
                    compared.getSheet("差异桥").getDrawingPatriarch().getCharts().isEmpty());
        }
    }

    @Test
    void plansOfTwoCurrenciesAreNotSetAgainstEachOther() {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Path other = Examples.write(folder, "other.json", Examples.request().replace("\"CNY\"", "\"USD\""));
        String[] arguments = {
            "compare",
            request.toString(),
            other.toString(),
            "-o",
            folder.resolve("x.xlsx").toString(),
            "--steps",
            "50"
        };
        Session session = Session.run(folder, arguments);
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertFalse(Files.exists(folder.resolve("x.xlsx")));
    }

    private void plan(Path request, String seed, String... outputs) {
        String[] arguments = new String[6 + outputs.length];
        System.arraycopy(
                new String[] {"plan", request.toString(), "--steps", "500", "--seed", seed}, 0, arguments, 0, 6);
        System.arraycopy(outputs, 0, arguments, 6, outputs.length);
        Session session = Session.run(folder, arguments);
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
    }

    private static double cost(Path json) throws IOException {
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        return document.cost().major().doubleValue();
    }

    private static Row row(XSSFSheet sheet, String label) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label);
    }
}
