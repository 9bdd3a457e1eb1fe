package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTextsTest {
    private static final Pattern CODE = Pattern.compile("\"((?:history|import|doctor|validation)\\.[A-Za-z.]+)\"");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertEquals(
                FindingTexts.bundle(Locale.ROOT).keySet(),
                FindingTexts.bundle(Locale.CHINESE).keySet());
    }

    @Test
    void everyCodeInTheSourcesHasASentenceAndEverySentenceACode() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher codes = CODE.matcher(Files.readString(file));
                while (codes.find()) {
                    used.add(codes.group(1));
                }
            }
        }
        assertTrue(used.size() > 10);
        assertEquals(used, new TreeSet<>(FindingTexts.bundle(Locale.ROOT).keySet()));
    }
}
