package dev.peakplan.check;

import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Capacity, shortfall, penalty and service of every team and period. */
final class ServiceCheck {
    private final Trace trace;
    private final Map<String, List<StaffTrace>> staff;

    private ServiceCheck(Trace trace) {
        this.trace = trace;
        this.staff = trace.staffByTeam();
    }

    static List<ServiceOutcome> outcomes(Trace trace, Requirement requirement) {
        ServiceCheck check = new ServiceCheck(trace);
        List<Team> teams = trace.request().organisation().teams();
        List<ServiceOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            for (int t = 0; t < trace.periodCount(); t++) {
                PeriodRequirement need = requirement.teams().get(i).periods().get(t);
                outcomes.add(check.outcome(teams.get(i), t, need));
            }
        }
        return outcomes;
    }

    private ServiceOutcome outcome(Team team, int t, PeriodRequirement need) {
        double left = 1 - cut(team, t);
        double capacity = capacity(team, t);
        double missing = Math.max(0, need.satiationHours() * left - capacity);
        ServiceCurve curve = new ServiceCurve(need.curve());
        return new ServiceOutcome(
                team.id(),
                t,
                Math.max(0, need.requiredHours() * left),
                capacity,
                Math.max(0, need.requiredHours() * left - capacity),
                curve.lostContacts(capacity, left),
                curve.serviceLevel(capacity, left),
                Penalty.of(need.pieces(), missing));
    }

    /** The share of the team's hours that initiatives save in period {@code t}. */
    private double cut(Team team, int t) {
        double cut = 0;
        for (Trace.Start start : trace.chosen()) {
            for (InitiativeEffect effect : start.initiative().effects()) {
                if (effect.teamId().equals(team.id()) && start.inForce(t)) {
                    cut += effect.workloadReduction();
                }
            }
        }
        return cut;
    }

    private double capacity(Team team, int t) {
        Settings.WorkTerms work = trace.request().settings().work();
        double paid = trace.request().calendar().periods().get(t).paidHoursPerHead();
        double hours = 0;
        for (StaffTrace each : staff.getOrDefault(team.id(), List.of())) {
            double productivity = each.role().productivity();
            hours += each.productiveHeads(t) * (productivity * paid * (1 - team.shrinkage()));
            hours += each.overtimeSteps(t) * (productivity * work.overtimeStepHours());
            hours -= each.trainees(t) * each.role().trainerHoursPerTrainee();
        }
        for (Trace.Start start : trace.chosen()) {
            for (InitiativeEffect effect : start.initiative().effects()) {
                if (effect.teamId().equals(team.id()) && start.period() == t) {
                    hours -= effect.trainingHours();
                }
            }
        }
        return hours;
    }
}
