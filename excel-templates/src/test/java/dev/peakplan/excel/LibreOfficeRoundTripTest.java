package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.write.PlanReader;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan's workbook that LibreOffice saved in between asks for the same plan again, and gives it. */
class LibreOfficeRoundTripTest {
    private static final SolveOptions FEW_STEPS = new SolveOptions(
            Duration.ofHours(1), OptionalLong.of(300), OptionalLong.empty(), OptionalInt.of(1), OptionalDouble.of(0));

    @Test
    void planSavedByLibreOfficeIsReadAndPlannedAgainTheSame(@TempDir Path folder) throws Exception {
        LibreOffice.require();
        Sample sample = Samples.get("vancouver-contact-centre");
        PlanRequest request = WorkbookReader.read(sample.workbook()).request().orElseThrow();
        PlanResult first = Planner.plan(request, FEW_STEPS, SolveMonitor.SILENT);
        byte[] written = PlanWriter.write(sample.workbook(), request, first, Language.EN);

        byte[] resaved = LibreOffice.resaved(written, folder);

        ReadResult read = WorkbookReader.read(resaved);
        assertEquals(0, read.errors().size(), () -> read.errors().toString());
        assertEquals(request, read.request().orElseThrow());
        assertEquals(first.plan(), PlanReader.find(resaved, request).orElseThrow());
        PlanResult again = Planner.plan(read.request().orElseThrow(), FEW_STEPS, SolveMonitor.SILENT);
        assertEquals(first.plan(), again.plan());
        byte[] returned = PlanWriter.write(resaved, request, again, Language.EN);
        assertEquals(request, WorkbookReader.read(returned).request().orElseThrow());
    }
}
