package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontierPageTest {
    private static final PlanRequest REQUEST = Requests.full();

    private static PlanResult withCurve() {
        PlanResult plain = Plans.simple(REQUEST);
        List<FrontierPoint> points = new ArrayList<>();
        for (int k = -4; k <= 4; k++) {
            points.add(point(FrontierPoint.Basis.BOUND, 1 + 0.05 * k, 500 - 50 * k));
        }
        points.add(point(FrontierPoint.Basis.PLAN, 1, 520));
        return new PlanResult(
                plain.plan(),
                plain.requirement(),
                plain.assessment(),
                plain.proof(),
                plain.binding(),
                points,
                List.of(),
                List.of(),
                plain.run());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void summaryTellsThatNothingIsProvenWhereNothingIs(Language language) throws IOException {
        assertTrue(summary(feasible(Proof.NONE), language)
                .contains(language == Language.ZH ? "未能证明界" : "No bound was proven"));
        assertFalse(summary(feasible(Plans.simple(REQUEST).proof()), language)
                .contains(language == Language.ZH ? "未能证明界" : "No bound was proven"));
    }

    /** The simple plan without the limits that it breaks. */
    private static PlanResult feasible(Proof proof) {
        PlanResult plain = Plans.simple(REQUEST);
        Assessment found = plain.assessment();
        Assessment kept = new Assessment(
                found.objective(),
                found.cost(),
                found.penalty(),
                found.statedBenefit(),
                found.changes(),
                found.changeCharge(),
                found.serviceLevel(),
                found.satisfaction(),
                found.ledger(),
                found.heads(),
                found.service(),
                found.limits().stream().filter(limit -> !limit.broken()).toList());
        return new PlanResult(
                plain.plan(),
                plain.requirement(),
                kept,
                proof,
                plain.binding(),
                List.of(),
                List.of(),
                List.of(),
                plain.run());
    }

    private static String summary(PlanResult result, Language language) throws IOException {
        byte[] bytes = PlanWriter.write(REQUEST, result, language);
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            book.getSheet(language == Language.ZH ? "方案总览" : "Summary")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }

    private static FrontierPoint point(FrontierPoint.Basis basis, double share, double lost) {
        return new FrontierPoint(
                basis,
                share,
                Optional.of(Money.ofMinor(Math.round(share * 1_000_000_00))),
                true,
                Money.ofMinor(Math.round(share * 990_000_00)),
                Money.ofMinor(2_000_000_00),
                lost / 10,
                lost,
                OptionalDouble.of(1 - lost / 10_000));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void curveIsATableWithChartsAndTheChosenLevelIsLookedUp(Language language) throws IOException {
        byte[] bytes = PlanWriter.write(REQUEST, withCurve(), language);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheet(language == Language.ZH ? "预算与服务曲线" : "Caps and service");
            for (int k = 0; k < 9; k++) {
                assertEquals(0.8 + 0.05 * k, sheet.getRow(3 + k).getCell(0).getNumericCellValue(), 1e-9);
                assertEquals(700 - 50 * k, sheet.getRow(3 + k).getCell(3).getNumericCellValue(), 1e-9);
            }
            assertEquals(520, sheet.getRow(7).getCell(7).getNumericCellValue(), 1e-9);
            assertEquals(2, sheet.createDrawingPatriarch().getCharts().size());
            int chosen = 14;
            assertEquals(500, sheet.getRow(chosen).getCell(3).getNumericCellValue(), 1e-9);
            sheet.getRow(chosen)
                    .getCell(0)
                    .setCellValue(sheet.getRow(3).getCell(0).getNumericCellValue());
            CellValue found = book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(sheet.getRow(chosen).getCell(3));
            assertEquals(700, found.getNumberValue(), 1e-9);
            String sentence = sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
            assertTrue(sentence.contains("41.0"), sentence);
            assertTrue(sentence.contains("+0.80"), sentence);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutCurveThereIsNoSheet(Language language) throws IOException {
        byte[] bytes = PlanWriter.write(REQUEST, Plans.simple(REQUEST), language);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(null, book.getSheet(language == Language.ZH ? "预算与服务曲线" : "Caps and service"));
        }
    }
}
