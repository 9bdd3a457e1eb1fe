package dev.peakplan.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.History;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.RequestDocument;
import dev.peakplan.server.json.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoryInJsonTest {
    private static byte[] workbook() {
        try (PastWorkbook past = new PastWorkbook().withoutDemand().months(4)) {
            past.setting("Inflation a year", 0.02);
            for (int m = 0; m < 12; m++) {
                LocalDate month = LocalDate.of(2026, 1, 1).plusMonths(m);
                past.spending(m, "telecom", "Telephone lines", "Software", null, null, "Prices", month, 1, 1000 + m);
            }
            return past.bytes();
        }
    }

    @Test
    void workbookToJsonToWorkbookKeepsHistoryAndShifts() {
        Intake first = Intake.read(workbook());
        RequestDocument stated = first.stated().orElseThrow();
        History history = stated.history().orElseThrow();
        assertTrue(history.queues().get(0).points().size() >= 48);
        assertEquals(1, history.spending().size());

        Intake json = Intake.read(RecordWriter.write(stated));
        assertEquals(stated, json.stated().orElseThrow());
        assertEquals(first.request(), json.request(), "volumes and budget lines come of the history again");
        assertEquals(first.insight().forecasts(), json.insight().forecasts());

        for (Language language : Language.values()) {
            Intake back = Intake.read(RequestWriter.write(json.stated().orElseThrow(), language));
            RequestDocument again = back.stated().orElseThrow();
            assertEquals(stated.history(), again.history());
            assertEquals(stated.use(), again.use());
            assertEquals(stated.shifts(), again.shifts());
            assertEquals(
                    first.request().orElseThrow().demand(),
                    back.request().orElseThrow().demand());
        }
    }

    @Test
    void improbableFiguresOfAHistoryInJsonAreToldAtTheirPath() {
        RequestDocument stated = Intake.read(workbook()).stated().orElseThrow();
        String text = new String(RecordWriter.write(stated), StandardCharsets.UTF_8);
        Intake json = Intake.read(
                text.replaceFirst("\"handled\" ?: ?[0-9.]+", "\"handled\" : 1").getBytes(StandardCharsets.UTF_8));
        assertTrue(json.request().isPresent());
        assertTrue(
                json.warnings().stream()
                        .anyMatch(problem -> problem.place().startsWith("$.history.queues[0].points[0]")),
                () -> json.problems().toString());
    }
}
