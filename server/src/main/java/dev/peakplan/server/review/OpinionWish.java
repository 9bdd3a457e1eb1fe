package dev.peakplan.server.review;

import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * An opinion to be given or changed.
 *
 * @param line key of the line it is on; absent or empty for the whole budget
 * @param stance for or against
 * @param remark in words, at most 2000 characters; needed unless the department agrees
 */
@Schema(
        example =
                "{\"line\":\"BUDGET_LINE:crm@HQ@\",\"stance\":\"OBJECT\",\"remark\":\"Licences were renewed in March.\"}")
@Serdeable
public record OpinionWish(@Nullable String line, @Nullable Stance stance, @Nullable String remark) {
    private static final int LONGEST = 2000;

    public OpinionWish {
        line = line == null ? "" : line;
        remark = remark == null ? "" : remark.strip();
    }

    void check() {
        List<FieldFault> faults = new ArrayList<>();
        if (stance == null) {
            faults.add(FieldFault.of("stance", FieldFault.Rule.MISSING_FIELD));
        }
        if (remark.length() > LONGEST || remark.isEmpty() && stance != Stance.AGREE) {
            faults.add(FieldFault.of("remark", FieldFault.Rule.LENGTH, 1, LONGEST));
        }
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
    }
}
