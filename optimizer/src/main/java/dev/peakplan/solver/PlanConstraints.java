package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SiteModel;
import dev.peakplan.solver.Justification.HiresExceeded;
import dev.peakplan.solver.Justification.HoursMissing;
import dev.peakplan.solver.Justification.OthersPaid;
import dev.peakplan.solver.Justification.ReleasesExceeded;
import dev.peakplan.solver.Justification.SeatsExceeded;
import dev.peakplan.solver.Justification.ServiceMissed;
import dev.peakplan.solver.Justification.SpendingLimitBroken;
import dev.peakplan.solver.Justification.TeamLimitsBroken;
import dev.peakplan.solver.Justification.TeamPaid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The constraints of the search by name, each worked out from the whole position at once. Their amounts add up to the score that
 * {@link Totals} keeps from move to move.
 */
final class PlanConstraints {
    private final Problem problem;
    private final PlanningModel model;
    private final Position position;

    PlanConstraints(Problem problem, Position position) {
        this.problem = problem;
        this.model = problem.model();
        this.position = position;
    }

    /** Everything that the score is made of. */
    List<Justification> all() {
        return Stream.of(
                        spendingLimits(),
                        serviceGoal(),
                        seats(),
                        hiresAtSite(),
                        releasesInPeriod(),
                        teamLimits(),
                        missingHours(),
                        teamPay(),
                        otherSpending())
                .<Justification>flatMap(List::stream)
                .toList();
    }

    List<SpendingLimitBroken> spendingLimits() {
        long[] values = values();
        List<SpendingLimitBroken> broken = new ArrayList<>();
        for (int l = 0; l < model.limits().length; l++) {
            long excess = problem.meters().excess(l, values);
            if (excess > 0 && !model.limits()[l].ofService()) {
                long amount = excess * problem.charges().perUnit()[l];
                broken.add(new SpendingLimitBroken(model.limits()[l].id(), excess, amount));
            }
        }
        return broken;
    }

    List<ServiceMissed> serviceGoal() {
        List<ServiceMissed> missed = new ArrayList<>();
        for (int l : problem.meters().service()) {
            long excess = problem.meters().excess(l, values());
            if (excess > 0) {
                missed.add(new ServiceMissed(excess, excess * problem.charges().perUnit()[l]));
            }
        }
        return missed;
    }

    /** [g] what the meters show. */
    private long[] values() {
        long[] values = problem.meters().fixed();
        for (int g = 0; g < values.length; g++) {
            values[g] += position.portfolio().spent[g];
            for (int i = 0; i < problem.terms().length; i++) {
                for (int n = 0; n < problem.terms()[i].meters.length; n++) {
                    values[g] += problem.terms()[i].meters[n] == g ? position.schedules()[i].spent[n] : 0;
                }
            }
        }
        return values;
    }

    List<SeatsExceeded> seats() {
        List<SeatsExceeded> broken = new ArrayList<>();
        for (int s = 0; s < model.sites().length; s++) {
            for (int t = 0; t < model.periodCount(); t++) {
                long heads = 0;
                for (int i = 0; i < problem.terms().length; i++) {
                    heads += model.teams()[i].site() == s ? position.schedules()[i].heads[t] : 0;
                }
                SiteModel site = model.sites()[s];
                long amount = problem.charges().seats(heads, site.seats()[t]);
                if (amount > 0) {
                    broken.add(new SeatsExceeded(site.id(), t, heads / RoleSchedule.NANO, site.seats()[t], amount));
                }
            }
        }
        return broken;
    }

    List<HiresExceeded> hiresAtSite() {
        List<HiresExceeded> broken = new ArrayList<>();
        for (int s = 0; s < model.sites().length; s++) {
            for (int t = 0; t < model.periodCount(); t++) {
                int hires = 0;
                for (int i = 0; i < problem.terms().length; i++) {
                    hires += model.teams()[i].site() == s ? position.schedules()[i].hires[t] : 0;
                }
                SiteModel site = model.sites()[s];
                long amount = problem.charges().hires(hires, site.hires()[t]);
                if (amount > 0) {
                    broken.add(new HiresExceeded(site.id(), t, hires, site.hires()[t], amount));
                }
            }
        }
        return broken;
    }

    List<ReleasesExceeded> releasesInPeriod() {
        List<ReleasesExceeded> broken = new ArrayList<>();
        for (int t = 0; t < model.periodCount(); t++) {
            int releases = 0;
            for (TeamSchedule schedule : position.schedules()) {
                releases += schedule.releases[t];
            }
            long amount = problem.charges().hires(releases, model.maxReleasesPerPeriod());
            if (amount > 0) {
                broken.add(new ReleasesExceeded(t, releases, model.maxReleasesPerPeriod(), amount));
            }
        }
        return broken;
    }

    List<TeamLimitsBroken> teamLimits() {
        List<TeamLimitsBroken> broken = new ArrayList<>();
        for (int i = 0; i < problem.terms().length; i++) {
            TeamSchedule schedule = position.schedules()[i];
            long amount = problem.charges().team(schedule.broken, schedule.brokenPeriods);
            if (amount > 0) {
                broken.add(new TeamLimitsBroken(model.teams()[i].id(), schedule.broken / RoleSchedule.NANO, amount));
            }
        }
        return broken;
    }

    List<HoursMissing> missingHours() {
        List<HoursMissing> missing = new ArrayList<>();
        for (int i = 0; i < problem.terms().length; i++) {
            if (position.schedules()[i].penalty > 0) {
                missing.add(new HoursMissing(model.teams()[i].id(), position.schedules()[i].penalty));
            }
        }
        return missing;
    }

    List<TeamPaid> teamPay() {
        List<TeamPaid> paid = new ArrayList<>();
        for (int i = 0; i < problem.terms().length; i++) {
            TeamSchedule schedule = position.schedules()[i];
            paid.add(new TeamPaid(model.teams()[i].id(), schedule.cost - schedule.penalty));
        }
        return paid;
    }

    List<OthersPaid> otherSpending() {
        return List.of(new OthersPaid(model.totalFixedSpending() + position.portfolio().cost));
    }
}
