package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.ExamplePlan;
import dev.peakplan.server.web.figures.Headline;
import dev.peakplan.server.web.figures.InitiativeRow;
import dev.peakplan.server.web.figures.PeriodRow;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.PlanFiguresOf;
import dev.peakplan.server.web.figures.SeasonFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedGainsTest {
    private static final NumberText N = NumberText.in(Locale.ENGLISH, "");
    /** Half a major unit is rounded off each part. */
    private static final double ROUNDED = 0.6;

    /** A cap of 10 million is eased by 20,000, and half of what that buys is told for a step of 10,000. */
    @Test
    void gainIsTheDifferenceOfTheTwoOptimaForOneStep() {
        Easing easing = new Easing(
                20_000_00,
                new Easing.Optimum(Money.ofMinor(11_000_000_00), Money.ofMinor(10_000_000_00), 900, 400, level(0.80)),
                new Easing.Optimum(Money.ofMinor(10_952_000_00), Money.ofMinor(10_018_000_00), 820, 385, level(0.812)));
        BindingLimit limit = new BindingLimit(
                LimitKind.BUDGET_CAP,
                "all",
                OptionalInt.empty(),
                10_000_00,
                Money.ofMinor(24_000_00),
                40,
                7.5,
                OptionalDouble.of(0.006),
                Optional.of(easing));
        Map<String, Derived> by = byKey(DerivedGain.of(limit, N));
        assertEquals("+24,000", by.get("derive.gain").value());
        assertEquals(
                List.of("11,000,000", "10,952,000", "20,000", "10,000"),
                by.get("derive.gain").parts().stream().map(Derived.Part::value).toList());
        assertEquals("+9,000", by.get("derive.gain.spending").value());
        assertEquals("−40", by.get("figure.lost").value());
        assertEquals("−7.5", by.get("figure.shortfall").value());
        assertEquals("+0.6", by.get("figure.service").value());
    }

    @Test
    void gainWithoutItsOptimaHasNoDerivation() {
        BindingLimit limit = new BindingLimit(
                LimitKind.SEATS,
                "site",
                OptionalInt.of(1),
                1,
                Money.ofMinor(5_00),
                0,
                0,
                OptionalDouble.empty(),
                Optional.empty());
        assertEquals(List.of(), DerivedGain.of(limit, N));
    }

    private static OptionalDouble level(double share) {
        return OptionalDouble.of(share);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void netSpendingOfAnInitiativeIsWhatItsPartsComeTo(long seed) {
        PlanDocument document = ExamplePlan.of(seed, 3, 6).document();
        Map<String, List<Derived>> all = DerivedInitiative.all(document, N);
        int chosen = 0;
        for (InitiativeRow row : InitiativeRow.all(document)) {
            Map<String, Derived> by = byKey(all.get(row.id()));
            assertTrue(by.containsKey("derive.payback"), row::id);
            assertEquals(row.chosen(), by.containsKey("initiative.net"), row::id);
            if (row.chosen()) {
                chosen++;
                Derived net = by.get("initiative.net");
                assertEquals(N.money(row.netSpending()), net.value());
                double sum = net.parts().stream()
                        .filter(part -> part.key().startsWith("derive."))
                        .mapToDouble(part -> last(part.value()))
                        .sum();
                assertEquals(
                        row.netSpending() / 100.0, sum, ROUNDED * (net.parts().size() + 1), net::toString);
                hoursAddUp(by);
            }
        }
        assertTrue(chosen > 0, "no initiative was chosen");
    }

    private static void hoursAddUp(Map<String, Derived> by) {
        for (String key : List.of("derive.hours", "derive.trained")) {
            Optional.ofNullable(by.get(key)).ifPresent(hours -> {
                double sum = hours.parts().stream()
                        .mapToDouble(part -> last(part.value()))
                        .sum();
                assertEquals(last(hours.value()), sum, ROUNDED * (hours.parts().size() + 1), hours::toString);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void seasonsAndThePlanAreWhatTheirPeriodsComeTo(long seed) {
        PlanFigures figures = PlanFiguresOf.of(ExamplePlan.of(seed, 3, 6).document());
        for (SeasonFigures season : figures.seasons()) {
            List<PeriodRow> rows = PeriodRow.of(figures, Optional.of(season.season()));
            assertEquals(season.periods(), rows.size());
            Map<String, Derived> by = byKey(DerivedSeason.of(rows, N));
            assertEquals(
                    N.number(season.meanNeedHours(), 0), by.get("season.need").value());
            assertEquals(N.exact(season.meanHeads(), 1), by.get("season.heads").value());
            assertEquals(N.money(season.meanCost()), by.get("season.cost").value());
            assertEquals(
                    N.number(season.meanOvertimeHours(), 0),
                    by.get("season.overtime").value());
            assertEquals(
                    N.number(season.lostContacts(), 0), by.get("figure.lost").value());
            assertEquals(
                    N.number(season.shortfallHours(), 0),
                    by.get("figure.shortfall").value());
            assertEquals(
                    season.serviceLevel().map(N::percent),
                    Optional.ofNullable(by.get("figure.service")).map(Derived::value));
        }
        Headline headline = figures.headline();
        Map<String, Derived> whole = byKey(DerivedSeason.of(PeriodRow.of(figures, Optional.empty()), N));
        assertEquals(N.money(headline.cost()), whole.get("figure.cost").value());
        assertEquals(
                N.number(headline.leastHeads(), 0) + " – " + N.number(headline.mostHeads(), 0),
                whole.get("figure.heads").value());
    }

    private static Map<String, Derived> byKey(List<Derived> all) {
        return all.stream().collect(Collectors.toMap(Derived::key, Function.identity()));
    }

    /** The number behind the last sign of equality. */
    private static double last(String text) {
        String[] sides = text.split(" = ");
        return Double.parseDouble(sides[sides.length - 1].replace(",", "").replace('−', '-'));
    }
}
