package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.DriverMetric;
import dev.peakplan.execution.Driver;
import dev.peakplan.execution.LabourCell;
import dev.peakplan.execution.LabourFacts;
import dev.peakplan.execution.LineForecast;
import dev.peakplan.execution.TrackedLine;
import dev.peakplan.execution.VarianceSplit;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Explains actual minus plan of the reported periods by driver. Each team and period with reported heads is a cell of {@link VarianceSplit};
 * what was not reported of a driver stands as planned. Pay per head as it was: the plan's rates of the roles, scaled so that the heads cost
 * what the pay lines of the team's site and department came to.
 */
final class VarianceReport {
    private final Position position;
    private final Map<Driver, Money> drivers;
    private final Map<CostCategory, Money> categories = new EnumMap<>(CostCategory.class);
    private Money planned = Money.ZERO;
    private Money actual = Money.ZERO;

    private VarianceReport(Position position, Predicate<TrackedLine> scope) {
        this.position = position;
        for (LineForecast line : position.forecasts()) {
            if (scope.test(line.status().line())) {
                Money before = line.status().plannedOfReported();
                Money after = line.status().actualTotal();
                planned = planned.plus(before);
                actual = actual.plus(after);
                categories.merge(line.status().line().category(), after.minus(before), Money::plus);
            }
        }
        drivers = VarianceSplit.of(cells(scope), planned, actual);
    }

    static VarianceReport of(Position position, Predicate<TrackedLine> scope) {
        return new VarianceReport(position, scope);
    }

    Map<Driver, Money> drivers() {
        return drivers;
    }

    /** Actual minus plan by category: they add to the same difference. */
    Map<CostCategory, Money> categories() {
        return categories;
    }

    Money planned() {
        return planned;
    }

    Money actual() {
        return actual;
    }

    private List<LabourCell> cells(Predicate<TrackedLine> scope) {
        List<LabourCell> cells = new ArrayList<>();
        for (Team team : position.budget().request().organisation().teams()) {
            boolean inScope = position.forecasts().stream()
                    .map(line -> line.status().line())
                    .anyMatch(line -> line.paysHeads() && of(line, team) && scope.test(line));
            for (int t = 0; inScope && t < position.closed(); t++) {
                cell(team, t, cells);
            }
        }
        return cells;
    }

    private static boolean of(TrackedLine line, Team team) {
        return line.siteId().filter(team.siteId()::equals).isPresent()
                && line.departmentId().filter(team.departmentId()::equals).isPresent();
    }

    private void cell(Team team, int t, List<LabourCell> cells) {
        List<HeadsOutcome> roles = position.budget().assessment().heads().stream()
                .filter(each -> each.teamId().equals(team.id()) && each.period() == t)
                .toList();
        double before = roles.stream().mapToDouble(HeadsOutcome::heads).sum();
        boolean reported = roles.stream().anyMatch(role -> headsOf(role).isPresent());
        double[] heads = roles.stream()
                .mapToDouble(role -> headsOf(role).orElse(reported ? 0 : role.heads()))
                .toArray();
        double after = Arrays.stream(heads).sum();
        if (before <= 0 || after <= 0) {
            return;
        }
        List<Double> contacts = new ArrayList<>();
        List<Double> came = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Double> took = new ArrayList<>();
        for (Queue queue : position.budget().request().demand().queues()) {
            double share = queue.shareOf(team.id());
            if (share > 0) {
                contacts.add(planned(queue, t) * share);
                came.add(position.driver(DriverMetric.CONTACTS, queue.id(), "", t)
                                .orElse(planned(queue, t))
                        * share);
                seconds.add(queue.handleTimeSeconds() / queue.concurrency());
                took.add(position.driver(DriverMetric.HANDLE_TIME, queue.id(), "", t)
                                .orElse(queue.handleTimeSeconds())
                        / queue.concurrency());
            }
        }
        List<Double> pay = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<Double> mix = new ArrayList<>();
        for (int r = 0; r < roles.size(); r++) {
            pay.add(payPerHead(roles.get(r)));
            shares.add(roles.get(r).heads() / before);
            mix.add(heads[r] / after);
        }
        double wages = wageRatio(team, t);
        Leavers leavers = leavers(team, roles, t, after);
        LabourFacts plan =
                new LabourFacts(before, contacts, seconds, team.shrinkage(), leavers.planned() / before, shares, pay);
        double shrinkage =
                position.driver(DriverMetric.SHRINKAGE, team.id(), "", t).orElse(team.shrinkage());
        LabourFacts was = new LabourFacts(
                after,
                came,
                took,
                shrinkage,
                leavers.actual() / after,
                mix,
                pay.stream().map(each -> each * wages).toList());
        double overtime = amount(team, t, line -> line == LedgerLine.OVERTIME) / before;
        cells.add(new LabourCell(plan, was, leavers.costEach(), overtime));
    }

