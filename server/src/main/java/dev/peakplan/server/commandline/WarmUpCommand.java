package dev.peakplan.server.commandline;

import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Goes once through what users do first, so that the launcher can keep the loaded classes for later starts. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    private final Console console;

    WarmUpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("peakplan-warm-up");
        try {
            check(folder);
            serve(sample(folder), folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
        return ExitCode.DONE;
    }

    /** An empty template, planned from the command line, comes back with what is missing. */
    private void check(Path folder) throws IOException {
        String book = Files.write(folder.resolve("template.xlsx"), Template.write(Language.EN))
                .toString();
        shell().run("plan", book, "-o", folder.resolve("issues.xlsx").toString());
    }

    private byte[] sample(Path folder) throws IOException {
        Path sample = folder.resolve("sample.xlsx");
        shell().run("sample", Samples.names().get(0), "-o", sample.toString());
        return Files.readAllBytes(sample);
    }

    private Shell shell() {
        return new Shell(console.out(), console.err(), console.environment());
    }

    /** The server plans with what the command line plans with: once is enough for both. */
    private static void serve(byte[] sample, Path folder) throws IOException {
        Map<String, String> environment = Map.of("PEAKPLAN_PLAN_STEPS", "500", "PEAKPLAN_FILES_PROCESSES", "0");
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, folder.resolve("data"), environment);
        try (RunningServer server = RunningServer.start(settings)) {
            String job = server.context()
                    .getBean(PlanService.class)
                    .order("sample.xlsx", sample, Optional.empty(), Caller.LOCAL)
                    .id();
            JobService jobs = server.context().getBean(JobService.class);
            while (!jobs.find(job, Caller.LOCAL).orElseThrow().state().ended()) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            server.warmUp(1);
        }
    }
}
