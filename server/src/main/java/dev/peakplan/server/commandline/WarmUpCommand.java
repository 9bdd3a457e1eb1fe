package dev.peakplan.server.commandline;

import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Goes once through what users do first, so that the launcher can keep the loaded classes for later starts. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private final Console console;

    WarmUpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("peakplan-warm-up");
        try {
            plan(folder);
            serve(folder);
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

    private void plan(Path folder) throws IOException {
        Shell shell = new Shell(console.out(), console.err(), console.environment());
        String book = Files.write(folder.resolve("template.xlsx"), Template.write(Language.EN))
                .toString();
        shell.run("plan", book, "-o", folder.resolve("issues.xlsx").toString());
        String sample = folder.resolve("sample.xlsx").toString();
        String plan = folder.resolve("plan.xlsx").toString();
        String json = folder.resolve("plan.json").toString();
        shell.run("sample", Samples.names().get(0), "-o", sample);
        shell.run("plan", sample, "-o", plan, "--json", json, "--steps", "500");
    }

    private static void serve(Path folder) throws IOException {
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, folder.resolve("data"), Map.of());
        try (RunningServer server = RunningServer.start(settings)) {
            for (String path : List.of("/health", "/api/v1/jobs", "/api/v1/plans")) {
                new URL(server.address() + path).openStream().close();
            }
        }
    }
}
