package dev.peakplan.server.review;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An opinion to be given or changed.
 *
 * @param line key of the line it is on; absent or empty for the whole budget
 * @param stance for or against
 * @param remark in words, at most 2000 characters; needed unless the department agrees
 */
@Schema(example = "{\"line\":\"BUDGET_LINE:crm\",\"stance\":\"OBJECT\",\"remark\":\"Licences were renewed in March.\"}")
@Serdeable
public record OpinionWish(@Nullable String line, @Nullable Stance stance, @Nullable String remark) {
    private static final int LONGEST = 2000;

    public OpinionWish {
        line = line == null ? "" : line;
        remark = remark == null ? "" : remark.strip();
    }

    void check() {
        if (stance == null) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "stance");
        }
        if (remark.length() > LONGEST || remark.isEmpty() && stance != Stance.AGREE) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "remark");
        }
    }
}
