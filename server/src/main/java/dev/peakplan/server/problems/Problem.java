package dev.peakplan.server.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An error answer (RFC 9457).
 *
 * @param type address of the kind of problem
 * @param title what it is, in a few words
 * @param status HTTP status
 * @param detail what happened this time
 * @param instance path of the request
 * @param code stable name of the kind
 * @param fault id of a fault of ours, to be named to the administrator
 * @param errors errors in what was sent, each at its place
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ProblemCode code,
        @Nullable String fault,
        List<Located> errors) {
    /** An answer to who asked for more than a page of a list. */
    static final String ENGLISH =
            "{\"type\":\"/problems/malformed-request\",\"title\":\"Malformed request\",\"status\":400,"
                    + "\"detail\":\"The request could not be understood: count.\",\"instance\":\"/api/v1/plans\","
                    + "\"code\":\"MALFORMED_REQUEST\",\"errors\":[{\"code\":\"NOT_ALLOWED\",\"severity\":\"ERROR\",\"place\":\"count\","
                    + "\"found\":\"501\",\"message\":\"count must be at most 500.\"}]}";

    /** The same in Chinese. */
    static final String CHINESE = "{\"type\":\"/problems/malformed-request\",\"title\":\"请求格式有误\",\"status\":400,"
            + "\"detail\":\"无法理解该请求：count。\",\"instance\":\"/api/v1/plans\","
            + "\"code\":\"MALFORMED_REQUEST\",\"errors\":[{\"code\":\"NOT_ALLOWED\",\"severity\":\"ERROR\",\"place\":\"count\","
            + "\"found\":\"501\",\"message\":\"count 至多为 500。\"}]}";
}
