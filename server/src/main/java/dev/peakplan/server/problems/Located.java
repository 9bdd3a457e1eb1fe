package dev.peakplan.server.problems;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One error in what was sent, at its place.
 *
 * @param code kind of the error
 * @param severity {@code ERROR}, or {@code WARNING} where a plan can be made in spite of it
 * @param place sheet and cell ({@code 需求!C7}), JSON path ({@code $.demand.volumes[3].contacts}), or name of a parameter
 * @param pointer the same field as a JSON pointer (RFC 6901, as a fragment: {@code #/demand/volumes/3/contacts}); absent where what was
 *     sent is no JSON
 * @param found what stands there
 * @param expected what should
 * @param maybe what was probably meant
 * @param message all of it as a sentence in the asker's language
 */
@Serdeable
public record Located(
        String code,
        String severity,
        String place,
        @Nullable String pointer,
        String found,
        String expected,
        @Nullable String maybe,
        String message) {
    /** An error whose sentence says all. */
    public static Located at(String place, String code, String severity, String message) {
        return new Located(code, severity, place, JsonPointers.of(place), "", "", null, message);
    }

    /** The same error with what stands there and what should. */
    public Located with(String nowFound, String nowExpected, @Nullable String guess) {
        return new Located(code, severity, place, pointer, nowFound, nowExpected, guess, message);
    }
}
