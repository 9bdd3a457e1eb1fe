package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String STEPS = "20000";

    @TempDir
    Path folder;

    private Path request;
    private Path json;

    @BeforeEach
    void write() {
        request = Examples.write(folder, "需求 2027.json", Examples.request());
        json = folder.resolve("out.json");
    }

    private Session plan(Path input) {
        return Session.run(
                folder, "plan", input.toString(), "--json", json.toString(), "--steps", STEPS, "--seed", "3");
    }

    @Test
    void feasiblePlanEndsWithZeroAndIsAcceptedByTheChecker() throws IOException {
        Session session = plan(request);
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        assertTrue(document.feasible());
        assertEquals(3, document.seed());
        assertEquals(
                document.cost(),
                document.spending().stream()
                        .map(line -> line.total())
                        .reduce(dev.peakplan.plan.Money.ZERO, dev.peakplan.plan.Money::plus));
        Session check = Session.run(folder, "check", json.toString());
        assertEquals(ExitCode.DONE, check.exitCode(), check::out);
    }

    @Test
    void sameInputSeedAndStepsGiveTheSameDecisions() throws IOException {
        plan(request);
        PlanDocument first =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        plan(request);
        PlanDocument second =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        assertEquals(first.decisions(), second.decisions());
        assertEquals(first.run().planHash(), second.run().planHash());
    }

    @Test
    void anotherFilesPlanIsTheApprovedOneToStayCloseTo() throws IOException {
        plan(request);
        Path again = folder.resolve("again.json");
        Session session = Session.run(
                folder,
                "plan",
                request.toString(),
                "--approved",
                json.toString(),
                "--change-charge",
                "1000000",
                "--json",
                again.toString(),
                "--steps",
                STEPS);
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(again), PlanDocument.class).get();
        assertEquals(0, document.changes().getAsInt());
        Session without =
                Session.run(folder, "plan", request.toString(), "--approved", request.toString(), "--steps", "100");
        assertEquals(ExitCode.INPUT_ERRORS, without.exitCode());
        assertEquals(1, without.err().lines().count(), without.err());
    }

    @Test
    void capsThatCannotBeKeptEndWithThree() throws IOException {
        Session session = plan(Examples.write(folder, "tight.json", Examples.tooTight()));
        assertEquals(ExitCode.NOTHING_FITS, session.exitCode(), session::err);
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        assertFalse(document.feasible());
        assertFalse(document.violations().isEmpty());
        Session check = Session.run(folder, "check", json.toString());
        assertEquals(ExitCode.INPUT_ERRORS, check.exitCode());
        assertTrue(check.err().contains("$.request.budget.caps["), check::err);
    }

    @Test
    void workbookOfARequestThatFitsNoCapTellsTheWayOut() throws IOException {
        Path out = folder.resolve("方案.xlsx");
        Path tight = Examples.write(folder, "tight.json", Examples.tooTight());
        Session session =
                Session.run(folder, "plan", tight.toString(), "-o", out.toString(), "--lang", "zh", "--steps", STEPS);
        assertEquals(ExitCode.NOTHING_FITS, session.exitCode(), session::err);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out)))) {
            XSSFSheet wayOut = book.getSheet("出路");
            assertTrue(wayOut.getLastRowNum() >= 3, "no step is told");
            String step = wayOut.getRow(3).getCell(0).getStringCellValue();
            assertTrue(step.contains("预算上限"), step);
        }
        assertTrue(session.out().contains("cheapest way out"), session::out);
        assertTrue(session.out().contains("No plan keeps every limit: proven"), session::out);
    }

    @Test
    void checkerFindsAFigureThatIsStatedWrongly() throws IOException {
        plan(request);
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        String cost = "\"cost\" : " + document.cost().minor();
        String text = Files.readString(json);
        assertTrue(text.contains(cost));
        Path forged = Examples.write(folder, "forged.json", text.replace(cost, "\"cost\" : 1"));
        Session check = Session.run(folder, "check", forged.toString());
        assertEquals(ExitCode.INPUT_ERRORS, check.exitCode());
        assertTrue(check.err().contains("0.01"), check::err);
    }

    @Test
    void errorsOfTheInputAreListedWithTheirPlaces() throws IOException {
        String broken = Examples.request()
                .replace("\"channel\": \"PHONE\"", "\"channel\": \"PHON\"")
                .replace("\"openingHeads\": 1.5", "\"openingHaeds\": 1.5");
        Session session = plan(Examples.write(folder, "broken.json", broken));
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("$.demand.queues[0].channel"), session::err);
        assertTrue(session.err().contains("openingHeads"), session::err);
        assertTrue(Files.readString(json).contains("$.demand.queues[0].channel"));
    }

    @Test
    void contradictionsBetweenRecordsAreInputErrorsToo() {
        String broken = Examples.request()
                .replace("\"siteId\": \"SZ\", \"departmentId\"", "\"siteId\": \"XX\", \"departmentId\"")
                .replace("\"profileId\": \"WEEK\"", "\"profileId\": \"WEAK\"");
        Session session = plan(Examples.write(folder, "broken.json", broken));
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("profileId"), session::err);
    }

    @Test
    void wrongFileGetsOneSentence() throws IOException {
        Files.write(folder.resolve("empty.xlsx"), new byte[0]);
        Files.writeString(folder.resolve("text.xlsx"), "hello\n");
        Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
        Files.writeString(folder.resolve("broken.json"), "{\"settings\": ");
        for (String name : new String[] {"empty.xlsx", "text.xlsx", "old.xls", "broken.json", "missing.xlsx", "."}) {
            Session session = plan(folder.resolve(name));
            assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), name);
            assertEquals(1, session.err().lines().count(), name + ": " + session.err());
        }
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertEquals(
                ExitCode.INPUT_ERRORS,
                Session.run(folder, "plan", request.toString(), "--seconds", "0")
                        .exitCode());
        assertEquals(
                ExitCode.INPUT_ERRORS,
                Session.run(folder, "plan", request.toString(), "--seconds", "ten")
                        .exitCode());
    }

    @Test
    void outputThatCannotBeWrittenIsSaidSo() {
        Path below = request.resolve("out.json");
        Session session = Session.run(folder, "plan", request.toString(), "--steps", "100", "--json", below.toString());
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
    }

    @Test
    void planComesBackInThePlannersOwnWorkbookAndIsPlannedTheSameAgain() throws IOException {
        Path book = folder.resolve("需求.xlsx");
        Path plan = folder.resolve("方案.xlsx");
        Path again = folder.resolve("again.xlsx");
        Session.run(folder, "convert", request.toString(), book.toString());
        Session session = Session.run(
                folder, "plan", book.toString(), "-o", plan.toString(), "--json", json.toString(), "--steps", "2000");
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        PlanRequest asked =
                WorkbookReader.read(Files.readAllBytes(book)).request().orElseThrow();
        assertEquals(
                asked, WorkbookReader.read(Files.readAllBytes(plan)).request().orElseThrow());
        assertTrue(Files.size(plan) > Files.size(book));
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        assertEquals(asked, document.request());

        Session.run(
                folder, "plan", plan.toString(), "-o", again.toString(), "--json", json.toString(), "--steps", "2000");
        assertEquals(
                document.run().planHash(),
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class)
                        .get()
                        .run()
                        .planHash());
        Path third = folder.resolve("third.xlsx");
        Session.run(folder, "plan", plan.toString(), "-o", third.toString(), "--steps", "2000");
        assertArrayEquals(Files.readAllBytes(again), Files.readAllBytes(third));
    }

    @Test
    void workbookWithErrorsComesBackWithEachOfThem() throws IOException {
        Path template = folder.resolve("template.xlsx");
        Path issues = folder.resolve("issues.xlsx");
        Session.run(folder, "template", "--lang", "zh", "-o", template.toString());
        Session session = Session.run(folder, "plan", template.toString(), "-o", issues.toString());
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().lines().count() > 2, session::err);
        assertTrue(Files.size(issues) > Files.size(template));
    }

    @Test
    void everySampleIsReadWithoutErrors() {
        for (String name : Samples.names()) {
            Path sample = folder.resolve(name + ".xlsx");
            assertEquals(
                    0,
                    Session.run(folder, "sample", name, "-o", sample.toString()).exitCode());
            Session check = Session.run(folder, "check", sample.toString());
            assertEquals(ExitCode.DONE, check.exitCode(), name + ": " + check.err());
        }
        assertEquals(
                2,
                Session.run(folder, "sample", "no-such", "-o", json.toString()).exitCode());
    }

    @Test
    void workbookAndJsonTurnIntoEachOtherWithoutLoss() throws IOException {
        Path book = folder.resolve("需求.xlsx");
        Path back = folder.resolve("back.json");
        Path again = folder.resolve("again.xlsx");
        assertEquals(
                0,
                Session.run(folder, "convert", request.toString(), book.toString())
                        .exitCode());
        assertEquals(
                0,
                Session.run(folder, "convert", book.toString(), back.toString()).exitCode());
        assertEquals(
                0,
                Session.run(folder, "convert", back.toString(), again.toString())
                        .exitCode());
        assertArrayEquals(Files.readAllBytes(book), Files.readAllBytes(again));
    }
}
