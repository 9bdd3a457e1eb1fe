package dev.peakplan.roster;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RosterReport;
import dev.peakplan.plan.RosterReport.Line;
import dev.peakplan.plan.RosterReport.Shift;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.Team;
import dev.peakplan.requirement.SizedWeek;
import dev.peakplan.requirement.SizedWeeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rosters the typical week of a team and period: the facade of this room. */
public final class Rosters {
    private static final int MINUTES_PER_DAY = 24 * 60;

    private Rosters() {}

    /**
     * The roster of a team and period of a plan.
     *
     * @param outcome what the plan gives the team in the period
     * @param patterns shift patterns; the usual ones if empty
     * @return nothing for a team whose hours were given directly: its need has no times of day
     * @throws IllegalArgumentException when a pattern is not on quarters of an hour
     */
    public static Optional<RosterReport> of(
            PlanRequest request,
            Requirement requirement,
            ServiceOutcome outcome,
            List<ShiftPattern> patterns,
            RosterTerms terms) {
        Optional<SizedWeek> week = SizedWeeks.of(request).find(outcome.teamId(), outcome.period());
        if (week.isEmpty()) {
            return Optional.empty();
        }
        Team team = request.organisation().teams().stream()
                .filter(each -> each.id().equals(outcome.teamId()))
                .findFirst()
                .orElseThrow();
        double share = share(requirement, outcome);
        double[] agents =
                Arrays.stream(week.get().agents()).map(each -> each * share).toArray();
        int minutes = (int) Math.round(week.get().intervalHours() * 60);
        List<ShiftPattern> own = patterns.stream()
                .filter(pattern ->
                        pattern.teamId().isEmpty() || pattern.teamId().get().equals(team.id()))
                .toList();
        WeekProblem problem = WeekProblem.of(
                agents, minutes, own.isEmpty() ? UsualPatterns.of(agents, minutes) : own, team.shrinkage());
        int least = LeastLines.of(problem, terms.coverageGoal());
        Roster roster = new RosterSearch(problem, terms).from(least);
        double weeks = request.calendar().periods().get(outcome.period()).weeks();
        return Optional.of(report(
                problem,
                roster,
                least,
                terms,
                new Context(
                        outcome,
                        minutes,
                        outcome.capacityHours() / weeks,
                        request.settings().schedulingLoss())));
    }

    /**
     * What a report says beside the roster.
     *
     * @param outcome team and period
     * @param intervalMinutes interval of the report
     * @param hoursOfPlan productive hours a week that the plan staffs
     * @param schedulingLoss what the request assumes
     */
    private record Context(ServiceOutcome outcome, int intervalMinutes, double hoursOfPlan, double schedulingLoss) {}

    /** The need that the plan staffs for, over the need as computed: less work through initiatives, or fewer people than needed. */
    private static double share(Requirement requirement, ServiceOutcome outcome) {
        double computed = requirement.teams().stream()
                .filter(team -> team.teamId().equals(outcome.teamId()))
                .findFirst()
                .orElseThrow()
                .periods()
                .get(outcome.period())
                .requiredHours();
        double required = outcome.requiredHours();
        if (!(computed > 0 && required > 0)) {
            return 0;
        }
        return required / computed * Math.min(1, outcome.capacityHours() / required);
    }

    private static RosterReport report(
            WeekProblem problem, Roster roster, int least, RosterTerms terms, Context context) {
        Coverage coverage = new Coverage(roster);
        List<Line> lines = new ArrayList<>();
        double rostered = 0;
        for (RosterLine line : roster.getLines()) {
            lines.add(line(line, coverage));
            rostered += line.choice().hours();
        }
        double useful = problem.usefulHours(coverage.cover());
        double perLine = lines.isEmpty()
                ? problem.choices().stream().mapToDouble(Choice::hours).max().orElse(1)
                : rostered / lines.size();
        return new RosterReport(
                context.outcome().teamId(),
                context.outcome().period(),
                context.intervalMinutes(),
                agents(problem.need(), context.intervalMinutes()),
                agents(coverage.cover(), context.intervalMinutes()),
                lines,
                context.hoursOfPlan() / perLine,
                least,
                problem.neededHours(),
                rostered,
                useful,
                terms.coverageGoal(),
                rostered > 0 ? 1 - useful / rostered : 0,
                context.schedulingLoss(),
                terms.seed());
    }

    private static Line line(RosterLine line, Coverage coverage) {
        Choice choice = line.choice();
        List<Shift> shifts = new ArrayList<>();
        for (int n = 0; n < choice.days(); n++) {
            int start = choice.pattern().startMinutes();
            List<Integer> breaks = new ArrayList<>();
            for (int b = 0; b < choice.breaks().size(); b++) {
                int slot = choice.breakStart(b, coverage.offset(line.getIndex(), n, b));
                breaks.add(start + slot * Choice.SLOT_MINUTES);
            }
            int day = choice.firstSlot(n) * Choice.SLOT_MINUTES / MINUTES_PER_DAY;
            shifts.add(new Shift(day, start, start + choice.pattern().lengthMinutes(), breaks));
        }
        return new Line(choice.pattern().id(), shifts);
    }

    /** Mean agents by interval. */
    private static List<Double> agents(long[] slots, int intervalMinutes) {
        int parts = intervalMinutes / Choice.SLOT_MINUTES;
        List<Double> agents = new ArrayList<>();
        for (int k = 0; k < slots.length; k += parts) {
            long sum = 0;
            for (int p = 0; p < parts; p++) {
                sum += slots[k + p];
            }
            agents.add(sum / (double) parts / Choice.AGENT);
        }
        return agents;
    }
}
