package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same request, seed and steps give the same file to the byte, in other processes, time zones, locales, encodings and folders, too. */
class SameBytesTest {
    @Test
    void twoProcessesInDifferentSurroundingsWriteTheSame(@TempDir Path folder)
            throws IOException, InterruptedException {
        Process first = started(
                folder.resolve("one"),
                Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C"),
                List.of("-Duser.language=ar", "-Duser.country=EG"));
        Process second = started(
                folder.resolve("another/one"),
                Map.of("TZ", "America/St_Johns", "LC_ALL", "C.UTF-8"),
                List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=ca-buddhist"));
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        for (String file : List.of("plan-EN.xlsx", "plan-ZH.xlsx", "errors.xlsx")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(file)),
                    Files.readAllBytes(folder.resolve("another/one").resolve(file)),
                    file);
        }
    }

    private static Process started(Path folder, Map<String, String> environment, List<String> options)
            throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        java.command().addAll(options);
        java.command().addAll(List.of("-cp", System.getProperty("java.class.path"), SameBytesTest.class.getName()));
        java.environment().putAll(environment);
        return java.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Writes the files into the folder that the process was started in. */
    public static void main(String[] arguments) throws IOException {
        PlanRequest request = Requests.full();
        var result = Planner.plan(request, SolveOptions.steps(100), SolveMonitor.SILENT);
        for (Language language : Language.values()) {
            Files.write(Path.of("plan-" + language + ".xlsx"), PlanWriter.write(request, result, language));
        }
        byte[] empty = Template.write(Language.ZH);
        Files.write(
                Path.of("errors.xlsx"),
                IssueWriter.write(empty, WorkbookReader.read(empty).issues(), Language.ZH));
    }
}
