package dev.peakplan.benchmarks.workbooks;

import dev.peakplan.benchmarks.run.Child;
import dev.peakplan.benchmarks.run.Stopwatch;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Times of workbooks as a table, one process a row. */
public final class WorkbookBenchmark {
    private static final long PATIENCE_SECONDS = 200;
    private static final int FOLDER_MEGABYTES = 512;
    private static final double PERCENTILE = 0.99;

    private WorkbookBenchmark() {}

    /** Does what {@code options} ask for, if that is about workbooks: the table, one of its rows, or a folder. */
    public static boolean run(String mainClass, Map<String, String> options, PrintStream out) throws IOException {
        if (options.containsKey("workbooks")) {
            table(mainClass, options.get("workbooks"), out);
        } else if (options.containsKey("workbook")) {
            single(options.get("workbook"), out);
        } else if (options.containsKey("workbook-folder")) {
            folder(options.get("workbook-folder"), out);
        } else {
            return false;
        }
        return true;
    }

    /**
     * Prints the table.
     *
     * @param mainClass the command line that a process is started with
     * @param folder a folder of files of others, "none" for no such row
     */
    private static void table(String mainClass, String folder, PrintStream out) throws IOException {
        out.printf(
                "Machine: %s.%n%n| what | heap MB | wall s | processor s | peak MB | load |%n|---|---|---|---|---|---|%n",
                Stopwatch.machine());
        for (WorkbookCase each : WorkbookCase.values()) {
            row(mainClass, List.of("--workbook", each.name()), each.megabytes(), each.title(), out);
        }
        if (!folder.equals("none")) {
            row(mainClass, List.of("--workbook-folder", folder), FOLDER_MEGABYTES, "", out);
        }
    }

    private static void row(String mainClass, List<String> arguments, int megabytes, String title, PrintStream out)
            throws IOException {
        Path log = Files.createTempFile("workbook", ".log");
        // as a server starts the processes that open its workbooks
        List<String> options = List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        boolean done = Child.run(mainClass, arguments, PATIENCE_SECONDS, options, log);
        out.println(
                done ? Files.readString(log).strip() : "| " + title + " | " + megabytes + " | failed: " + log + " |");
    }

    /** Measures one case in this process and prints its row. */
    private static void single(String name, PrintStream out) throws IOException {
        WorkbookCase measured = WorkbookCase.valueOf(name);
        Runnable work = measured.prepare();
        double load = Stopwatch.load();
        Stopwatch watch = new Stopwatch();
        work.run();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.0f | %.0f |%n",
                measured.title(),
                measured.megabytes(),
                watch.seconds(),
                watch.cpuSeconds(),
                Stopwatch.peakMegabytes(),
                load);
    }

    /** Has every file of a folder answered, and prints how long that took and by which kinds of answer. */
    private static void folder(String folder, PrintStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Double> seconds = new ArrayList<>();
        Map<IssueCode, Integer> kinds = new TreeMap<>();
        double load = Stopwatch.load();
        Stopwatch whole = new Stopwatch();
        Path slowest = null;
        double longest = 0;
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Stopwatch watch = new Stopwatch();
            ReadResult result = WorkbookReader.read(content);
            seconds.add(watch.seconds());
            if (watch.seconds() > longest) {
                longest = watch.seconds();
                slowest = file;
            }
            kinds.merge(result.issues().get(0).code(), 1, Integer::sum);
        }
        seconds.sort(null);
        out.printf(
                Locale.ROOT,
                "| %d files of others answered, 99 %% within %.2f s, the longest (%s) %.2f s | %d | %.1f | %.1f | %.0f | %.0f |%n%n%s%n",
                files.size(),
                seconds.get((int) Math.ceil(PERCENTILE * seconds.size()) - 1),
                slowest == null ? "" : slowest.getFileName(),
                longest,
                FOLDER_MEGABYTES,
                whole.seconds(),
                whole.cpuSeconds(),
                Stopwatch.peakMegabytes(),
                load,
                kinds);
    }
}
