package dev.peakplan.server.workbooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.Planned;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files are opened in processes of their own; one that takes too long or too much costs its own process and nothing else. */
class WorkbookServiceTest {
    private static final int ENOUGH_SECONDS = 600;

    private static WorkbookSettings settings(int processes, int megabytes, int seconds) {
        return new WorkbookSettings(processes, megabytes, seconds, 32, 384, 5_000, 300, 3_000_000, 120_000);
    }

    @Test
    void readPlannedAndCheckedElsewhereIsTheSameAsHere() {
        Sample sample = Samples.get("boston-property-service");
        WorkbookSettings settings = settings(1, 512, ENOUGH_SECONDS);
        WorkbookProcesses processes = new WorkbookProcesses(settings);
        try {
            WorkbookService elsewhere = new WorkbookService(settings, processes);

            Intake read = elsewhere.read(sample.workbook());

            Intake here = Intake.read(sample.workbook());
            assertEquals(here.request(), read.request());
            assertEquals(here.problems(), read.problems());
            assertEquals(
                    here.workbook().orElseThrow().map(),
                    read.workbook().orElseThrow().map());
            List<Long> process = processes.waiting();
            Planned planned =
                    Planned.of(read, Optional.empty(), options(), SolveMonitor.SILENT, new Enquiry(100, List.of()));
            byte[] book = elsewhere.workbook(planned);
            assertArrayEquals(planned.workbook(), book);
            PlanCheck check = elsewhere.check(book).check().orElseThrow();
            assertEquals(
                    planned.result().orElseThrow().assessment(),
                    check.assessment().orElseThrow());
            assertEquals(1, process.size());
            assertEquals(process, processes.waiting());
        } finally {
            processes.close();
        }
    }

    private static SolveOptions options() {
        return new SolveOptions(Duration.ofHours(1), OptionalLong.of(300), OptionalLong.empty(), OptionalInt.of(1));
    }

    @Test
    void aFileThatTakesTooLongIsAnsweredWithTheLimit() throws IOException {
        WorkbookSettings settings = settings(1, 512, 1);
        WorkbookProcesses processes = new WorkbookProcesses(settings);
        try {
            Intake read = new WorkbookService(settings, processes).read(longSheet());

            assertTrue(read.refused());
            assertEquals(IssueCode.TOO_SLOW.name(), read.problems().get(0).code());
            assertTrue(read.problems().get(0).sentence().en().contains("at most 1 seconds"));
            assertTrue(read.problems().get(0).sentence().zh().contains("不超过 1 秒"));
            assertEquals(List.of(), processes.waiting());
        } finally {
            processes.close();
        }
    }

    @Test
    void aFileThatTakesAllMemoryIsAnsweredWithTheLimitAndTheNextOneAsEver() throws IOException {
        WorkbookSettings settings = settings(1, 128, ENOUGH_SECONDS);
        WorkbookProcesses processes = new WorkbookProcesses(settings);
        try {
            WorkbookService service = new WorkbookService(settings, processes);

            Intake read = service.read(longText());

            assertEquals(IssueCode.TOO_BIG.name(), read.problems().get(0).code());
            assertTrue(read.problems().get(0).sentence().en().contains("at most 128 MB"));
            Intake next = service.read(Template.write(Language.EN));
            assertEquals(IssueCode.NO_ROWS.name(), next.problems().get(0).code());
            byte[] report = service.workbook(Planned.of(next, Optional.empty(), options(), SolveMonitor.SILENT));
            assertTrue(service.tables(report).sheets().containsKey("Issues"));
        } finally {
            processes.close();
        }
    }

    /** A sheet of two and a half million cells. */
    private static byte[] longSheet() throws IOException {
        String cells = "<c><v>1</v></c>".repeat(50);
        StringBuilder rows = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 1; r <= 50_000; r++) {
            rows.append("<row r=\"").append(r).append("\">").append(cells).append("</row>");
        }
        return replaced(Map.of(
                "xl/worksheets/sheet1.xml",
                rows.append("</sheetData></worksheet>").toString()));
    }

    /** A cell with a text of a hundred megabytes. */
    private static byte[] longText() throws IOException {
        return replaced(Map.of(
                "xl/worksheets/sheet2.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>"
                        + "x".repeat(100 << 20)
                        + "</t></is></c></row></sheetData></worksheet>"));
    }

    private static byte[] replaced(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Template.write(Language.EN)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String other = parts.get(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(other == null ? in.readAllBytes() : other.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
