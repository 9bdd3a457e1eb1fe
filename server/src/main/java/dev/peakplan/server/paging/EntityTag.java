package dev.peakplan.server.paging;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;

/** Versions as {@code ETag} and {@code If-Match} carry them: a whole number in quotes. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made for.
     *
     * @param header value of {@code If-Match}
     * @throws Refusal 428 when there is none
     */
    public static int version(String header) {
        if (!header.matches("\"\\d{1,9}\"")) {
            throw Refusal.of(ProblemCode.PRECONDITION_NEEDED);
        }
        return Integer.parseInt(header.substring(1, header.length() - 1));
    }
}
