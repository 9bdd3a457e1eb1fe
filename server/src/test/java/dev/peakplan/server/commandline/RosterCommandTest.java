package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.RosterReport;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.RosterDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandTest {
    @TempDir
    Path folder;

    private Path plan() {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Path json = folder.resolve("plan.json");
        Session session = Session.run(
                folder, "plan", request.toString(), "--json", json.toString(), "--steps", "5000", "--seed", "3");
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        return json;
    }

    @Test
    void planIsRosteredOnPatternsOfAFile() throws IOException {
        Path patterns = Examples.write(
                folder,
                "patterns.json",
                """
                {"patterns": [{"id": "early", "name": "Early", "startMinutes": 480, "lengthMinutes": 540, "days": 5,
                 "breaks": [{"minutes": 60, "earliestMinutes": 180, "latestMinutes": 300, "paid": false}]},
                 {"id": "late", "name": "Late", "startMinutes": 720, "lengthMinutes": 540, "days": 5, "breaks": []},
                 {"id": "night", "name": "Night", "startMinutes": 1200, "lengthMinutes": 720, "days": 7, "breaks": []}]}
                """);
        Path out = folder.resolve("roster.json");
        Path book = folder.resolve("roster.xlsx");
        Session session = Session.run(
                folder,
                "roster",
                plan().toString(),
                "--patterns",
                patterns.toString(),
                "--coverage",
                "0.8",
                "--evaluations",
                "2000",
                "--json",
                out.toString(),
                "-o",
                book.toString());
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        RosterReport roster = RecordReader.read(Files.readAllBytes(out), RosterDocument.class)
                .get()
                .rosters()
                .get(0);
        assertTrue(roster.lines().size() >= roster.leastLines());
        assertTrue(session.out().contains("rostering loses"), session::out);
        assertShiftsCanBeRead(book);
    }

    /** Shifts are wrapped, and programs that are handed a file do not all make its rows higher themselves. */
    private static void assertShiftsCanBeRead(Path book) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(book.toFile())) {
            Row first = StreamSupport.stream(workbook.spliterator(), false)
                    .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                    .filter(row ->
                            row.getCell(0) != null && row.getCell(0).toString().startsWith("1 · "))
                    .findFirst()
                    .orElseThrow();
            Sheet sheet = first.getSheet();
            assertTrue(
                    first.getHeightInPoints() > 1.5 * sheet.getDefaultRowHeightInPoints(),
                    () -> "height " + first.getHeightInPoints());
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    @Test
    void strangeTeamsAndCoveragesAreRefused() {
        Path plan = plan();
        assertEquals(
                ExitCode.INPUT_ERRORS,
                Session.run(folder, "roster", plan.toString(), "--team", "nobody")
                        .exitCode());
        assertEquals(
                ExitCode.INPUT_ERRORS,
                Session.run(folder, "roster", plan.toString(), "--coverage", "1.5")
                        .exitCode());
    }
}
