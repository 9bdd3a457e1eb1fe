package dev.peakplan.server.json;

import java.util.Optional;

/**
 * Something in a JSON document that cannot be read.
 *
 * @param code what is wrong
 * @param path JSON path, such as {@code $.workforce.roles[2].productivity}
 * @param line line in the document, from 1
 * @param column column in the line, from 1
 * @param found what stands there
 * @param expected what should
 * @param maybe what was probably meant, if anything comes near
 */
public record JsonProblem(
        Code code, String path, int line, int column, String found, String expected, Optional<String> maybe) {

    /** The kinds of problems. */
    public enum Code {
        /** The text is no JSON from here on; nothing after it was read. */
        NO_JSON,
        UNKNOWN_FIELD,
        REPEATED_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        NOT_ALLOWED
    }
}
