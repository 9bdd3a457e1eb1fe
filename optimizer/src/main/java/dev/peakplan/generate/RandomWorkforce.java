package dev.peakplan.generate;

import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.Contribution;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Makes up roles, pay, opening heads and commitments. */
record RandomWorkforce(Random random, Organisation organisation, PlanCalendar calendar) {
    Workforce workforce(boolean frozen) {
        List<Role> roles = List.of(
                role("junior", Seniority.JUNIOR, 1, 5_000_00, List.of(0.5, 0.8), 0, 1),
                role("senior", Seniority.SENIOR, 1.25, 7_500_00, List.of(0.7), 1, 0),
                role("temp", Seniority.TEMPORARY, 0.8, 4_300_00, List.of(0.6), 0, 0));
        List<Contribution> contributions = List.of(
                new Contribution("pension", Optional.empty(), 0.16, money(4_000_00), money(20_000_00)),
                new Contribution("housing fund", Optional.of("S0"), 0.07, Optional.empty(), Optional.empty()));
        List<Staffing> staffing = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        for (Team team : organisation.teams()) {
            staffing.add(staffing(team, "junior", 6 + random.nextInt(8)));
            staffing.add(staffing(team, "senior", 3 + 3 * random.nextDouble()));
            staffing.add(staffing(team, "temp", random.nextInt(2)));
            if (random.nextInt(3) == 0) {
                commitments.add(commitment(team, "junior", 1, random.nextInt(2)));
            }
            if (frozen) {
                commitments.add(new Commitment(
                        team.id(), "temp", calendar.periods().get(0).id(), 1, 0, 0));
            }
        }
        return new Workforce(roles, contributions, staffing, commitments);
    }

    private static Optional<Money> money(long minor) {
        return Optional.of(Money.ofMinor(minor));
    }

    private Role role(
            String id,
            Seniority seniority,
            double productivity,
            long basePay,
            List<Double> ramp,
            int lead,
            int training) {
        boolean regular = seniority != Seniority.TEMPORARY;
        return new Role(
                id,
                id,
                seniority,
                productivity,
                ramp,
                0.01 + 0.04 * random.nextDouble(),
                lead,
                training,
                training * 20,
                regular,
                regular,
                pay(basePay));
    }

    private PayTerms pay(long basePay) {
        return new PayTerms(
                Money.ofMinor(basePay + random.nextInt(500_00)),
                Money.ofMinor(random.nextInt(800_00)),
                Money.ofMinor(random.nextInt(300_00)),
                Money.ofMinor(500_00),
                random.nextBoolean() ? Optional.of(Money.ofMinor(600_37)) : Optional.empty(),
                Money.ofMinor(1_500_11),
                Money.ofMinor(900_07),
                Money.ofMinor(2_000_03),
                Money.ofMinor(3_000_00));
    }

    private Staffing staffing(Team team, String roleId, double heads) {
        boolean limited = random.nextInt(4) == 0;
        return new Staffing(
                team.id(),
                roleId,
                heads,
                random.nextInt(4) == 0 ? Optional.of(pay(6_000_00)) : Optional.empty(),
                random.nextInt(4) == 0 ? OptionalDouble.of(0.03) : OptionalDouble.empty(),
                limited ? OptionalInt.of(2) : OptionalInt.empty(),
                limited ? OptionalInt.of(1) : OptionalInt.empty(),
                limited ? OptionalInt.of(6) : OptionalInt.empty());
    }

    private Commitment commitment(Team team, String roleId, int hires, int overtimeSteps) {
        int t = random.nextInt(calendar.size());
        return new Commitment(team.id(), roleId, calendar.periods().get(t).id(), hires, 0, overtimeSteps);
    }
}
