package dev.peakplan.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern NAMED = Pattern.compile("[wW]ords(?:\\(\\))?\\s*\\.say\\(\\s*\"([\\w.]*\\w)\"");

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSamePlaceholders() {
        Words zh = Words.in(Language.ZH);
        Words en = Words.in(Language.EN);
        assertEquals(en.keys(), zh.keys());
        Object[] values = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"};
        for (String key : en.keys()) {
            assertEquals(placeholders(en.say(key, values)), placeholders(zh.say(key, values)), key);
        }
    }

    /** Keys that are put together at run time end with a dot in the source; all others are looked up as they stand. */
    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(source)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertTrue(named.size() > 50, named::toString);
        named.removeAll(Words.in(Language.EN).keys());
        assertEquals(Set.of(), named);
    }

    @Test
    void helpIsThereInBothLanguages() {
        assertEquals(help(Locale.ROOT).keySet(), help(Locale.CHINESE).keySet());
        help(Locale.CHINESE)
                .keySet()
                .forEach(key -> assertTrue(
                        key.endsWith("Heading")
                                || help(Locale.CHINESE)
                                        .getString(key)
                                        .codePoints()
                                        .anyMatch(c -> c >= 0x4E00),
                        key));
    }

    private static ResourceBundle help(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.peakplan.server.commandline.Help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> placeholders(String text) {
        String[] found =
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
        Arrays.sort(found);
        return new ArrayList<>(Arrays.asList(found));
    }
}
