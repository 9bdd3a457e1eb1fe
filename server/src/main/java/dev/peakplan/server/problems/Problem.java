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
        List<Located> errors) {}
