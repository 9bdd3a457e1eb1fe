package dev.peakplan.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.template.Samples;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Volume;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.planning.Planned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class HistoryInWorkbookTest {
    private static final int QUEUES =
            Samples.get("vancouver-contact-centre").request().demand().queues().size();

    private static List<String> sentences(Intake intake) {
        return intake.problems().stream()
                .map(problem -> problem.place() + " " + problem.sentence().en())
                .toList();
    }

    private static boolean at(Intake intake, String place, String words) {
        return intake.problems().stream()
                .anyMatch(problem ->
                        problem.place().equals(place) && problem.sentence().en().contains(words) && !problem.error());
    }

    @Test
    void demandThatNobodyStatesIsForecastFromHistory() {
        try (PastWorkbook past = new PastWorkbook().withoutDemand().months(4)) {
            Intake intake = Intake.read(past.bytes());

            PlanRequest request =
                    intake.request().orElseThrow(() -> new AssertionError(String.join("\n", sentences(intake))));
            assertEquals(12 * QUEUES, request.demand().volumes().size());
            assertEquals(QUEUES, intake.insight().forecasts().size());
            DemandForecast first = intake.insight().forecasts().get(0);
            double error = 0;
            double sum = 0;
            for (int t = 0; t < 12; t++) {
                Volume volume = request.demand().volumes().get(t);
                assertEquals(first.periods().get(t).contacts(), volume.contacts());
                error += Math.abs(volume.contacts() - PastWorkbook.contacts(48 + t));
                sum += PastWorkbook.contacts(48 + t);
            }
            assertTrue(error / sum < 0.06, () -> "error of the forecast");
        }
    }

    @Test
    void statedDemandStandsUnlessTheSettingsSayOtherwise() {
        PlanRequest stated = Samples.get("vancouver-contact-centre").request();
        try (PastWorkbook past = new PastWorkbook().months(4)) {
            assertEquals(
                    stated.demand().volumes(),
                    Intake.read(past.bytes()).request().orElseThrow().demand().volumes());
            past.setting("Forecast demand", "Always");
            List<Volume> forecast =
                    Intake.read(past.bytes()).request().orElseThrow().demand().volumes();
            assertEquals(stated.demand().volumes().size(), forecast.size());
            assertFalse(stated.demand().volumes().equals(forecast));
        }
    }

    @Test
    void withoutEnoughHistoryTheMissingDemandIsAnErrorAtItsQueue() {
        try (PastWorkbook past = new PastWorkbook().withoutDemand()) {
            String queue = Samples.get("vancouver-contact-centre")
                    .request()
                    .demand()
                    .queues()
                    .get(0)
                    .id();
            past.row("sometime", null, queue, "many");
            Intake intake = Intake.read(past.bytes());
            assertTrue(intake.request().isEmpty());
            assertTrue(
                    intake.errors().stream().anyMatch(problem -> problem.place().startsWith("Queues!A")),
                    () -> String.join("\n", sentences(intake)));
        }
    }

    @Test
    void everyKindOfBadRowIsReportedAtItsCellAndTheRestIsUsed() {
        try (PastWorkbook past = new PastWorkbook().withoutDemand().months(4)) {
            String queue = Samples.get("vancouver-contact-centre")
                    .request()
                    .demand()
                    .queues()
                    .get(0)
                    .id();
            int text = past.row(LocalDate.of(2022, 12, 1), null, queue, "n/a");
            int negative = past.row(LocalDate.of(2022, 11, 1), null, queue, -5);
            int duplicate = past.row(LocalDate.of(2023, 1, 1), null, queue, PastWorkbook.contacts(0));
            int contradiction = past.row(LocalDate.of(2023, 2, 1), null, queue, 1);
            int noDate = past.row("last winter", null, queue, 100);
            int headers = past.row("Date", "Time", "Queue", "Offered");
            int fullWidth = past.row(LocalDate.of(2022, 6, 1), null, queue, "１２，３４５");
            int comma = past.row(LocalDate.of(2022, 5, 1), null, queue, "12.345,5");
            int second = past.row("日期", "时间", "队列", "呼入量");
            int stranger = past.row(LocalDate.of(2023, 2, 1), null, "telex", 7);
            Intake intake = Intake.read(past.bytes());

            String all = String.join("\n", sentences(intake));
            assertTrue(intake.request().isPresent(), all);
            assertTrue(at(intake, "Volume history!D" + text, "'n/a' is no number"), all);
            assertTrue(at(intake, "Volume history!D" + negative, "negative"), all);
            assertTrue(at(intake, "Volume history!A" + duplicate, "repeats line"), all);
            assertTrue(at(intake, "Volume history!A" + contradiction, "contradicts line"), all);
            assertTrue(at(intake, "Volume history!A" + noDate, "no date"), all);
            assertTrue(at(intake, "Volume history!A" + headers, "headers are repeated"), all);
            assertTrue(at(intake, "Volume history!A" + stranger, "is no queue"), all);
            assertTrue(at(intake, "Volume history!D" + fullWidth, "was read as 12345, like all"), all);
            assertTrue(at(intake, "Volume history!D" + comma, "was read as 12345.5"), all);
            assertTrue(at(intake, "Volume history!A" + second, "headers are repeated"), all);
            assertEquals(
                    12_345.5,
                    intake.stated()
                            .orElseThrow()
                            .history()
                            .orElseThrow()
                            .queues()
                            .get(0)
                            .points()
                            .get(0)
                            .offered());
            // months before the first whole year that could be read leave a gap
            assertTrue(
                    intake.problems().stream()
                            .anyMatch(problem -> problem.sentence().en().contains("Nothing from 2022-07-01")),
                    all);
        }
    }

    @Test
    void datesOfTheOtherEpochAreTheSameDays() {
        try (PastWorkbook usual = new PastWorkbook().withoutDemand();
                PastWorkbook other = new PastWorkbook().withoutDemand()) {
            other.book().getCTWorkbook().getWorkbookPr().setDate1904(true);
            other.setting("First day", LocalDate.of(2027, 1, 1));
            Intake one = Intake.read(usual.months(4).bytes());
            Intake two = Intake.read(other.months(4).bytes());
            assertTrue(
                    at(
                            two,
                            "Volume history!A4",
                            "counts its days from 1904; they were read so, this one as 2023-01-01"),
                    () -> String.join("\n", sentences(two)));
            assertEquals(
                    one.request().orElseThrow().demand().volumes(),
                    two.request()
                            .orElseThrow(() -> new AssertionError(String.join("\n", sentences(two))))
                            .demand()
                            .volumes());
        }
    }

    @Test
    void spendingOfThePastBecomesBudgetLinesThatGrow() {
        try (PastWorkbook past = new PastWorkbook()) {
            past.setting("Inflation a year", 0.02);
            past.setting("Wage growth a year", 0.05);
            for (int m = 0; m < 12; m++) {
                LocalDate month = LocalDate.of(2026, 1, 1).plusMonths(m);
                past.spending(
                        m, "telecom", "Telephone lines", "Software", null, null, "Prices", month, 1, 1000 + 100 * m);
                past.spending(12 + m, "coaches", "Coaches", "Training", null, null, "Wages", month, 1, 2000);
            }
            past.spending(24, "telecom", null, "Software", null, null, null, LocalDate.of(2026, 3, 1), 1, 9);
            past.spending(25, "telecom", null, "Software", null, null, null, "March", 1, 9);
            Intake intake = Intake.read(past.bytes());

            String all = String.join("\n", sentences(intake));
            List<BudgetLine> lines = intake.request()
                    .orElseThrow(() -> new AssertionError(all))
                    .budget()
                    .lines();
            BudgetLine telecom = lines.stream()
                    .filter(line -> line.id().equals("telecom"))
                    .findFirst()
                    .orElseThrow();
            BudgetLine coaches = lines.stream()
                    .filter(line -> line.id().equals("coaches"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    Money.ofMajor(new BigDecimal("1020.00")), telecom.amounts().get(0));
            assertEquals(
                    Money.ofMajor(new BigDecimal("2142.00")), telecom.amounts().get(11));
            assertEquals(
                    Money.ofMajor(new BigDecimal("2100.00")), coaches.amounts().get(5));
            assertTrue(at(intake, "Spending history!G28", "twice"), all);
            assertTrue(at(intake, "Spending history!G29", "date"), all);
        }
    }

    @Test
    void returnedWorkbookHasTheSheetsAndTheWarningsAtTheirCells() throws IOException {
        byte[] original;
        try (PastWorkbook past = new PastWorkbook().withoutDemand().months(4)) {
            past.row(LocalDate.of(2022, 12, 1), null, "general", "n/a");
            original = past.bytes();
        }
        SolveOptions steps =
                new SolveOptions(Duration.ofHours(1), OptionalLong.of(2_000), OptionalLong.of(1), OptionalInt.of(1));
        Planned planned = Planned.of(Intake.read(original), Optional.empty(), steps, SolveMonitor.SILENT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(planned.workbook()))) {
            for (String name : List.of("Forecast intervals", "Risks", "Validation", "Derivation")) {
                XSSFSheet sheet = book.getSheet(name);
                assertNotNull(sheet, name);
                assertTrue(
                        name.equals("Derivation")
                                || !sheet.getDrawingPatriarch().getCharts().isEmpty(),
                        name);
            }
            assertTrue(book.getSheet("Issues").getLastRowNum() > 3);
            // patience and shrinkage as fitted, and a verdict
            String validation = book.getSheet("Validation").getRow(3).getCell(0).getStringCellValue();
            assertTrue(validation.contains("mean patience 300 seconds"), validation);
            assertTrue(book.getSheet("Volume history").getCellComments().values().stream()
                    .anyMatch(comment -> comment.getString().getString().contains("is no number")));
        }
    }
}
