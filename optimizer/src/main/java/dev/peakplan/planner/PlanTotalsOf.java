package dev.peakplan.planner;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanTotals;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.ScenarioResult.CategorySpending;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.SeasonTotals;
import dev.peakplan.plan.ServiceOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** An assessed plan in a few figures: as a whole, by season, by category. */
final class PlanTotalsOf {
    private final PlanRequest request;
    private final Assessment assessment;
    private final double[][] contacts;
    private final double[] heads;

    PlanTotalsOf(PlanRequest request, Assessment assessment) {
        this.request = request;
        this.assessment = assessment;
        this.contacts = RealTimeContacts.of(request);
        this.heads = new double[request.periodCount()];
        assessment.heads().forEach(each -> heads[each.period()] += each.heads());
    }

    PlanTotals whole(Plan plan) {
        return new PlanTotals(
                assessment.feasible(),
                assessment.objective(),
                assessment.cost(),
                assessment.penalty(),
                assessment.serviceLevel(),
                assessment.satisfaction(),
                assessment.lostContacts(),
                assessment.shortfallHours(),
                meanHeads(),
                Arrays.stream(heads).max().orElse(0),
                assessment.heads().stream().mapToInt(HeadsOutcome::hires).sum(),
                assessment.heads().stream().mapToInt(HeadsOutcome::releases).sum(),
                assessment.heads().stream()
                        .mapToInt(HeadsOutcome::overtimeHours)
                        .sum(),
                plan.initiatives().size());
    }

    double meanHeads() {
        return Arrays.stream(heads).average().orElse(0);
    }

    /** By season, peak first. */
    List<SeasonTotals> seasons() {
        List<SeasonTotals> seasons = new ArrayList<>();
        for (Season season : Season.values()) {
            IntPredicate in = t -> request.calendar().periods().get(t).season() == season;
            int periods =
                    (int) IntStream.range(0, request.periodCount()).filter(in).count();
            if (periods > 0) {
                seasons.add(season(season, periods, in));
            }
        }
        return seasons;
    }

    private SeasonTotals season(Season season, int periods, IntPredicate in) {
        List<ServiceOutcome> service = assessment.service().stream()
                .filter(each -> in.test(each.period()))
                .toList();
        List<HeadsOutcome> staff = assessment.heads().stream()
                .filter(each -> in.test(each.period()))
                .toList();
        return new SeasonTotals(
                season,
                periods,
                sum(assessment.ledger().stream()
                        .filter(entry -> in.test(entry.period()))
                        .toList()),
                service.stream().mapToDouble(ServiceOutcome::requiredHours).sum(),
                service.stream().mapToDouble(ServiceOutcome::capacityHours).sum(),
                service.stream().mapToDouble(ServiceOutcome::shortfallHours).sum(),
                service.stream().mapToDouble(ServiceOutcome::lostContacts).sum(),
                level(in),
                IntStream.range(0, heads.length)
                        .filter(in)
                        .mapToDouble(t -> heads[t])
                        .average()
                        .orElse(0),
                staff.stream().mapToInt(HeadsOutcome::hires).sum(),
                staff.stream().mapToInt(HeadsOutcome::releases).sum(),
                staff.stream().mapToInt(HeadsOutcome::overtimeHours).sum());
    }

    private OptionalDouble level(IntPredicate in) {
        double offered = 0;
        double answered = 0;
        for (int n = 0; n < assessment.service().size(); n++) {
            ServiceOutcome outcome = assessment.service().get(n);
            if (in.test(outcome.period()) && outcome.serviceLevel().isPresent()) {
                double weight = contacts[n / request.periodCount()][outcome.period()];
                offered += weight;
                answered += weight * outcome.serviceLevel().getAsDouble();
            }
        }
        return offered > 0 ? OptionalDouble.of(answered / offered) : OptionalDouble.empty();
    }

    List<CategorySpending> categories() {
        return Arrays.stream(CostCategory.values())
                .map(category -> new CategorySpending(
                        category,
                        sum(assessment.ledger().stream()
                                .filter(entry -> entry.category() == category)
                                .toList())))
                .filter(each -> each.amount().minor() != 0)
                .toList();
    }

    private static Money sum(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus);
    }
}
