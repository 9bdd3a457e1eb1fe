package dev.peakplan.excel.write;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.SimulationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with the sheets of a simulation in front: what its plan may come to, and the service that running it event by event found. */
public final class SimulationWriter {
    private static final List<ResultSheet> OURS = List.of(ResultSheet.RISKS, ResultSheet.SIMULATION);

    private SimulationWriter() {}

    /**
     * What a simulation found.
     *
     * @param events service, event by event
     * @param risk what the plan may come to
     * @param scenarios what the same decisions may come to in other scenarios, by their ids
     */
    public record Simulated(SimulationReport events, RiskReport risk, Map<String, RiskReport> scenarios) {}

    /**
     * The workbook with the two sheets, in place of those of an earlier simulation; everything else in it stays.
     *
     * @param workbook bytes of the plan's workbook, or of the request's
     * @param request what was planned
     * @param simulated what was found
     * @param language language of the sheets that are added
     */
    public static byte[] write(byte[] workbook, PlanRequest request, Simulated simulated, Language language) {
        LiftedSheets longSheets = LiftedSheets.of(workbook);
        try (XSSFWorkbook book = PlannerFile.openWhole(longSheets.light(), OURS)) {
            PlanBook plan = new PlanBook(book, request, language);
            RisksPage.write(plan, simulated.risk(), simulated.scenarios());
            SimulationPage.write(plan, simulated.events());
            for (int k = 0; k < OURS.size(); k++) {
                book.setSheetOrder(plan.name(OURS.get(k)), k);
            }
            for (int k = 0; k < book.getNumberOfSheets(); k++) {
                book.getSheetAt(k).setSelected(k == 0);
            }
            book.setActiveSheet(0);
            book.setFirstVisibleTab(0);
            return longSheets.restored(plan.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
