package dev.peakplan.server.workbooks;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.read.SheetTables;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.Planned;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what users hand in and writes what they get back, without ever opening a workbook in the server's own memory. */
@Singleton
public class WorkbookService {
    private static final byte[] NOTHING = {};

    private final WorkbookSettings settings;
    private final WorkbookProcesses processes;

    WorkbookService(WorkbookSettings settings, WorkbookProcesses processes) {
        this.settings = settings;
        this.processes = processes;
    }

    /** Why a file is refused as a whole, seen without reading it; nothing when it is worth reading. */
    public Optional<InputProblem> refusal(byte[] content) {
        return Intake.refusal(content, settings.limits());
    }

    /** Reads a file, workbook or JSON. */
    public Intake read(byte[] content) {
        Optional<Intake> inside = withoutOpening(content);
        if (inside.isPresent()) {
            return inside.get();
        }
        try {
            byte[] read = processes.perform(WorkbookTask.READ, content, NOTHING);
            return WorkbookTask.read(read, FileRead.class).intake(content);
        } catch (NoAnswer none) {
            return Intake.refused(content, none.issue());
        }
    }

    /**
     * What the checker found in a file.
     *
     * @param intake the file as a request
     * @param check what the checker says of the plan on its sheets, if there is one
     */
    public record Checked(Intake intake, Optional<PlanCheck> check) {}

    /**
     * Reads a file and checks the plan on its sheets, for somebody who waits for the answer.
     *
     * @throws dev.peakplan.server.problems.Refusal when too many wait already
     */
    public Checked check(byte[] content) {
        Optional<Intake> inside = withoutOpening(content);
        if (inside.isPresent()) {
            return new Checked(inside.get(), Optional.empty());
        }
        try {
            byte[] read = processes.performSoon(WorkbookTask.CHECK, content, NOTHING);
            FileCheck file = WorkbookTask.read(read, FileCheck.class);
            return new Checked(file.read().intake(content), file.check());
        } catch (NoAnswer none) {
            return new Checked(Intake.refused(content, none.issue()), Optional.empty());
        }
    }

    /** The rows of all sheets of any workbook. */
    public SheetTables tables(byte[] content) {
        Optional<CellIssue> refusal = WorkbookReader.refusal(content, settings.limits());
        if (refusal.isPresent()) {
            return new SheetTables(Map.of(), refusal);
        }
        try {
            return WorkbookTask.read(processes.perform(WorkbookTask.TABLES, content, NOTHING), SheetTables.class);
        } catch (NoAnswer none) {
            return new SheetTables(Map.of(), Optional.of(none.issue()));
        }
    }

    /** The workbook that is handed back: the planner's own where it can be written in time, else one made anew. */
    public byte[] workbook(Planned planned) {
        Intake intake = planned.intake();
        List<CellIssue> issues = intake.cellIssues();
        byte[] original = intake.ownWorkbook().orElse(NOTHING);
        if (planned.result().isEmpty()) {
            byte[] marks =
                    RecordWriter.compact(new BookOrder.IssueMarks(issues, intake.unlisted(), planned.language()));
            // a file that is refused as a whole is answered with the list alone
            return orWithout(WorkbookTask.ISSUES, intake.refused() ? NOTHING : original, marks);
        }
        byte[] sheets = RecordWriter.compact(new BookOrder.PlanSheets(
                planned.request(),
                planned.result().get(),
                planned.insight(),
                issues,
                intake.map().orElse(BookMap.EMPTY),
                planned.language()));
        return orWithout(WorkbookTask.PLAN, original, sheets);
    }

    /** A plan's workbook with a simulation. */
    public byte[] withSimulation(
            byte[] workbook, PlanRequest request, SimulationWriter.Simulated simulated, Language language) {
        byte[] order = RecordWriter.compact(new BookOrder.SimulationSheets(request, simulated, language));
        try {
            return processes.perform(WorkbookTask.SIMULATION, workbook, order);
        } catch (NoAnswer none) {
            throw new IllegalStateException("a plan's own workbook cannot be opened again", none);
        }
    }

    /** Writes into the original, or, where that takes too much, into a workbook of its own. */
    private byte[] orWithout(WorkbookTask task, byte[] original, byte[] order) {
        try {
            return processes.perform(task, original, order);
        } catch (NoAnswer tooMuch) {
            try {
                return processes.perform(task, NOTHING, order);
            } catch (NoAnswer none) {
                throw new IllegalStateException("the workbook cannot be written within its limits", none);
            }
        }
    }

    /** A file whose answer is known without opening a workbook: JSON, or no workbook worth reading. */
    private Optional<Intake> withoutOpening(byte[] content) {
        if (Intake.looksLikeJson(content)) {
            return Optional.of(Intake.read(content));
        }
        return WorkbookReader.refusal(content, settings.limits()).map(issue -> Intake.refused(content, issue));
    }
}