    private OptionalDouble headsOf(HeadsOutcome role) {
        return position.driver(DriverMetric.HEADS, role.teamId(), role.roleId(), role.period());
    }

    private double planned(Queue queue, int t) {
        String period = position.budget().request().calendar().periods().get(t).id();
        return position.budget().request().demand().volumes().stream()
                .filter(volume ->
                        volume.queueId().equals(queue.id()) && volume.periodId().equals(period))
                .mapToDouble(Volume::contacts)
                .sum();
    }

    /** Planned pay of a head of a role, minor units: what the ledger holds for it. */
    private double payPerHead(HeadsOutcome role) {
        double pay = 0;
        for (LedgerEntry entry : position.budget().assessment().ledger()) {
            if (entry.period() == role.period()
                    && entry.teamId().filter(role.teamId()::equals).isPresent()
                    && entry.roleId().filter(role.roleId()::equals).isPresent()
                    && pays(entry.line())) {
                pay += entry.amount().minor();
            }
        }
        return role.heads() > 0 ? pay / role.heads() : 0;
    }

    private static boolean pays(LedgerLine line) {
        return switch (line) {
            case BASE_PAY, PERFORMANCE_BONUS, ALLOWANCES, HOLIDAY_ALLOWANCE, EMPLOYER_CONTRIBUTIONS -> true;
            default -> false;
        };
    }

    private double amount(Team team, int t, Predicate<LedgerLine> line) {
        return position.budget().assessment().ledger().stream()
                .filter(entry -> entry.period() == t
                        && entry.teamId().filter(team.id()::equals).isPresent()
                        && line.test(entry.line()))
                .mapToLong(entry -> entry.amount().minor())
                .sum();
    }

    /** Pay as it was over pay of the heads that were there at planned rates, of the site and department of a team. */
    private double wageRatio(Team team, int t) {
        double paid = 0;
        boolean known = false;
        for (LineForecast line : position.forecasts()) {
            if (line.status().line().paysHeads() && of(line.status().line(), team)) {
                known |= line.status().actualIn(t).isPresent();
                paid += line.status()
                        .actualIn(t)
                        .orElse(line.status().line().planned().get(t))
                        .minor();
            }
        }
        double due = 0;
        for (Team each : position.budget().request().organisation().teams()) {
            if (each.siteId().equals(team.siteId()) && each.departmentId().equals(team.departmentId())) {
                List<HeadsOutcome> roles = position.budget().assessment().heads().stream()
                        .filter(role -> role.teamId().equals(each.id()) && role.period() == t)
                        .toList();
                boolean reported = roles.stream().anyMatch(role -> headsOf(role).isPresent());
                for (HeadsOutcome role : roles) {
                    due += payPerHead(role) * headsOf(role).orElse(reported ? 0 : role.heads());
                }
            }
        }
        return known && due > 0 && paid > 0 ? paid / due : 1;
    }

    /** Leavers of a team, as planned and as they were, and what replacing one costs. */
    private record Leavers(double planned, double actual, double costEach) {}

    private Leavers leavers(Team team, List<HeadsOutcome> roles, int t, double heads) {
        double expected = 0;
        double reported = 0;
        boolean known = false;
        double hires = 0;
        for (HeadsOutcome role : roles) {
            expected += role.heads() * Attrition.perPeriod(position.budget().request(), role);
            OptionalDouble left = position.driver(DriverMetric.LEAVERS, team.id(), role.roleId(), t);
            known |= left.isPresent();
            reported += left.orElse(0);
            hires += role.hires();
        }
        OptionalDouble all = position.driver(DriverMetric.LEAVERS, team.id(), "", t);
        double left = all.orElse(
                known
                        ? reported
                        : expected
                                * heads
                                / Math.max(
                                        1e-9,
                                        roles.stream()
                                                .mapToDouble(HeadsOutcome::heads)
                                                .sum()));
        double replaced = amount(
                team,
                t,
                line -> line == LedgerLine.RECRUITING
                        || line == LedgerLine.ONBOARDING
                        || line == LedgerLine.TRAINING_PAY);
        double cost = hires > 0 && replaced > 0
                ? replaced / hires
                : Attrition.costEach(position.budget().request(), roles);
        return new Leavers(expected, left, cost);
    }
}
