package dev.peakplan.server.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the unit, the image, the compose file and the manual set is what the server reads, and the other way round. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern VARIABLE = Pattern.compile("PEAKPLAN_[A-Z_]*[A-Z]");
    /** Of the launcher's own making: for tests of it, and to pass the user's language on. */
    private static final Set<String> NOT_FOR_USERS = Set.of("PEAKPLAN_LANG", "PEAKPLAN_NO_ARCHIVE", "PEAKPLAN_JVMS");

    /** How a server shares its processors: priorities of threads, and when code is compiled. */
    private static final Pattern SHARING =
            Pattern.compile("-XX:(ThreadPriorityPolicy|JavaPriority\\d+_To_OSPriority|Tier\\d\\w+)=\\d+");

    private static final Pattern OPTION = Pattern.compile("-X[\\w:+-]+(=\\w+)?");
    private static final Set<String> FOR_LINUX = Set.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-PrintWarnings",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:JavaPriority1_To_OSPriority=10");

    @Test
    void everyVariableOfTheManualAndTheDeploymentIsRead() throws IOException {
        Set<String> read = read();
        for (Path file : List.of(
                DEPLOY.resolve("peakplan.service"),
                DEPLOY.resolve("Dockerfile"),
                DEPLOY.resolve("compose.yaml"),
                ROOT.resolve("docs/MONITORING.md"),
                ROOT.resolve("docs/OPERATIONS.md"))) {
            Set<String> named = named(Files.readString(file));
            assertTrue(named.size() >= 2, file::toString);
            named.removeAll(read);
            // what a file hands on as an argument is read by itself
            named.removeIf(name -> text(file).contains("${" + name + "}"));
            assertEquals(Set.of(), named, file::toString);
        }
    }

    @Test
    void everyVariableThatIsReadIsInTheManual() throws IOException {
        Set<String> missing = read();
        missing.removeAll(named(Files.readString(ROOT.resolve("docs/OPERATIONS.md"))));
        missing.removeAll(named(Files.readString(ROOT.resolve("docs/MONITORING.md"))));
        missing.removeAll(NOT_FOR_USERS);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyVariableSetsAPropertyThatAClassTakes() throws IOException {
        Set<String> taken = new TreeSet<>();
        Pattern placeholder = Pattern.compile("\\$\\{(peakplan\\.[a-z.-]+)");
        Pattern record = Pattern.compile(
                "ConfigurationProperties\\(\"([a-z.]+)\"\\)[\\s\\S]*?record \\w+\\(([\\s\\S]*?)\\) *\\{");
        for (Path file : sources()) {
            String text = text(file);
            placeholder.matcher(text).results().map(found -> found.group(1)).forEach(taken::add);
            Matcher settings = record.matcher(text);
            while (settings.find()) {
                Matcher component =
                        Pattern.compile("(\\w+)(,|$)").matcher(settings.group(2).replaceAll("\\([^)]*\\)", ""));
                while (component.find()) {
                    String name =
                            component.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
                    taken.add(settings.group(1) + "." + name);
                }
            }
        }
        Set<String> untaken = new TreeSet<>(ServerSettings.variables().values());
        untaken.removeAll(taken);
        assertEquals(Set.of(), untaken, taken::toString);
    }

    @Test
    void answersComeFirstHoweverTheServerIsStarted() throws IOException {
        Set<String> launcher = sharing(ROOT.resolve("peakplan"));
        assertEquals(11, launcher.size(), launcher::toString);
        assertEquals(launcher, sharing(DEPLOY.resolve("peakplan.service")));
        assertEquals(launcher, sharing(DEPLOY.resolve("Dockerfile")));
    }

    /** Windows heeds Java's lowest priority by itself; the numbers here are Linux's. */
    @Test
    void bothLaunchersGiveTheSameOptions() throws IOException {
        Set<String> shell = options(ROOT.resolve("peakplan"));
        assertTrue(shell.removeAll(FOR_LINUX), shell::toString);
        assertTrue(shell.contains("-XX:Tier4BackEdgeThreshold=200000"), shell::toString);
        assertEquals(shell, options(ROOT.resolve("peakplan.cmd")));
    }

    @Test
    void composeFileDescribesTwoNodesOnOneDatabase() throws IOException {
        Map<?, ?> compose = new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        List<Object> nodes = new ArrayList<>();
        List<Object> secrets = new ArrayList<>();
        for (String service : List.of("first", "second")) {
            Map<?, ?> node = (Map<?, ?>) services.get(service);
            Map<?, ?> environment = (Map<?, ?>) node.get("environment");
            nodes.add(environment.get("PEAKPLAN_NODE"));
            secrets.add(environment.get("PEAKPLAN_SECRET"));
            assertEquals("jdbc:mariadb://database:3306/peakplan", environment.get("PEAKPLAN_DATABASE_URL"));
            Map<?, ?> build = (Map<?, ?>) node.get("build");
            assertTrue(Files.exists(
                    DEPLOY.resolve((String) build.get("context")).resolve((String) build.get("dockerfile"))));
        }
        assertEquals(List.of("first", "second"), nodes);
        assertEquals(1, new TreeSet<>(secrets.stream().map(Object::toString).toList()).size());
        assertTrue(services.containsKey("database"));
    }

    private static Set<String> sharing(Path file) throws IOException {
        return all(SHARING, file);
    }

    private static Set<String> options(Path file) throws IOException {
        return all(OPTION, file);
    }

    private static Set<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that the server and its launcher read. */
    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>(ServerSettings.variables().keySet());
        for (Path file : sources()) {
            read.addAll(named(text(file)));
        }
        read.addAll(named(Files.readString(ROOT.resolve("peakplan"))));
        return read;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xml|yml)"))
                    .toList();
        }
    }

    /** The variables in a text; {@code `PEAKPLAN_SMTP_HOST`, `_PORT`} stands for two. */
    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        String family = "";
        Matcher words =
                Pattern.compile("(?<![A-Z])(PEAKPLAN)?(_[A-Z]+)+(?![A-Z_])").matcher(text);
        while (words.find()) {
            String word = words.group();
            if (VARIABLE.matcher(word).matches()) {
                named.add(word);
                family = word.replaceAll("^(PEAKPLAN_[A-Z]+)_.*", "$1");
            } else if (text.startsWith("`", Math.max(0, words.start() - 1))) {
                named.add(family + word);
            }
        }
        return named;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
