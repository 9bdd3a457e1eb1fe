package dev.peakplan.server.problems;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One error in what was sent, at its place.
 *
 * @param code kind of the error
 * @param severity {@code ERROR}, or {@code WARNING} where a plan can be made in spite of it
 * @param place sheet and cell ({@code 需求!C7}) or JSON path ({@code $.demand.volumes[3].contacts})
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
        String found,
        String expected,
        @Nullable String maybe,
        String message) {}
