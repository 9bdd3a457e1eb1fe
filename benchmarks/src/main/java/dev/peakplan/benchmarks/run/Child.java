package dev.peakplan.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the benchmarks' command line in a process of its own, so that start, memory and compiled code of one run do not help another. */
public final class Child {
    private static final long PATIENCE = 3;
    private static final int HEAP_MEGABYTES = 1_500;
    private static final long GRACE_SECONDS = 60;

    private Child() {}

    /** Runs {@code arguments}; false when the process failed or did not end in three times the time it was given. */
    public static boolean run(String mainClass, List<String> arguments, long seconds, Path log) throws IOException {
        return run(mainClass, arguments, seconds, List.of("-XX:+UseParallelGC", "-Xmx" + HEAP_MEGABYTES + "m"), log);
    }

    /** As {@link #run(String, List, long, Path)} with other options of the machine. */
    public static boolean run(String mainClass, List<String> arguments, long seconds, List<String> options, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor(PATIENCE * seconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() <= 1;
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
