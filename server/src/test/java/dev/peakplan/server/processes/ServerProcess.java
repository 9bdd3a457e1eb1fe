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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as users run it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("PeakPlan answers at (http\\S+)");

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a server on a free port and returns when it answers. */
    static ServerProcess start(Path data, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.peakplan.server.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PEAKPLAN_LANG", "en");
        try {
            Process process = builder.start();
            return new ServerProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            all.append(line).append('\n');
            Matcher matcher = READY.matcher(line);
            if (matcher.find()) {
                drain(output);
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("the server ended before it answered: " + all);
    }

    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }

    String address() {
        return address;
    }

    /** As the power cut does it. */
    void kill() {
        process.destroyForcibly();
        join();
    }

    /** As the system stops a service; returns its exit code. */
    int stop() {
        process.destroy();
        return join();
    }

    private int join() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
