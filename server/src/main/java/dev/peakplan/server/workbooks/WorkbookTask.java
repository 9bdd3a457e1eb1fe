package dev.peakplan.server.workbooks;

import dev.peakplan.excel.read.ReadLimits;
import dev.peakplan.excel.read.SheetTables;
import dev.peakplan.excel.write.Enclosures;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanCheck;
import java.util.Optional;

/** What can be done with a workbook; in and out are bytes, so that it can be done elsewhere. */
enum WorkbookTask {
    /** A workbook to a {@link FileRead}. */
    READ {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            return RecordWriter.compact(FileRead.of(Intake.read(workbook, limits)));
        }
    },
    /** A workbook to a {@link FileCheck}. */
    CHECK {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            Intake intake = Intake.read(workbook, limits);
            return RecordWriter.compact(new FileCheck(FileRead.of(intake), PlanCheck.find(intake)));
        }
    },
    /** Any workbook to its {@link SheetTables}. */
    TABLES {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            return RecordWriter.compact(SheetTables.read(workbook, limits));
        }
    },
    /** A workbook, or nothing, and {@link BookOrder.PlanSheets} to the workbook with them. */
    PLAN {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            BookOrder.PlanSheets sheets = read(order, BookOrder.PlanSheets.class);
            Optional<byte[]> own = workbook.length == 0 ? Optional.empty() : Optional.of(workbook);
            Enclosures enclosures =
                    new Enclosures(sheets.insight(), sheets.warnings(), own.map(present -> sheets.map()));
            return PlanWriter.write(own, sheets.request(), sheets.result(), enclosures, sheets.language());
        }
    },
    /** A workbook and {@link BookOrder.IssueMarks} to the workbook with them. */
    ISSUES {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            BookOrder.IssueMarks marks = read(order, BookOrder.IssueMarks.class);
            return IssueWriter.write(workbook, marks.issues(), marks.unlisted(), marks.language());
        }
    },
    /** A plan's workbook and {@link BookOrder.SimulationSheets} to the workbook with them. */
    SIMULATION {
        @Override
        byte[] perform(byte[] workbook, byte[] order, ReadLimits limits) {
            BookOrder.SimulationSheets sheets = read(order, BookOrder.SimulationSheets.class);
            return SimulationWriter.write(workbook, sheets.request(), sheets.simulated(), sheets.language());
        }
    };

    /**
     * Does it.
     *
     * @param workbook the file
     * @param order what to do with it, a record as JSON; empty where there is nothing to say
     * @param limits what the file may weigh
     */
    abstract byte[] perform(byte[] workbook, byte[] order, ReadLimits limits);

    /** A record that another process wrote. */
    static <T extends Record> T read(byte[] document, Class<T> type) {
        return RecordReader.read(document, type).get();
    }
}
