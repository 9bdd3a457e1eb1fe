package dev.peakplan.benchmarks.workbooks;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.io.IOException;

/** What is measured. Every case runs in a process of its own, from cold, with the memory named. */
enum WorkbookCase {
    /** The pre-scan counts the cells of a sheet that is not ours. */
    SCAN("1.2 million cells pre-scanned", 256) {
        @Override
        Runnable prepare() throws IOException {
            byte[] book = LargeBook.numbers(LargeBook.template(), NOTES_SHEET, 60_000, 20);
            return () -> WorkbookReader.read(book);
        }
    },
    HISTORY("100,000 rows of history read", 512) {
        @Override
        Runnable prepare() throws IOException {
            byte[] book = LargeBook.history(LargeBook.template(), HISTORY_SHEET, 100_000);
            return () -> {
                int rows = WorkbookReader.read(book).background().history().size();
                if (rows != 100_001) {
                    throw new IllegalStateException(rows + " rows were read");
                }
            };
        }
    },
    HISTORY_BACK("100,000 rows of history handed back with an error list", 512) {
        @Override
        Runnable prepare() throws IOException {
            byte[] book = LargeBook.history(LargeBook.template(), HISTORY_SHEET, 100_000);
            ReadResult read = WorkbookReader.read(book);
            return () -> IssueWriter.write(book, read.issues(), Language.EN);
        }
    },
    PLAN_40("plan of 40 teams x 12 months written into the planner's file", 512) {
        @Override
        Runnable prepare() {
            return plan(InstanceSize.months("G40", 40));
        }
    },
    PLAN_40_WARM("the same, the third time in one process", 512) {
        @Override
        Runnable prepare() {
            Runnable plan = plan(InstanceSize.months("G40", 40));
            plan.run();
            plan.run();
            return plan;
        }
    },
    PLAN_XL("plan of 200 teams x 52 weeks written into the planner's file", 1_024) {
        @Override
        Runnable prepare() {
            return plan(InstanceSize.XL);
        }
    };

    private static final int HISTORY_SHEET = 25;
    private static final int NOTES_SHEET = 28;

    private final String title;
    private final int megabytes;

    WorkbookCase(String title, int megabytes) {
        this.title = title;
        this.megabytes = megabytes;
    }

    String title() {
        return title;
    }

    /** Heap of the process. */
    int megabytes() {
        return megabytes;
    }

    /** Makes what is needed; what comes back is measured. */
    abstract Runnable prepare() throws IOException;

    private static Runnable plan(InstanceSize size) {
        Instance instance = InstanceGenerator.generate(size, 1);
        PlanRequest request = RequestMapping.toRequest(instance, 1);
        PlanResult result = RulePlan.of(request);
        byte[] original = RequestWriter.write(request, Language.EN);
        return () -> PlanWriter.write(original, request, result, Language.EN);
    }
}
