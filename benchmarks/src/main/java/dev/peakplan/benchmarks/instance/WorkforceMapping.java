package dev.peakplan.benchmarks.instance;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Workforce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Roles and staff of an instance: what differs by team is stated with the staffing. */
final class WorkforceMapping {
    private static final Seniority[] SENIORITIES = {Seniority.JUNIOR, Seniority.SENIOR, Seniority.TEMPORARY};

    private WorkforceMapping() {}

    static Workforce toWorkforce(Instance a) {
        List<Role> roles = new ArrayList<>();
        for (int r = 0; r < Instance.ROLES; r++) {
            roles.add(role(a, r));
        }
        List<Staffing> staffing = new ArrayList<>();
        for (int i = 0; i < a.N(); i++) {
            for (int r = 0; r < Instance.ROLES; r++) {
                staffing.add(staffing(a, i, r));
            }
        }
        return new Workforce(roles, List.of(), staffing, List.of());
    }

    private static Role role(Instance a, int r) {
        return new Role(
                id(r),
                id(r),
                SENIORITIES[r],
                a.eff()[r],
                Arrays.stream(a.ramp()[r]).boxed().toList(),
                0,
                0,
                0,
                0,
                false,
                true,
                new PayTerms(
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Optional.empty(),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO));
    }

    private static Staffing staffing(Instance a, int i, int r) {
        PayTerms pay = new PayTerms(
                RequestMapping.yuan(a.sal()[i][r]),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Optional.of(RequestMapping.yuan(a.ot10()[i][r])),
                RequestMapping.yuan(a.hireC()[i][r]),
                RequestMapping.yuan(a.trainC()[i][r]),
                Money.ZERO,
                RequestMapping.yuan(a.relC()[i][r]));
        return new Staffing(
                RequestMapping.team(i),
                id(r),
                a.x0()[i][r],
                Optional.of(pay),
                OptionalDouble.of(a.attr()[i][r]),
                OptionalInt.of(a.hMax()[i][r]),
                OptionalInt.of(a.fMax()[i][r]),
                // the product has one such limit for all periods; the least of them keeps every plan valid
                OptionalInt.of(Arrays.stream(a.oMax()[i][r]).min().orElse(0)));
    }

    private static String id(int r) {
        return SENIORITIES[r].name().toLowerCase(java.util.Locale.ROOT);
    }
}
