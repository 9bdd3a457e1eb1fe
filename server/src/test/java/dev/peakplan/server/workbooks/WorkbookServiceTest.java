package dev.peakplan.server.workbooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.simulation.PlanSimulation;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskAnalysis;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Files are opened in processes of their own; one that takes too long or too much costs its own process and nothing else. */
class WorkbookServiceTest {
    private static final int ENOUGH_SECONDS = 600;

    private static WorkbookSettings settings(int processes, int megabytes, int seconds) {
        return new WorkbookSettings(processes, 1, megabytes, seconds, 32, 384, 5_000, 300, 3_000_000, 120_000);
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
            SimulationWriter.Simulated simulated = simulated(planned);
            assertArrayEquals(
                    SimulationWriter.write(book, planned.request(), simulated, Language.EN),
                    elsewhere.withSimulation(book, planned.request(), simulated, Language.EN));
            assertEquals(1, process.size());
            assertEquals(process, processes.waiting());
        } finally {
            processes.close();
        }
    }

    /** A simulation of few weeks and replications, with a scenario of other surprises. */
    private static SimulationWriter.Simulated simulated(Planned planned) {
        PlanRequest request = planned.request();
        Requirement requirement = planned.result().orElseThrow().requirement();
        Assessment assessment = planned.result().orElseThrow().assessment();
        RiskTerms terms = RiskTerms.USUAL.exactTo(1, 100);
        RiskReport risk = RiskAnalysis.of(request, requirement, assessment, terms, Progress.SILENT);
        SimulationReport events = PlanSimulation.of(
                request,
                requirement,
                assessment.service(),
                outcome -> outcome.period() == 0,
                SimulationTerms.USUAL,
                Progress.SILENT);
        return new SimulationWriter.Simulated(
                events, risk, Map.of(request.scenarios().get(0).id(), risk));
    }

    private static SolveOptions options() {
        return new SolveOptions(Duration.ofHours(1), OptionalLong.of(300), OptionalLong.empty(), OptionalInt.of(1));
    }

    /** Each that is opened has a process for itself while it is, so there are as many processes as were opened at once. */
    @Test
    void manyFilesAtOnceAreOpenedByNoMoreProcessesThanAllowed() throws Exception {
        WorkbookSettings settings = settings(2, 256, ENOUGH_SECONDS);
        WorkbookProcesses processes = new WorkbookProcesses(settings);
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            WorkbookService service = new WorkbookService(settings, processes);
            byte[] file = Template.write(Language.EN);
            List<Future<Intake>> answers = senders.invokeAll(Collections.nCopies(10, () -> service.read(file)));
            for (Future<Intake> answer : answers) {
                assertEquals(
                        IssueCode.NO_ROWS.name(), answer.get().problems().get(0).code());
            }
            assertTrue(processes.waiting().size() <= 2);
        } finally {
            senders.shutdownNow();
            processes.close();
        }
    }

    @Test
    void aFileThatTakesTooLongIsAnsweredWithTheLimit() throws IOException {
        WorkbookSettings settings = settings(1, 512, 1);
        WorkbookProcesses processes = new WorkbookProcesses(settings);
        try {
            Intake read = new WorkbookService(settings, processes).read(BrokenBooks.longSheet());

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

            Intake read = service.read(BrokenBooks.longText());

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
}
