package dev.peakplan.server.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of Windows in Wine's command interpreter, among made-up JDKs and a made-up Maven. Only where {@code PEAKPLAN_WINE} names the
 * program {@code wine}: setting one up takes longer than all of these tests.
 */
@EnabledIfEnvironmentVariable(named = "PEAKPLAN_WINE", matches = ".+")
class WindowsLauncherTest {
    /** Notes its arguments and leaves an archive where it is told to. */
    private static final String JAVA =
            """
            #!/bin/sh
            for each in "$0" "$@"; do printf '%%s\\n' "$each" >>'%s'; done
            for each in "$@"; do
              case $each in
                -XX:ArchiveClassesAtExit=*) printf archive >"$(printf '%%s' "${each#*=}" | sed 's|^[A-Za-z]:||; s|\\\\|/|g')" ;;
              esac
            done
            """;

    private static final String MAVEN =
            """
            @echo off\r
            echo mvn %%*>>"%s"\r
            if defined BREAK exit /b 1\r
            mkdir "%%TARGET%%" 2>nul\r
            echo jar>"%%TARGET%%\\peakplan-server-0.1.0.jar"\r
            exit /b 0\r
            """;

    @TempDir
    static Path prefix;

    @TempDir
    Path temporary;

    private Path root;
    private Path notes;

    private record Outcome(int exitCode, String said) {}

    @BeforeAll
    static void setUpWine() throws Exception {
        assertEquals(0, wine(prefix, "exit", "0").exitCode());
    }

    @AfterAll
    static void stopWine() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("wineserver", "-k");
        builder.environment().put("WINEPREFIX", prefix.toString());
        builder.start().waitFor();
    }

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectories(temporary.resolve("峰谷 计划 (1)"));
        notes = temporary.resolve("notes");
        Files.copy(Path.of("../peakplan.cmd"), root.resolve("peakplan.cmd"));
        for (String module : List.of("optimizer", "excel-templates", "server")) {
            Files.createDirectories(root.resolve(module + "/src/main"));
            Files.writeString(root.resolve(module + "/src/main/A.java"), "a");
            Files.writeString(root.resolve(module + "/pom.xml"), "<project/>");
        }
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("excel-templates/samples"));
        Files.createDirectories(root.resolve("client-scripts/excel/pane"));
        Files.createDirectories(temporary.resolve("path"));
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    private void jdk(String name, String version, boolean compiler) throws IOException {
        Path bin =
                Files.createDirectories(temporary.resolve("jvm").resolve(name).resolve("bin"));
        for (String tool : compiler ? List.of("java.exe", "javac.exe") : List.of("java.exe")) {
            Files.writeString(bin.resolve(tool), JAVA.formatted(notes));
            Files.setPosixFilePermissions(bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(bin.resolve("../release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void maven() throws IOException {
        Files.writeString(temporary.resolve("path/mvn.cmd"), MAVEN.formatted(windows(notes)));
    }

    private Outcome launch(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "peakplan.cmd";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return wine(root, command);
    }

    private static Outcome wine(Path folder, String... command) throws Exception {
        String[] whole = new String[command.length + 3];
        whole[0] = System.getenv("PEAKPLAN_WINE");
        whole[1] = "cmd";
        whole[2] = "/c";
        System.arraycopy(command, 0, whole, 3, command.length);
        ProcessBuilder builder =
                new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("DISPLAY");
        builder.environment().put("WINEPREFIX", prefix.toString());
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("WINEPATH", windows(folder.resolveSibling("path")));
        builder.environment().put("PEAKPLAN_JVMS", windows(folder.resolveSibling("jvm")));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private List<String> notes() throws IOException {
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    @Test
    void withoutAFittingJdkOneSentenceSaysWhatIsMissing() throws Exception {
        jdk("jdk-11", "11.0.2", true);
        jdk("jdk-8", "1.8.0_392", true);
        jdk("jre-21", "21.0.1", false);
        Outcome outcome = launch("help");
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.said().strip().lines().count(), outcome.said());
        assertTrue(outcome.said().contains("a JDK of version 17 or later is missing"), outcome.said());
    }

    @Test
    void withoutMavenOneSentenceSaysSo() throws Exception {
        jdk("jdk-17", "17.0.15", true);
        Outcome outcome = launch("help");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.said().contains("Maven is missing"), outcome.said());
    }

    @Test
    void firstCallBuildsLaterOnesOnlyRunUntilASourceChanges() throws Exception {
        jdk("jdk-11", "11.0.2", true);
        jdk("jdk 21", "21.0.1", true);
        maven();
        Outcome first = launch("template", "-o", "我的 计划 (1).xlsx");
        assertEquals(0, first.exitCode(), first.said());
        assertTrue(first.said().contains("Building PeakPlan"), first.said());
        assertEquals("我的 计划 (1).xlsx", notes().get(notes().size() - 1));
        assertTrue(notes().stream().anyMatch(line -> line.endsWith("jdk 21/bin/java.exe")), notes().toString());
        assertTrue(Files.exists(root.resolve("server/target/peakplan.jar")));

        Files.delete(notes);
        assertFalse(launch("help").said().contains("Building"));
        assertTrue(notes().stream().noneMatch(line -> line.startsWith("mvn ")), notes().toString());

        Files.setLastModifiedTime(
                root.resolve("server/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertTrue(launch("help").said().contains("Building"));
    }
}
