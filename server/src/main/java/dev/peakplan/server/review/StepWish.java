package dev.peakplan.server.review;

import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes with a step of the review.
 *
 * @param remark in words, at most 2000 characters
 * @param departments the departments that are asked, when a version is passed on to them
 * @param dueOn the day until which they are asked
 */
@Schema(example = "{\"remark\":\"volumes, please\",\"departments\":[\"Marketing\",\"IT\"],\"dueOn\":\"2026-12-01\"}")
@Serdeable
record StepWish(@Nullable String remark, @Nullable List<String> departments, @Nullable LocalDate dueOn) {
    private static final int LONGEST = 2000;
    private static final int LONGEST_DEPARTMENT = 64;
    private static final int MOST_DEPARTMENTS = 50;

    StepWish {
        remark = remark == null ? "" : remark.strip();
        departments = departments == null
                ? List.of()
                : departments.stream().map(String::strip).toList();
    }

    /** What was remarked, if anything. */
    String anyRemark() {
        check(faultsOfRemark(0));
        return remark;
    }

    /** The remark, where one is needed. */
    String neededRemark() {
        check(faultsOfRemark(1));
        return remark;
    }

    private List<FieldFault> faultsOfRemark(int least) {
        List<FieldFault> faults = new ArrayList<>();
        if (remark.length() < least || remark.length() > LONGEST) {
            faults.add(FieldFault.of("remark", FieldFault.Rule.LENGTH, least, LONGEST));
        }
        return faults;
    }

    private static void check(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
    }

    /** Makes sure that somebody is asked, until a day to come. */
    void checkAsked(Clock clock) {
        boolean named = !departments.isEmpty()
                && departments.size() <= MOST_DEPARTMENTS
                && departments.stream().noneMatch(each -> each.isEmpty() || each.length() > LONGEST_DEPARTMENT);
        List<FieldFault> faults = faultsOfRemark(0);
        if (!named) {
            faults.add(FieldFault.of("departments", FieldFault.Rule.COUNT, 1, MOST_DEPARTMENTS));
        }
        if (dueOn == null || dueOn.isBefore(LocalDate.now(clock))) {
            faults.add(FieldFault.of("dueOn", FieldFault.Rule.PAST_DAY));
        }
        check(faults);
    }
}
