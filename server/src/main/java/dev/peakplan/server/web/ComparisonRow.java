package dev.peakplan.server.web;

import dev.peakplan.plan.Season;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.Headline;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.RiskFigures;
import dev.peakplan.server.web.figures.SeasonFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * One figure of several plans side by side; the first plan is what the others are measured against.
 *
 * @param key key of the figure's label
 * @param season the season it is about, empty for the whole plan
 * @param cells one per plan
 */
public record ComparisonRow(String key, String season, List<Cell> cells) {
    public ComparisonRow {
        cells = List.copyOf(cells);
    }

    /**
     * @param value the figure
     * @param difference to the first plan, empty where there is none
     * @param tone good, bad, or empty
     */
    public record Cell(String value, String difference, String tone) {}

    /** Whether more of a figure is better, worse, or neither. */
    private enum Wish {
        MORE,
        LESS,
        NEITHER
    }

    /** The figures of {@code plans}, whole plans first, then season by season; amounts of two currencies have no difference. */
    public static List<ComparisonRow> of(List<PlanFigures> plans, Function<String, NumberText> numbers) {
        List<ComparisonRow> rows = new ArrayList<>();
        List<NumberText> each =
                plans.stream().map(plan -> numbers.apply(plan.currency())).toList();
        NumberText n = each.get(0);
        boolean oneCurrency =
                plans.stream().map(PlanFigures::currency).distinct().count() == 1;
        Text money = new Text((i, v) -> each.get(i).money(v), oneCurrency ? n::money : v -> "");
        Text share = new Text((i, v) -> n.percent(v), n::points);
        Text count = Text.of(v -> n.number(v, 0));
        Text heads = Text.of(v -> n.exact(v, 1));
        Table<Headline> whole = new Table<>(
                "", plans.stream().map(plan -> Optional.of(plan.headline())).toList());
        rows.add(whole.row("figure.cost", Wish.LESS, money, h -> Optional.of((double) h.cost())));
        rows.add(whole.row("figure.service", Wish.MORE, share, Headline::serviceLevel));
        rows.add(whole.row("figure.lost", Wish.LESS, count, h -> Optional.of(h.lostContacts())));
        rows.add(whole.row("figure.shortfall", Wish.LESS, count, h -> Optional.of(h.shortfallHours())));
        rows.add(whole.row("compare.most", Wish.NEITHER, heads, h -> Optional.of(h.mostHeads())));
        rows.add(whole.row("js.hires", Wish.NEITHER, count, h -> Optional.of((double) h.hires())));
        rows.add(whole.row("js.releases", Wish.NEITHER, count, h -> Optional.of((double) h.releases())));
        rows.add(whole.row("compare.overtime", Wish.NEITHER, count, h -> Optional.of((double) h.overtimeHours())));
        Table<RiskFigures> risks =
                new Table<>("", plans.stream().map(PlanFigures::risk).toList());
        if (risks.columns.stream().anyMatch(Optional::isPresent)) {
            rows.add(risks.row(
                    "figure.spending90",
                    Wish.LESS,
                    money,
                    r -> Optional.of(r.spendingOfYear().high())));
            rows.add(risks.row(
                    "figure.service10",
                    Wish.MORE,
                    share,
                    r -> Optional.of(r.serviceOfYear().low())));
            rows.add(risks.row("figure.chance", Wish.MORE, share, r -> r.chances().stream()
                    .map(RiskFigures.Kept::chance)
                    .findFirst()));
        }
        rows.add(whole.row("figure.gap", Wish.NEITHER, share, Headline::gap));
        for (Season season : Season.values()) {
            Table<SeasonFigures> part = new Table<>(
                    season.name(),
                    plans.stream().map(plan -> season(plan, season)).toList());
            if (part.columns.stream().anyMatch(Optional::isPresent)) {
                rows.add(part.row("season.need", Wish.NEITHER, count, s -> Optional.of(s.meanNeedHours())));
                rows.add(part.row("season.heads", Wish.NEITHER, heads, s -> Optional.of(s.meanHeads())));
                rows.add(part.row("season.overtime", Wish.NEITHER, count, s -> Optional.of(s.meanOvertimeHours())));
                rows.add(part.row("season.cost", Wish.LESS, money, s -> Optional.of((double) s.meanCost())));
                rows.add(part.row("figure.service", Wish.MORE, share, SeasonFigures::serviceLevel));
                rows.add(part.row("figure.lost", Wish.LESS, count, s -> Optional.of(s.lostContacts())));
            }
        }
        return rows;
    }

    private static Optional<SeasonFigures> season(PlanFigures plan, Season season) {
        return plan.seasons().stream().filter(s -> s.season() == season).findFirst();
    }

    /** How a figure and how a change of it are written. */
    private record Text(BiFunction<Integer, Double, String> value, DoubleFunction<String> change) {
        static Text of(DoubleFunction<String> both) {
            return new Text((i, v) -> both.apply(v), both);
        }
    }

    private record Table<T>(String season, List<Optional<T>> columns) {
        ComparisonRow row(String key, Wish wish, Text text, Function<T, Optional<Double>> figure) {
            List<Optional<Double>> values =
                    columns.stream().map(column -> column.flatMap(figure)).toList();
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                int plan = i;
                String shown =
                        values.get(i).map(v -> text.value().apply(plan, v)).orElse("–");
                cells.add(cell(shown, values.get(i), i == 0 ? Optional.empty() : values.get(0), wish, text));
            }
            return new ComparisonRow(key, season, cells);
        }

        private static Cell cell(String shown, Optional<Double> value, Optional<Double> first, Wish wish, Text text) {
            if (value.isEmpty() || first.isEmpty()) {
                return new Cell(shown, "", "");
            }
            double difference = value.get() - first.get();
            String written = text.change().apply(difference);
            if (written.equals(text.change().apply(0))) {
                return new Cell(shown, written.isEmpty() ? "" : "=", "");
            }
            boolean good = wish == Wish.MORE == difference > 0;
            String tone = wish == Wish.NEITHER ? "" : good ? "good" : "bad";
            return new Cell(shown, difference > 0 ? "+" + written : written, tone);
        }
    }
}
