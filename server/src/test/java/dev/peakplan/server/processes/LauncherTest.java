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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher among made-up JDKs and a made-up Maven, in a folder whose name has spaces and Chinese in it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String[] TOOLS = {
        "sh",
        "sed",
        "dirname",
        "readlink",
        "find",
        "head",
        "grep",
        "tee",
        "cat",
        "mkdir",
        "rm",
        "cp",
        "mv",
        "uname",
        "sleep",
        "printf",
        "env"
    };

    /** Notes its arguments; makes the archive when it is told to; ends with 7 for the command "seven". */
    private static final String JAVA =
            """
            #!/bin/sh
            printf '%s\\n' "$0" "$@" >>"$NOTES"
            for each in "$@"; do
              case $each in
                -XX:ArchiveClassesAtExit=*) printf archive >"${each#*=}" ;;
                seven) exit 7 ;;
              esac
            done
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            printf 'mvn %s\\n' "$*" >>"$NOTES"
            printf '[INFO] Building PeakPlan optimizer 0.1.0 [2/4]\\n'
            if [ -n "${BREAK:-}" ]; then printf '[ERROR] it does not compile\\n'; exit 1; fi
            mkdir -p "$ROOT/server/target"
            printf jar >"$ROOT/server/target/peakplan-server-0.1.0.jar"
            """;

    @TempDir
    Path temporary;

    private Path root;
    private Path path;
    private Path jdks;
    private Path notes;

    private record Outcome(int exitCode, String said) {}

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectories(temporary.resolve("峰谷 计划 copy"));
        path = Files.createDirectories(temporary.resolve("path"));
        jdks = Files.createDirectories(temporary.resolve("jvm"));
        notes = temporary.resolve("notes");
        for (String tool : TOOLS) {
            Path real = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            Files.createSymbolicLink(path.resolve(tool), real);
        }
        Files.copy(Path.of("../peakplan"), root.resolve("peakplan"));
        executable(root.resolve("peakplan"), null);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"optimizer", "excel-templates", "server"}) {
            Files.createDirectories(root.resolve(module + "/src/main"));
            Files.writeString(root.resolve(module + "/pom.xml"), "<project/>");
        }
    }

    private static void executable(Path file, String text) throws IOException {
        if (text != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version, boolean compiler) throws IOException {
        Path home = jdks.resolve(name);
        executable(home.resolve("bin/java"), JAVA);
        if (compiler) {
            executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void maven() throws IOException {
        executable(path.resolve("mvn"), MAVEN);
    }

    private Outcome launch(Map<String, String> more, String... arguments) throws Exception {
        return launch(temporary, root.resolve("peakplan"), more, arguments);
    }

    private Outcome launch(Path from, Path launcher, Map<String, String> more, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(path.resolve("sh").toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", path.toString(),
                        "PEAKPLAN_JVMS", jdks.toString(),
                        "NOTES", notes.toString(),
                        "ROOT", root.toString(),
                        "LANG", "C.UTF-8"));
        builder.environment().putAll(more);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private List<String> notes() throws IOException {
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    @Test
    void withoutAnyJdkOneSentenceSaysWhatIsMissing() throws Exception {
        maven();
        jdk("runtime-21", "21.0.1", false);
        Outcome outcome = launch(Map.of(), "help");
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.said().lines().count(), outcome.said());
        assertTrue(outcome.said().contains("a JDK of version 17 or later is missing"), outcome.said());
    }

    @Test
    void anOldJdkCountsAsNone() throws Exception {
        maven();
        Path old = jdk("jdk-11", "11.0.2", true);
        jdk("jdk-8", "1.8.0_392", true);
        Outcome outcome = launch(Map.of("JAVA_HOME", old.toString()), "help");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.said().contains("a JDK of version 17 or later is missing"), outcome.said());
    }

    @Test
    void aFittingJdkIsFoundBesideAnOldJavaHome() throws Exception {
        maven();
        Path old = jdk("jdk-11", "11.0.2", true);
        Path fitting = jdk("jdk-21", "21", true);
        Outcome outcome = launch(Map.of("JAVA_HOME", old.toString()), "help");
        assertEquals(0, outcome.exitCode(), outcome.said());
        assertTrue(notes().contains(fitting.resolve("bin/java").toString()), notes().toString());
        assertFalse(notes().contains(old.resolve("bin/java").toString()));
    }

    @Test
    void withoutMavenAndNothingBuiltOneSentenceSaysSo() throws Exception {
        jdk("jdk-17", "17.0.15", true);
        Outcome outcome = launch(Map.of(), "help");
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.said().lines().count(), outcome.said());
        assertTrue(outcome.said().contains("Maven is missing"), outcome.said());
    }

    @Test
    void firstCallBuildsAndMakesTheArchiveLaterOnesOnlyRun() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        Outcome first = launch(Map.of(), "template", "--lang", "zh", "-o", "我的 计划.xlsx");
        assertEquals(0, first.exitCode(), first.said());
        assertTrue(first.said().contains("Building PeakPlan") && first.said().contains("[2/4]"), first.said());
        assertEquals(1, notes().stream().filter(line -> line.startsWith("mvn ")).count());
        assertTrue(Files.exists(root.resolve("server/target/peakplan.jsa")));
        assertTrue(
                notes().contains("-XX:SharedArchiveFile=" + root.resolve("server/target/peakplan.jsa")),
                notes().toString());
        assertTrue(notes().contains("我的 计划.xlsx"));

        Files.delete(notes);
        Outcome second = launch(Map.of(), "help");
        assertEquals("", second.said());
        assertTrue(notes().stream().noneMatch(line -> line.startsWith("mvn ")), notes().toString());
        assertEquals("help", notes().get(notes().size() - 1));
    }

    @Test
    void changedSourceIsBuiltAgain() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        launch(Map.of(), "help");
        Files.delete(notes);
        Path source = Files.writeString(root.resolve("optimizer/src/main/Changed.java"), "x");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(0, launch(Map.of(), "help").exitCode());
        assertTrue(notes().stream().anyMatch(line -> line.startsWith("mvn ")), notes().toString());
    }

    @Test
    void failedBuildShowsItsErrorsAndEndsWithOne() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        Outcome outcome = launch(Map.of("BREAK", "1"), "help");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.said().contains("it does not compile"), outcome.said());
        assertTrue(outcome.said().contains("the build failed; all of it is in "), outcome.said());
        assertFalse(Files.exists(root.resolve("server/target/peakplan.jar")));
    }

    /** A plain file stands where the launcher keeps its own things, which nobody can write into, not even the administrator. */
    @Test
    void whereNothingCanBeWrittenWhatIsBuiltRunsAndWhatIsNotIsRefusedInOneSentence() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        Files.writeString(root.resolve(".peakplan"), "");
        Outcome refused = launch(Map.of(), "help");
        assertEquals(1, refused.exitCode());
        assertEquals(1, refused.said().lines().count(), refused.said());
        assertTrue(refused.said().contains("cannot write into " + root.toRealPath()), refused.said());

        Files.createDirectories(root.resolve("server/target"));
        Files.writeString(root.resolve("server/target/peakplan.jar"), "jar");
        Outcome outcome = launch(Map.of(), "seven");
        assertEquals(7, outcome.exitCode(), outcome.said());
        assertEquals("", outcome.said());
        assertTrue(notes().stream().noneMatch(line -> line.startsWith("mvn ") || line.contains("Archive")));
    }

    @Test
    void buildThatDiedBeforeItLeftItsNumberIsNotWaitedForLong() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        Files.createDirectories(root.resolve(".peakplan/building"));
        executable(replaced("sleep"), "#!/bin/sh\n");
        assertEquals(0, launch(Map.of(), "help").exitCode());
        assertFalse(Files.exists(root.resolve(".peakplan/building")));
    }

    private Path replaced(String tool) throws IOException {
        Files.delete(path.resolve(tool));
        return path.resolve(tool);
    }

    @Test
    void calledThroughLinksFromAnotherFolderItFindsItsOwn() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../峰谷 计划 copy/peakplan"));
        Files.createSymbolicLink(elsewhere.resolve("link"), elsewhere.resolve("relative"));
        Outcome outcome = launch(elsewhere, Path.of("link"), Map.of(), "help");
        assertEquals(0, outcome.exitCode(), outcome.said());
        assertTrue(
                notes().contains(root.toRealPath()
                        .resolve("server/target/peakplan.jar")
                        .toString()),
                notes().toString());
    }

    @Test
    void exitCodeOfTheCommandIsTheLaunchersOwn() throws Exception {
        maven();
        jdk("jdk-17", "17.0.15", true);
        assertEquals(7, launch(Map.of(), "seven").exitCode());
    }
}
