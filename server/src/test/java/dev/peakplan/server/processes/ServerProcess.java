package dev.peakplan.server.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as users run it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("PeakPlan answers at (http\\S+)");

    private final Process process;
    private final String address;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.address = address(output);
        this.reader = new Thread(() -> output.lines().forEach(said::add), "log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a server on a free port and returns when it answers. */
    static ServerProcess start(Path data, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dpeakplan.warm-up=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.peakplan.server.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PEAKPLAN_JOBS_FIRST_AFTER", "0s");
        builder.environment().putAll(environment);
        builder.environment().put("PEAKPLAN_LANG", "en");
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(BufferedReader output) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            all.append(line).append('\n');
            Matcher matcher = READY.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("the server ended before it answered: " + all);
    }

    String address() {
        return address;
    }

    /** What it said since it answered: its log, without the remark on gauges that the product's own settings leave out. */
    List<String> said() {
        return said.stream().filter(line -> !line.contains("MeterRegistry")).toList();
    }

    /** As the power cut does it. */
    void kill() {
        process.toHandle().destroyForcibly();
        join();
    }

    /** As the system stops a service, its log still open; returns its exit code. */
    int stop() {
        process.toHandle().destroy();
        return join();
    }

    private int join() {
        try {
            int exitCode = process.waitFor();
            reader.join();
            return exitCode;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
