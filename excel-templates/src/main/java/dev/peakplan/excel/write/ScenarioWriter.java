package dev.peakplan.excel.write;

import dev.peakplan.excel.read.BookMap;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Any number of scenarios in a workbook of their own: figures side by side, bridges from the base, decisions that differ. */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /**
     * The workbook of the scenarios of a result.
     *
     * @param request the base that the scenarios change
     * @param result its plan with the plans of its scenarios
     * @param language language of the workbook
     * @throws IllegalArgumentException when the result holds no scenario beside the base
     */
    public static byte[] write(PlanRequest request, PlanResult result, Language language) {
        if (result.scenarios().size() < 2) {
            throw new IllegalArgumentException("there is no scenario to compare with");
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("PeakPlan");
            PlanBook plan = new PlanBook(book, BookMap.EMPTY, request, result, language);
            sheets(plan);
            return plan.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The sheets of the scenarios, for the workbook of a plan too. */
    static void sheets(PlanBook plan) {
        ScenarioPage.write(plan, plan.result().scenarios());
        BridgePage.write(plan, plan.result().scenarios());
        ScenarioStaffingPage.write(plan, plan.result().scenarios());
    }
}
