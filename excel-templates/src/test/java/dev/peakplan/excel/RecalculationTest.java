package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.check.Checker;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanReader;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.excel.write.ScenarioWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The formulas, recalculated by another program, give our figures to the cent. That program is started once for all files; with
 * {@code -Dpeakplan.everyBook=true} both samples are also written in the other language.
 */
class RecalculationTest {
    private static final double HALF_A_CENT = 0.004;
    private static final String BOSTON = "boston-zh";
    private static final String CHANGED = "vancouver-changed-en";
    private static final String ERRORS = "errors-zh";
    private static final String PLANNED = "planned-en";
    private static final SolveOptions STEPS = SolveOptions.steps(200);

    @TempDir
    static Path folder;

    private static final Sample PROPERTY = Samples.get("boston-property-service");
    private static final Sample CENTRE = Samples.get("vancouver-contact-centre");
    private static final PlanResult PROPERTY_PLAN = Plans.simple(PROPERTY.request());
    /** A plan that fits, found without looking at the scenarios. */
    private static final PlanResult CENTRE_PLAN =
            Planner.plan(withoutScenarios(CENTRE.request()), SolveOptions.steps(100), SolveMonitor.SILENT);

    private static final PlanRequest SMALL = Requests.full();

    private static Map<String, byte[]> ours;
    private static Map<String, byte[]> theirs;

