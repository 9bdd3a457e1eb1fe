package dev.peakplan.server.web.figures;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.web.figures.PlanFigures.PeriodLabel;
import dev.peakplan.server.web.figures.PlanFigures.SpendingFigures;
import dev.peakplan.server.web.figures.PlanFigures.TeamFigures;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a comparison is drawn from: sums over teams and lines only, so that they fit into the page itself.
 *
 * @param plans the plans in the order in which they are compared
 */
public record PlansBesideOneAnother(List<Beside> plans) {
    /**
     * One of the plans. Lists run over the periods.
     *
     * @param title what people call it
     * @param currency ISO 4217 code
     * @param cost all spending, minor units
     * @param periods the periods
     * @param heads staffed hours as heads of one fully ramped junior
     * @param levels share of real-time contacts answered within their threshold; not a number where there are none
     * @param spending by category, minor units; without what nothing is spent on
     */
    public record Beside(
            String title,
            String currency,
            long cost,
            List<PeriodLabel> periods,
            List<Double> heads,
            List<Double> levels,
            Map<CostCategory, Long> spending) {

        static Beside of(PlanFigures plan) {
            int periods = plan.periods().size();
            return new Beside(
                    plan.title(),
                    plan.currency(),
                    plan.headline().cost(),
                    plan.periods(),
                    IntStream.range(0, periods).mapToObj(t -> heads(plan, t)).toList(),
                    IntStream.range(0, periods).mapToObj(t -> level(plan, t)).toList(),
                    spending(plan));
        }

        private static double heads(PlanFigures plan, int t) {
            double heads = 0;
            for (TeamFigures team : plan.teams()) {
                double hoursPerHead = team.hoursPerHead().get(t);
                heads += team.capacity().get(t) / (hoursPerHead > 0 ? hoursPerHead : 1);
            }
            return Totals.round(heads);
        }

        private static double level(PlanFigures plan, int t) {
            double contacts = 0;
            double answered = 0;
            for (TeamFigures team : plan.teams()) {
                contacts += team.contacts().get(t);
                answered += team.answered().get(t);
            }
            return contacts > 0 ? answered / contacts : Double.NaN;
        }

        private static Map<CostCategory, Long> spending(PlanFigures plan) {
            Map<CostCategory, Long> spending = new EnumMap<>(CostCategory.class);
            for (SpendingFigures line : plan.spending()) {
                spending.merge(line.category(), line.total(), Long::sum);
            }
            spending.values().removeIf(amount -> amount == 0);
            return spending;
        }
    }

    public static PlansBesideOneAnother of(List<PlanFigures> plans) {
        return new PlansBesideOneAnother(plans.stream().map(Beside::of).toList());
    }

    /** As JSON that cannot end the script element it stands in. */
    public String script() {
        return new String(RecordWriter.compact(this), StandardCharsets.UTF_8).replace("<", "\\u003c");
    }
}
