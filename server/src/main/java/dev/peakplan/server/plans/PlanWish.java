package dev.peakplan.server.plans;

import dev.peakplan.plan.Language;
import dev.peakplan.server.ids.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A wish for a plan.
 *
 * @param fileName the file's name
 * @param content the file
 * @param language language of what is handed back, if not the file's
 * @param seconds time limit, if not the usual one
 * @param steps number of moves to try instead
 * @param seed seed where it differs from the file's
 */
record PlanWish(
        String fileName,
        byte[] content,
        Optional<Language> language,
        OptionalInt seconds,
        OptionalLong steps,
        OptionalLong seed) {
    private static final int LONGEST_NAME = 255;

    PlanWish {
        fileName = fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
    }

    /** The wish that {@code input} was kept for. */
    static PlanWish of(PlanInput input) {
        return new PlanWish(
                input.fileName(),
                input.content(),
                input.chosenLanguage(),
                OptionalInt.of(input.timeLimitSeconds()),
                input.steps() == null ? OptionalLong.empty() : OptionalLong.of(input.steps()),
                input.seed() == null ? OptionalLong.empty() : OptionalLong.of(input.seed()));
    }

    PlanInput input(String id, PlanSettings settings) {
        OptionalLong moves = steps.isPresent() || seconds.isPresent() || settings.steps() == null
                ? steps
                : OptionalLong.of(settings.steps());
        return new PlanInput(
                id,
                fileName,
                content,
                language.map(Language::name).orElse(""),
                seconds.orElse(moves.isPresent() ? PlanSettings.DAY : settings.seconds()),
                moves.isPresent() ? moves.getAsLong() : null,
                seed.isPresent() ? seed.getAsLong() : null);
    }

    /** SHA-256 of the file and all options. */
    String fingerprint() {
        String options = language + "|" + seconds + "|" + steps + "|" + seed + "|" + fileName + "|";
        return Sha256.of(options.getBytes(StandardCharsets.UTF_8), content);
    }
}
