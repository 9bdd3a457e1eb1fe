package dev.peakplan.server.studies;

import static java.util.OptionalDouble.empty;
import static java.util.OptionalDouble.of;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.write.ComparedFigure;
import dev.peakplan.excel.write.ComparisonTable;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.server.planning.PlanDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** Draws the figures that are compared out of the documents of plans. */
public final class Comparison {
    private final List<PlanDocument> plans;
    private final List<ComparisonTable.Row> rows = new ArrayList<>();

    private Comparison(List<PlanDocument> plans) {
        this.plans = plans;
    }

    /** The plans side by side under their own titles; a title that another one has too is numbered. */
    static ComparisonTable table(List<String> ids, List<PlanDocument> plans) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String title = plans.get(i).request().settings().title();
            titles.add(title.isBlank() ? ids.get(i) : title);
        }
        return named(titles, plans);
    }

    /** The plans side by side under the given names; one that comes again is numbered. */
    public static ComparisonTable named(List<String> names, List<PlanDocument> plans) {
        Set<String> titles = new LinkedHashSet<>();
        for (String name : names) {
            String title = name;
            for (int k = 2; !titles.add(title); k++) {
                title = name + " (" + k + ")";
            }
        }
        Comparison comparison = new Comparison(plans);
        comparison.whole();
        for (Season season : Season.values()) {
            comparison.season(season);
        }
        comparison.periods();
        return new ComparisonTable(plans.get(0).currency(), List.copyOf(titles), comparison.rows);
    }

    private void whole() {
        add(ComparedFigure.FEASIBLE, plan -> plan.feasible() ? 1 : 0);
        add(ComparedFigure.OBJECTIVE, plan -> plan.objective().minor());
        add(ComparedFigure.COST, plan -> plan.cost().minor());
        for (CostCategory category : CostCategory.values()) {
            List<OptionalDouble> spent =
                    plans.stream().map(plan -> of(spent(plan, category))).toList();
            if (spent.stream().anyMatch(amount -> amount.getAsDouble() != 0)) {
                row(ComparedFigure.SPENDING, Optional.of(ComparedFigure.category(category)), spent);
            }
        }
        add(ComparedFigure.PENALTY, plan -> plan.penalty().minor());
        optional(
                ComparedFigure.BOUND,
                plan -> plan.bound().map(bound -> of(bound.minor())).orElse(empty()));
        optional(ComparedFigure.GAP, PlanDocument::gap);
        optional(ComparedFigure.SERVICE_LEVEL, plan -> OfferedContacts.of(plan).serviceLevel(t -> true));
        add(ComparedFigure.LOST_CONTACTS, plan -> service(plan, t -> true, ServiceOutcome::lostContacts));
        add(ComparedFigure.SHORTFALL_HOURS, plan -> service(plan, t -> true, ServiceOutcome::shortfallHours));
        add(ComparedFigure.MOST_HEADS, plan -> Arrays.stream(heads(plan)).max().orElse(0));
        add(ComparedFigure.HIRES, plan -> staff(plan, t -> true, HeadsOutcome::hires));
        add(ComparedFigure.RELEASES, plan -> staff(plan, t -> true, HeadsOutcome::releases));
        add(ComparedFigure.OVERTIME_HOURS, plan -> staff(plan, t -> true, HeadsOutcome::overtimeHours));
        add(ComparedFigure.INITIATIVES, plan -> plan.decisions().initiatives().size());
    }

    /** Peak against off-season: the same figures over the periods of one season; nothing where no plan has such periods. */
    private void season(Season season) {
        if (plans.stream().noneMatch(plan -> count(plan, season) > 0)) {
            return;
        }
        Optional<Text> label = Optional.of(ComparedFigure.season(season));
        row(ComparedFigure.SEASON_COST, label, each(plan -> ifAny(plan, season, spent(plan, in(plan, season)))));
        row(ComparedFigure.SEASON_HEADS, label, each(plan -> {
            double[] heads = heads(plan);
            double sum = 0;
            for (int t = 0; t < heads.length; t++) {
                sum += in(plan, season).test(t) ? heads[t] : 0;
            }
            return ifAny(plan, season, sum / Math.max(1, count(plan, season)));
        }));
        row(ComparedFigure.SEASON_SERVICE_LEVEL, label, each(plan -> OfferedContacts.of(plan)
                .serviceLevel(in(plan, season))));
        row(
                ComparedFigure.SEASON_SHORTFALL,
                label,
                each(plan -> ifAny(plan, season, service(plan, in(plan, season), ServiceOutcome::shortfallHours))));
    }

    /** Heads by period where all plans have the same periods; elsewhere such a row would set unlike beside unlike. */
    private void periods() {
        List<Period> calendar = plans.get(0).request().calendar().periods();
        List<String> labels = calendar.stream().map(Period::label).toList();
        for (PlanDocument plan : plans) {
            if (!labels.equals(plan.request().calendar().periods().stream()
                    .map(Period::label)
                    .toList())) {
                return;
            }
        }
        for (int t = 0; t < labels.size(); t++) {
            int period = t;
            row(ComparedFigure.HEADS, Optional.of(Text.same(labels.get(t))), each(plan -> of(heads(plan)[period])));
        }
    }

    private void add(ComparedFigure figure, ToDoubleFunction<PlanDocument> value) {
        row(figure, Optional.empty(), each(plan -> of(value.applyAsDouble(plan))));
    }

    private void optional(ComparedFigure figure, Function<PlanDocument, OptionalDouble> value) {
        row(figure, Optional.empty(), each(value));
    }

    private void row(ComparedFigure figure, Optional<Text> about, List<OptionalDouble> values) {
        rows.add(new ComparisonTable.Row(figure, about, values));
    }

    private List<OptionalDouble> each(Function<PlanDocument, OptionalDouble> value) {
        return plans.stream().map(value).toList();
    }

    private static IntPredicate in(PlanDocument plan, Season season) {
        List<Period> calendar = plan.request().calendar().periods();
        return t -> calendar.get(t).season() == season;
    }

    private static long count(PlanDocument plan, Season season) {
        return plan.request().calendar().periods().stream()
                .filter(period -> period.season() == season)
                .count();
    }

    private static OptionalDouble ifAny(PlanDocument plan, Season season, double value) {
        return count(plan, season) > 0 ? of(value) : empty();
    }

    private static double spent(PlanDocument plan, CostCategory category) {
        return plan.spending().stream()
                .filter(line -> line.category() == category)
                .mapToLong(line -> line.total().minor())
                .sum();
    }

    private static double spent(PlanDocument plan, IntPredicate period) {
        long sum = 0;
        for (var line : plan.spending()) {
            List<Money> amounts = line.amounts();
            for (int t = 0; t < amounts.size(); t++) {
                sum += period.test(t) ? amounts.get(t).minor() : 0;
            }
        }
        return sum;
    }

    private static double service(PlanDocument plan, IntPredicate period, ToDoubleFunction<ServiceOutcome> figure) {
        return plan.service().stream()
                .filter(outcome -> period.test(outcome.period()))
                .mapToDouble(figure)
                .sum();
    }

    private static double staff(PlanDocument plan, IntPredicate period, ToDoubleFunction<HeadsOutcome> figure) {
        return plan.heads().stream()
                .filter(outcome -> period.test(outcome.period()))
                .mapToDouble(figure)
                .sum();
    }

    private static double[] heads(PlanDocument plan) {
        double[] heads = new double[plan.request().periodCount()];
        plan.heads().forEach(outcome -> heads[outcome.period()] += outcome.heads());
        return heads;
    }
}
