package dev.peakplan.server.web;

import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.PeriodRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** How the figures of a season, or of the whole plan, come about from its periods. */
final class DerivedSeason {
    private final List<PeriodRow> rows;
    private final NumberText n;

    private DerivedSeason(List<PeriodRow> rows, NumberText n) {
        this.rows = rows;
        this.n = n;
    }

    /** @param rows the periods, at least one */
    static List<Derived> of(List<PeriodRow> rows, NumberText n) {
        return new DerivedSeason(rows, n).derived();
    }

    private List<Derived> derived() {
        List<Derived> all = new ArrayList<>();
        all.add(mean("season.need", PeriodRow::need, value -> n.number(value, 0)));
        all.add(mean("season.heads", PeriodRow::heads, value -> n.exact(value, 1)));
        all.add(heads());
        all.add(mean("season.overtime", PeriodRow::overtimeHours, value -> n.number(value, 0)));
        all.add(mean("season.cost", PeriodRow::cost, n::money));
        double offered = sum(PeriodRow::contacts);
        if (offered > 0) {
            double answered = sum(PeriodRow::answered);
            List<Derived.Part> parts = List.of(
                    Derived.Part.of("derive.answered", n.number(answered, 0)),
                    Derived.Part.of("derive.offered", n.number(offered, 0)));
            all.add(new Derived("figure.service", "derive.service", parts, n.percent(answered / offered)));
        }
        all.add(total("figure.cost", PeriodRow::cost, n::money));
        all.add(total("figure.lost", PeriodRow::lost, value -> n.number(value, 0)));
        all.add(total("figure.shortfall", PeriodRow::missing, value -> n.number(value, 0)));
        return all;
    }

    private Derived mean(String key, ToDoubleFunction<PeriodRow> figure, DoubleFunction<String> text) {
        double sum = sum(figure);
        List<Derived.Part> parts = List.of(
                Derived.Part.of("total", text.apply(sum)),
                Derived.Part.of("season.periods", String.valueOf(rows.size())));
        return new Derived(key, "derive.mean", parts, text.apply(sum / rows.size()));
    }

    private Derived total(String key, ToDoubleFunction<PeriodRow> figure, DoubleFunction<String> text) {
        return new Derived(key, "derive.sum.periods", List.of(), text.apply(sum(figure)));
    }

    /** The periods with the fewest and with the most heads. */
    private Derived heads() {
        Comparator<PeriodRow> byHeads = Comparator.comparingDouble(PeriodRow::heads);
        PeriodRow least = rows.stream().min(byHeads).orElseThrow();
        PeriodRow most = rows.stream().max(byHeads).orElseThrow();
        List<Derived.Part> parts = List.of(
                new Derived.Part("", least.label(), n.number(least.heads(), 1)),
                new Derived.Part("", most.label(), n.number(most.heads(), 1)));
        String range = n.number(least.heads(), 0) + " – " + n.number(most.heads(), 0);
        return new Derived("figure.heads", "derive.range", parts, range);
    }

    private double sum(ToDoubleFunction<PeriodRow> figure) {
        return rows.stream().mapToDouble(figure).sum();
    }
}
