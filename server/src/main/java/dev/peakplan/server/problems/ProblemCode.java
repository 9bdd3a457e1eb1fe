package dev.peakplan.server.problems;

/** What an error answer is about; the names are stable, programs may rely on them. */
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    SIGN_IN_NEEDED(401),
    WRONG_CREDENTIALS(401),
    FORBIDDEN(403),
    FOREIGN_ORIGIN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    NOT_FINISHED(409),
    CONFLICT(409),
    ALREADY_SET_UP(409),
    WRONG_STATE(409),
    ALREADY_BINDING(409),
    OPINIONS_MISSING(409),
    TOO_MANY_PINS(409),
    FOUR_EYES(403),
    NOT_ASKED(403),
    OUTSIDE_UNIT(403),
    WAGES_HIDDEN(403),
    STALE_VERSION(412),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    INPUT_ERRORS(422),
    UNUSABLE_FILE(422),
    KEY_REUSED(422),
    FROZEN_PART_CHANGED(422),
    PRECONDITION_NEEDED(428),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_JOBS(429),
    FAULT(500),
    FROZEN_BROKEN(500),
    BUSY(503),
    DATABASE_AWAY(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code that stands for an HTTP status raised by the framework. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            default -> status >= 500 ? FAULT : MALFORMED_REQUEST;
        };
    }
}
