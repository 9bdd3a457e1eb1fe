package dev.peakplan.simulation;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import umontreal.ssj.probdist.StudentDist;

/** Replications to figures. */
final class RiskSummary {
    private static final String SERVICE_GOAL = "goal:service";
    private static final double ROUNDING = 1e-9;

    private final PlanRequest request;
    private final RiskModel model;
    private final List<Replication> replications;

    RiskSummary(PlanRequest request, RiskModel model, List<Replication> replications) {
        this.request = request;
        this.model = model;
        this.replications = replications;
    }

    double serviceHalfWidth() {
        return halfWidth(values(hasContacts() ? this::levelOfPlan : this::staffedShareOfPlan));
    }

    double spendingHalfWidth() {
        double[] all = values(replication -> sum(replication.spending));
        double mean = Arrays.stream(all).average().orElse(0);
        return mean > 0 ? halfWidth(all) / mean : 0;
    }

    private static double halfWidth(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        int n = values.length;
        return StudentDist.inverseF(n - 1, 0.975) * Math.sqrt(squares / (n - 1) / n);
    }

    RiskReport report() {
        return new RiskReport(
                periods(),
                teams(),
                chances(),
                replications.size(),
                serviceHalfWidth(),
                spendingHalfWidth(),
                request.settings().seed());
    }

    private List<RiskReport.PeriodRisk> periods() {
        List<RiskReport.PeriodRisk> periods = new ArrayList<>();
        for (int period = 0; period < model.periods; period++) {
            int t = period;
            boolean contacts = model.teams.stream().anyMatch(team -> team.contacts()[t] > 0);
            periods.add(new RiskReport.PeriodRisk(
                    OptionalInt.of(t),
                    contacts ? Optional.of(quantiles(each -> each.inTime[t] / each.offered[t])) : Optional.empty(),
                    quantiles(each -> each.required[t] > 0 ? each.staffed[t] / each.required[t] : 1),
                    quantiles(each -> each.lost[t]),
                    quantiles(each -> each.spending[t])));
        }
        periods.add(new RiskReport.PeriodRisk(
                OptionalInt.empty(),
                hasContacts() ? Optional.of(quantiles(this::levelOfPlan)) : Optional.empty(),
                quantiles(this::staffedShareOfPlan),
                quantiles(each -> sum(each.lost)),
                quantiles(each -> sum(each.spending))));
        return periods;
    }

    private List<RiskReport.TeamRisk> teams() {
        List<RiskReport.TeamRisk> teams = new ArrayList<>();
        for (int team = 0; team < model.teams.size(); team++) {
            int i = team;
            RiskModel.TeamService service = model.teams.get(i);
            for (int period = 0; period < model.periods; period++) {
                int t = period;
                boolean queues = service.curves()[t] != null && service.contacts()[t] > 0;
                long met = replications.stream()
                        .filter(each -> queues
                                ? each.teamLevel[i][t] >= service.goal()[t] - 1e-6
                                : each.teamStaffedShare[i][t] >= 1 - 1e-6)
                        .count();
                teams.add(new RiskReport.TeamRisk(
                        service.teamId(),
                        t,
                        queues ? Optional.of(quantiles(each -> each.teamLevel[i][t])) : Optional.empty(),
                        quantiles(each -> each.teamStaffedShare[i][t]),
                        met / (double) replications.size()));
            }
        }
        return teams;
    }

    private List<Double> brokenBy(int l) {
        List<Double> shares = new ArrayList<>();
        for (int period = 0; period < model.periods; period++) {
            int t = period;
            long broken = replications.stream()
                    .filter(each -> each.brokenFrom[l] <= t)
                    .count();
            shares.add(broken / (double) replications.size());
        }
        return shares;
    }

    private List<RiskReport.Chance> chances() {
        List<RiskReport.Chance> chances = new ArrayList<>();
        for (int limit = 0; limit < model.limits.all().size(); limit++) {
            int l = limit;
            SpendingLimits.Limit of = model.limits.all().get(l);
            long kept = replications.stream()
                    .filter(each -> each.limitExcess[l] <= ROUNDING * Math.abs(each.limitUse[l]))
                    .count();
            chances.add(new RiskReport.Chance(
                    of.kind(),
                    of.subject(),
                    kept / (double) replications.size(),
                    quantiles(each -> each.limitUse[l]),
                    Arrays.stream(values(each -> each.limitExcess[l])).average().orElse(0),
                    brokenBy(l)));
        }
        if (request.goal().requiredServiceLevel().isPresent() && hasContacts()) {
            double target = request.goal().requiredServiceLevel().getAsDouble();
            double[] levels = values(this::levelOfPlan);
            chances.add(new RiskReport.Chance(
                    LimitKind.SERVICE_GOAL,
                    SERVICE_GOAL,
                    Arrays.stream(levels)
                                    .filter(level -> level >= target - 1e-6)
                                    .count()
                            / (double) levels.length,
                    quantiles(this::levelOfPlan),
                    Arrays.stream(levels)
                            .map(level -> Math.max(0, target - level))
                            .average()
                            .orElse(0),
                    List.of()));
        }
        return chances;
    }

    private boolean hasContacts() {
        return model.teams.stream().anyMatch(team -> sum(team.contacts()) > 0);
    }

    private double levelOfPlan(Replication each) {
        return sum(each.inTime) / sum(each.offered);
    }

    private double staffedShareOfPlan(Replication each) {
        double required = sum(each.required);
        return required > 0 ? sum(each.staffed) / required : 1;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private double[] values(ToDoubleFunction<Replication> figure) {
        return replications.stream().mapToDouble(figure).toArray();
    }

    private Quantiles quantiles(ToDoubleFunction<Replication> figure) {
        double[] sorted = values(figure);
        Arrays.sort(sorted);
        return new Quantiles(
                Arrays.stream(sorted).average().orElse(0),
                quantile(sorted, 0.1),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9));
    }

    /** Straight between order statistics (type 7 of Hyndman and Fan). */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
