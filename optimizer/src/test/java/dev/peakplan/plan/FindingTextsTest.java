package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTextsTest {
    private static final Pattern CODE = Pattern.compile("\"((?:history|import|doctor|validation)\\.[A-Za-z0-9.]+)\"");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertEquals(
                FindingTexts.bundle(Locale.ROOT).keySet(),
                FindingTexts.bundle(Locale.CHINESE).keySet());
    }

    @Test
    void everyCodeInTheSourcesHasASentenceAndEverySentenceACode() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("../excel-templates/src/main/java"))) {
            used.addAll(codes(sources));
        }
        assertTrue(used.size() > 10);
        assertEquals(used, new TreeSet<>(FindingTexts.bundle(Locale.ROOT).keySet()));
    }

    private static Set<String> codes(Path sources) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher codes = CODE.matcher(Files.readString(file));
                while (codes.find()) {
                    used.add(codes.group(1));
                }
            }
        }
        return used;
    }
}
