package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnfitValueTest {
    @Test
    void refusalIsSaidInBothLanguages() {
        UnfitValue refusal = assertThrows(UnfitValue.class, () -> new TeamShare("T", 2));
        assertEquals("share must be above 0 and at most 1, not 2.0", UnfitValue.sentence(refusal, Language.EN));
        assertEquals("share 须大于 0 且不超过 1，而不是 2.0", UnfitValue.sentence(refusal, Language.ZH));
    }

    /** What users write becomes these records: none of them refuses it in one language only. */
    @Test
    void noRecordOfTheVocabularyRefusesInOneLanguageOnly() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/peakplan/plan"))) {
            List<Path> silent = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("PlanCalendar.java"))
                    .filter(UnfitValueTest::refusesInEnglish)
                    .toList();
            assertEquals(List.of(), silent);
        }
        assertTrue(refusesInEnglish(Path.of("src/main/java/dev/peakplan/plan/PlanCalendar.java")), "looks at nothing");
    }

    private static boolean refusesInEnglish(Path source) {
        try {
            return Files.readString(source).contains("new IllegalArgumentException(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
