package dev.peakplan.server.web;

import dev.peakplan.plan.Money;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.Headline;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.PlanFigures.SpendingFigures;
import dev.peakplan.server.web.figures.PlanFigures.TeamFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How one figure comes about.
 *
 * @param key key of the figure's label
 * @param formula key of the formula in words
 * @param parts what goes in
 * @param value what comes out
 */
public record Derived(String key, String formula, List<Part> parts, String value) {
    private static final int NAMED = 5;

    public Derived {
        parts = List.copyOf(parts);
    }

    /**
     * One number that goes in.
     *
     * @param key key of its label; empty where {@code name} is what people call it
     * @param name name of a team; empty where there is a key
     * @param value the number
     */
    public record Part(String key, String name, String value) {
        static Part of(String key, String value) {
            return new Part(key, "", value);
        }
    }

    /** The headline figures of a plan, in their order. */
    static List<Derived> of(PlanDocument document, PlanFigures figures, NumberText n) {
        Headline headline = figures.headline();
        List<Derived> all = new ArrayList<>();
        all.add(new Derived("figure.cost", "derive.sum.categories", categories(figures, n), n.money(headline.cost())));
        double offered = sum(figures, TeamFigures::contacts);
        if (offered > 0) {
            List<Part> parts = List.of(
                    Part.of("derive.answered", n.number(sum(figures, TeamFigures::answered), 0)),
                    Part.of("derive.offered", n.number(offered, 0)));
            all.add(new Derived("figure.service", "derive.service", parts, n.share(headline.serviceLevel())));
        }
        all.add(new Derived(
                "figure.lost",
                "derive.sum.teams",
                teams(figures, team -> total(team.lost()), n),
                n.number(headline.lostContacts(), 0)));
        all.add(new Derived(
                "figure.shortfall",
                "derive.shortfall",
                teams(figures, Derived::missing, n),
                n.number(headline.shortfallHours(), 0)));
        all.add(new Derived(
                "derive.objective.name", "derive.objective", worth(document, n), n.money(headline.objective())));
        if (headline.proven()) {
            List<Part> parts = List.of(
                    Part.of("derive.objective.name", n.money(headline.objective())),
                    Part.of("js.bound", n.money(headline.boundOrZero())));
            all.add(new Derived("figure.gap", "derive.gap", parts, n.share(headline.gap())));
        }
        return all;
    }

    private static List<Part> categories(PlanFigures figures, NumberText n) {
        Map<String, Long> sums = figures.spending().stream()
                .collect(Collectors.groupingBy(
                        row -> row.category().name(), TreeMap::new, Collectors.summingLong(SpendingFigures::total)));
        return sums.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> Part.of("category." + each.getKey(), n.money(each.getValue())))
                .toList();
    }

    /** Terms with their signs: they come to the objective. */
    private static List<Part> worth(PlanDocument document, NumberText n) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("figure.cost", n.money(document.cost().minor())));
        parts.add(Part.of("derive.penalty", weighted(document, n)));
        parts.add(Part.of("derive.benefit", n.money(-document.statedBenefit().minor())));
        document.changeCharge()
                .map(Money::minor)
                .ifPresent(charge -> parts.add(Part.of("derive.changes", n.money(charge))));
        return parts;
    }

    private static String weighted(PlanDocument document, NumberText n) {
        int weight = document.request().goal().kind().penaltyWeight();
        String value = n.money(document.penalty().minor());
        return weight == 1
                ? value
                : value + " × " + weight + " = "
                        + n.money(document.penalty().times(weight).minor());
    }

    /** The teams that count most by name, the rest in one. */
    private static List<Part> teams(PlanFigures figures, ToDoubleFunction<TeamFigures> figure, NumberText n) {
        List<TeamFigures> sorted = figures.teams().stream()
                .filter(team -> figure.applyAsDouble(team) > 0)
                .sorted(Comparator.comparingDouble(figure).reversed())
                .toList();
        List<Part> parts = new ArrayList<>(sorted.stream()
                .limit(NAMED)
                .map(team -> new Part("", team.name(), n.number(figure.applyAsDouble(team), 0)))
                .toList());
        if (sorted.size() > NAMED) {
            double rest = sorted.stream().skip(NAMED).mapToDouble(figure).sum();
            parts.add(Part.of("derive.others", n.number(rest, 0)));
        }
        return parts;
    }

    private static double missing(TeamFigures team) {
        double missing = 0;
        for (int t = 0; t < team.need().size(); t++) {
            missing += Math.max(0, team.need().get(t) - team.capacity().get(t));
        }
        return missing;
    }

    private static double sum(PlanFigures figures, Function<TeamFigures, List<Double>> column) {
        return figures.teams().stream()
                .mapToDouble(team -> total(column.apply(team)))
                .sum();
    }

    private static double total(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
