package dev.peakplan.server.studies;

import dev.peakplan.plan.Language;
import dev.peakplan.server.ids.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A wish for a study.
 *
 * @param kind {@code simulation} or {@code comparison}
 * @param plans ids of stored plans; empty when a file is handed in
 * @param fileName the file's name, or that of the first plan's file
 * @param content the file, empty when plans are named
 * @param language language of what is handed back, if not the file's
 * @param seconds wall time for planning a file that holds no plan
 * @param replications most replications of a simulation
 */
record StudyWish(
        String kind,
        List<String> plans,
        String fileName,
        byte[] content,
        Optional<Language> language,
        int seconds,
        int replications) {
    private static final int LONGEST_NAME = 255;

    StudyWish {
        plans = List.copyOf(plans);
        fileName = fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
    }

    StudyInput input(String id) {
        return new StudyInput(
                id,
                String.join("\n", plans),
                fileName,
                content,
                language.map(Language::name).orElse(""),
                seconds,
                replications);
    }

    /** SHA-256 of the file and all options. */
    String fingerprint() {
        String options = String.join(
                "|", kind, String.join(",", plans), fileName, language.toString(), seconds + "", replications + "", "");
        return Sha256.of(options.getBytes(StandardCharsets.UTF_8), content);
    }
}