    @BeforeAll
    static void recalculate() throws Exception {
        LibreOffice.require();
        Map<String, byte[]> books = new LinkedHashMap<>();
        books.put(BOSTON, PlanWriter.write(PROPERTY.workbook(), PROPERTY.request(), PROPERTY_PLAN, Language.ZH));
        books.put(
                "scenarios-en",
                ScenarioWriter.write(CENTRE.request(), Plans.withScenario(CENTRE.request()), Language.EN));
        books.put(PLANNED, PlanWriter.write(SMALL, Planner.plan(SMALL, STEPS, SolveMonitor.SILENT), Language.EN));
        byte[] empty = Template.write(Language.ZH);
        books.put(ERRORS, IssueWriter.write(empty, WorkbookReader.read(empty).issues(), Language.ZH));
        if (Boolean.getBoolean("peakplan.everyBook")) {
            books.put(
                    "boston-en", PlanWriter.write(PROPERTY.workbook(), PROPERTY.request(), PROPERTY_PLAN, Language.EN));
            books.put("vancouver-zh", PlanWriter.write(CENTRE.workbook(), CENTRE.request(), CENTRE_PLAN, Language.ZH));
            books.put(
                    "scenarios-zh",
                    ScenarioWriter.write(PROPERTY.request(), Plans.withScenario(PROPERTY.request()), Language.ZH));
        }
        byte[] centre = PlanWriter.write(CENTRE.workbook(), CENTRE.request(), CENTRE_PLAN, Language.EN);
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> book : books.entrySet()) {
            sent.put(book.getKey(), Parts.withStaleFormulas(book.getValue()));
        }
        sent.put(CHANGED, changed(centre));
        books.put(CHANGED, centre);
        ours = books;
        theirs = LibreOffice.resaved(sent, folder);
    }

    @Test
    void everyFormulaRecalculatedSaysWhatWeWrote() throws IOException {
        for (String name : ours.keySet()) {
            if (!name.equals(CHANGED)) {
                assertEquals(List.of(), differences(ours.get(name), theirs.get(name)), name);
            }
        }
        Map<String, Check> checks = checks(theirs.get(BOSTON), "校验");
        assertTrue(checks.size() > 15, () -> "too few checks: " + checks.keySet());
        checks.forEach((what, check) -> assertEquals(check.plan(), check.now(), HALF_A_CENT, what));
    }

    @Test
    void requestAndPlanSurviveAnotherProgram() {
        ReadResult read = WorkbookReader.read(theirs.get(BOSTON));
        PlanRequest request = read.request().orElseThrow();
        assertEquals(PROPERTY.request(), request);
        assertEquals(WorkbookReader.read(PROPERTY.workbook()).background(), read.background());
        assertEquals(
                PROPERTY_PLAN.plan(),
                PlanReader.find(theirs.get(BOSTON), request).orElseThrow());
    }

    /** Filled in, planned, saved by the other program, read and planned again. */
    @Test
    void planOfAFileThatWasPlannedAndSavedElsewhereIsTheSame() {
        PlanRequest request = WorkbookReader.read(theirs.get(PLANNED)).request().orElseThrow();

        PlanResult again = Planner.plan(request, STEPS, SolveMonitor.SILENT);

        assertEquals(PlanReader.find(ours.get(PLANNED), SMALL).orElseThrow(), again.plan());
        assertEquals(again.plan(), PlanReader.find(theirs.get(PLANNED), request).orElseThrow());
    }

    @Test
    void errorReportKeepsItsCommentsAndItsList() throws IOException {
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(ours.get(ERRORS)));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(theirs.get(ERRORS)))) {
            assertTrue(before.getNumberOfSheets() > 10);
            for (int k = 0; k < before.getNumberOfSheets(); k++) {
                assertEquals(before.getSheetName(k), after.getSheetName(k));
                assertEquals(
                        before.getSheetAt(k).getCellComments().keySet(),
                        after.getSheetAt(k).getCellComments().keySet());
            }
            assertEquals(
                    before.getSheetAt(0).getRow(3).getCell(2).getHyperlink().getLocation(),
                    after.getSheetAt(0).getRow(3).getCell(2).getHyperlink().getLocation());
        }
    }

    /** Finance changes a wage, a contribution rate, a price and a cap in the returned file; all totals follow as the checker has them. */
    @Test
    void totalsFollowAWageThatIsChangedInTheReturnedFile() throws IOException {
        PlanRequest now = WorkbookReader.read(theirs.get(CHANGED)).request().orElseThrow();
        Assessment after = Checker.check(now, Requirements.of(now), CENTRE_PLAN.plan());
        double cost = after.cost().major().doubleValue();
        double before = CENTRE_PLAN.assessment().cost().major().doubleValue();
        assertTrue(cost > before);
        Map<String, Check> checks = checks(theirs.get(CHANGED), "Checks");
        assertEquals(cost, checks.get("All spending: ledger").now(), HALF_A_CENT);
        assertEquals(cost, checks.get("All spending: budget plan").now(), HALF_A_CENT);
        assertEquals(before, checks.get("All spending: ledger").plan(), HALF_A_CENT);
    }

    /** The rule that colours a row of checks holds where a figure has moved, and only there. */
    @Test
    void checksOfChangedFiguresTurnRed() throws IOException {
        Map<String, Check> checks = checks(theirs.get(CHANGED), "Checks");
        Check spending = checks.get("All spending: ledger");
        assertEquals("DIFFERS", spending.word());
        assertTrue(spending.difference() != 0);
        Check initiatives = checks.get("Category: Training");
        assertEquals(initiatives.difference() == 0 ? "OK" : "DIFFERS", initiatives.word());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(theirs.get(CHANGED)))) {
            var rule = book.getSheet("Checks")
                    .getSheetConditionalFormatting()
                    .getConditionalFormattingAt(0)
                    .getRule(0);
            assertEquals("$D4<>0", rule.getFormula1());
            assertEquals(
                    "FFFF7C80",
                    rule.getPatternFormatting().getFillBackgroundColorColor().getARGBHex());
        }
        Map<String, Check> sound = checks(theirs.get(BOSTON), "校验");
        sound.forEach((what, check) -> assertEquals("OK", check.word(), what));
    }

    /** The first sentence of the summary is true as long as nobody changes an input, and says so when somebody does. */
    @Test
    void headlineTellsThatAnInputWasChangedAndHowManyLimitsThatBreaks() throws IOException {
        assertTrue(CENTRE_PLAN.assessment().feasible());
        assertEquals("The plan fits: no cap, floor or rule is broken.", headline(ours.get(CHANGED)));
        PlanRequest now = WorkbookReader.read(theirs.get(CHANGED)).request().orElseThrow();
        long broken = Checker.check(now, Requirements.of(now), CENTRE_PLAN.plan()).violations().stream()
                .filter(use -> use.kind() == LimitKind.BUDGET_CAP || use.kind() == LimitKind.BUDGET_FLOOR)
                .count();
        assertTrue(broken > 0);
        assertEquals(
                "Inputs have changed since this plan was made; caps and floors broken now: " + broken
                        + ". See the checks, or plan again.",
                headline(theirs.get(CHANGED)));
    }

    private static PlanRequest withoutScenarios(PlanRequest request) {
        return new PlanRequest(
                request.settings(),
                request.goal(),
                request.calendar(),
                request.organisation(),
                request.workforce(),
                request.demand(),
                request.budget(),
                List.of());
    }

    private static String headline(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheet("Summary").getRow(3).getCell(0).getStringCellValue();
        }
    }

    private static byte[] changed(byte[] plan) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(plan))) {
            multiply(book, "Roles", "Base pay", 3, 1.0717);
            multiply(book, "Contributions", "Employer rate", 3, 1.31);
            multiply(book, "Budget lines", "Amount per period", 4, 0.913);
            multiply(book, "Periods", "Price index", 6, 1.0103);
            return StableBytes.of(book);
        }
    }

    private static void multiply(XSSFWorkbook book, String sheet, String header, int row, double factor) {
        XSSFRow headers = book.getSheet(sheet).getRow(2);
        for (int c = 0; c < headers.getLastCellNum(); c++) {
            if (headers.getCell(c).getStringCellValue().startsWith(header)) {
                XSSFCell cell = book.getSheet(sheet).getRow(row).getCell(c);
                double value = Math.round(cell.getNumericCellValue() * factor * 10_000) / 10_000.0;
                cell.setCellValue(header.contains("pay") || header.contains("Amount") ? Math.round(value) : value);
                return;
            }
        }
        throw new IllegalArgumentException(header);
    }

    /** Every formula of the first file that says something else in the second. */
    private static List<String> differences(byte[] ours, byte[] theirs) throws IOException {
        List<String> differences = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(ours));
                ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(theirs))) {
            for (Sheet sheet : book.getSheets().toList()) {
                Map<Integer, Row> there = new HashMap<>();
                other.findSheet(sheet.getName()).orElseThrow().read().forEach(row -> there.put(row.getRowNum(), row));
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null && cell.getFormula() != null) {
                            Optional<Cell> same = Optional.ofNullable(there.get(row.getRowNum()))
                                    .flatMap(found -> found.getOptionalCell(cell.getColumnIndex()));
                            if (!says(cell.getRawValue(), same.map(Cell::getRawValue))) {
                                differences.add(sheet.getName() + "!" + cell.getAddress() + ": " + cell.getRawValue()
                                        + " and " + same.map(Cell::getRawValue));
                            }
                        }
                    }
                }
            }
        }
        return differences;
    }

    private static boolean says(String figure, Optional<String> there) {
        try {
            return there.isPresent()
                    && Math.abs(Double.parseDouble(figure) - Double.parseDouble(there.get())) <= HALF_A_CENT;
        } catch (NumberFormatException text) {
            return figure.equals(there.orElseThrow());
        }
    }

    /** One line of the sheet of checks. */
    private record Check(double plan, double now, double difference, String word) {}

    private static Map<String, Check> checks(byte[] content, String name) throws IOException {
        Map<String, Check> checks = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : book.findSheet(name).orElseThrow().read()) {
                if (row.getRowNum() > 3
                        && row.getOptionalCell(1).map(Cell::getRawValue).isPresent()) {
                    checks.put(
                            row.getCellText(0),
                            new Check(
                                    figure(row, 1),
                                    figure(row, 2),
                                    figure(row, 3),
                                    row.getCell(4).getText()));
                }
            }
        }
        return checks;
    }

    private static double figure(Row row, int column) {
        return Double.parseDouble(row.getCell(column).getRawValue());
    }
}
