package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Settings.StaffLimits;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EasedTest {
    private static final PlanRequest REQUEST = request();

    /** What the least broken plan of a hopeless request uses, be it fewer heads than none. */
    private static final double[][] FROM_TO = {{-0.15, -2.94}, {2, 1}, {1, 2}, {0, 1}, {3, -1}, {-1, 3}};

    private static PlanRequest request() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.minSeniorShare = 0.15;
        tiny.maxTemporaryShare = 0.3;
        return tiny.build();
    }

    private static PlanRequest eased(LimitKind kind, double[] fromTo) {
        return Eased.apply(REQUEST, List.of(new Relaxation(kind, "team", OptionalInt.of(0), fromTo[0], fromTo[1])));
    }

    @Test
    void easedShareIsNeverTighterAndStaysAShare() {
        StaffLimits stated = REQUEST.settings().staffLimits();
        for (double[] fromTo : FROM_TO) {
            double senior = eased(LimitKind.SENIOR_SHARE, fromTo)
                    .settings()
                    .staffLimits()
                    .minSeniorShare();
            assertTrue(senior >= 0 && senior <= stated.minSeniorShare(), () -> "seniors " + senior);
            double temporary = eased(LimitKind.TEMPORARY_SHARE, fromTo)
                    .settings()
                    .staffLimits()
                    .maxTemporaryShare();
            assertTrue(temporary <= 1 && temporary >= stated.maxTemporaryShare(), () -> "temporaries " + temporary);
        }
    }

    @Test
    void easedOvertimeIsNeverLess() {
        double stated = REQUEST.settings().work().overtimeHoursPerHead();
        for (double[] fromTo : FROM_TO) {
            double hours =
                    eased(LimitKind.OVERTIME_PER_HEAD, fromTo).settings().work().overtimeHoursPerHead();
            assertTrue(hours >= stated, () -> "hours " + hours);
        }
        assertEquals(
                2 * stated,
                eased(LimitKind.OVERTIME_PER_HEAD, new double[] {5, 10})
                        .settings()
                        .work()
                        .overtimeHoursPerHead(),
                1e-6);
    }
}
