package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {
    @TempDir
    private Path folder;

    @Test
    void threeYearsOfMonthsGiveATableWithItsBackTest() throws IOException {
        Session session =
                Session.run(folder, "forecast", export("").toString(), "--periods", "2", "--queue", "hotline");
        assertEquals(0, session.exitCode(), session.err());
        assertTrue(session.out().startsWith("hotline: "), session.out());
        assertTrue(session.out().contains("of the seasonal naive's; 80 % intervals"), session.out());
        assertTrue(session.out().lines().anyMatch(line -> line.startsWith("2026-01 ")), session.out());
        assertEquals("", session.err());
    }

    @Test
    void badRowsAreListedInTheUsersLanguageAndTheRestIsUsed() throws IOException {
        Map<String, String> chinese = Map.of("PEAKPLAN_HOME", folder.toString(), "PEAKPLAN_LANG", "zh_CN.UTF-8");
        Session session = Session.run(chinese, "forecast", export("2025-13,5\n").toString());
        assertEquals(0, session.exitCode());
        assertEquals("第 38 行第 1 列: “2025-13”不是日期，已跳过该行。", session.err().strip());
    }

    @Test
    void jsonCarriesForecastsAndFindings() throws IOException {
        Session session = Session.run(folder, "forecast", export("").toString(), "--json", "--periods", "1");
        assertTrue(session.out().strip().startsWith("{"), session.out());
        assertTrue(session.out().contains("\"periodId\""), session.out());
        assertTrue(session.out().contains("\"2026-01\""), session.out());
    }

    /** Headers that nobody could guess are named once; the next export of the kind needs no more than the file that remembers them. */
    @Test
    void theColumnsOfAnExportAreRememberedForTheNextInCsvAndXlsx() throws IOException {
        Path mapping = folder.resolve("acd.json");
        Path first = Files.writeString(folder.resolve("january.csv"), strange("Zeitraum;Anrufe gesamt;Wartezeit", ";"));
        String[] named = {
            "forecast",
            first.toString(),
            "--mapping",
            mapping.toString(),
            "--column",
            "DATE=Zeitraum",
            "--column",
            "OFFERED=Anrufe gesamt",
            "--column",
            "WAIT=Wartezeit"
        };
        assertEquals(ExitCode.DONE, Session.run(folder, named).exitCode());
        Path next = Files.writeString(folder.resolve("february.csv"), strange("Zeitraum;Wartezeit;Anrufe gesamt", ";"));
        Path book = folder.resolve("february.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("export");
            List<String> lines =
                    strange("Zeitraum;Anrufe gesamt;Wartezeit", ";").lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).split(";");
                for (int c = 0; c < cells.length; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellValue(cells[c]);
                }
            }
            workbook.write(Files.newOutputStream(book));
        }
        for (Path export : List.of(next, book)) {
            assertEquals(
                    ExitCode.INPUT_ERRORS,
                    Session.run(folder, "forecast", export.toString()).exitCode(),
                    "without the mapping");
            Session session = Session.run(folder, "forecast", export.toString(), "--mapping", mapping.toString());
            assertEquals(ExitCode.DONE, session.exitCode(), session::err);
            assertTrue(session.out().lines().anyMatch(line -> line.startsWith("2026-01")), session::out);
        }
    }

    private static String strange(String headers, String separator) {
        StringBuilder text = new StringBuilder(headers).append('\n');
        for (YearMonth month = YearMonth.of(2023, 1); month.getYear() < 2026; month = month.plusMonths(1)) {
            int calls = 1000 + 10 * month.getMonthValue();
            text.append(month)
                    .append(separator)
                    .append(calls)
                    .append(separator)
                    .append(calls)
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void aFileWithoutVolumesIsAnInputError() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "a,b\n1,2\n");
        assertEquals(
                ExitCode.INPUT_ERRORS,
                Session.run(folder, "forecast", file.toString()).exitCode());
    }

    private Path export(String more) throws IOException {
        StringBuilder text = new StringBuilder("month,volume\n");
        for (YearMonth month = YearMonth.of(2023, 1); month.getYear() < 2026; month = month.plusMonths(1)) {
            text.append(month)
                    .append(',')
                    .append(1000 + 10 * month.getMonthValue())
                    .append('\n');
        }
        return Files.writeString(folder.resolve("export.csv"), text + more);
    }
}
