package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.ExamplePlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedInPeriodTest {
    private static final NumberText N = NumberText.in(Locale.ENGLISH, "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysOfEveryCellWhatTheCheckerSaysAndItsPartsAddUp(long seed) {
        PlanDocument document = ExamplePlan.of(seed, 3, 4).document();
        for (ServiceOutcome outcome : document.service()) {
            Map<String, Derived> by = DerivedInPeriod.of(document, outcome.teamId(), outcome.period(), N).stream()
                    .collect(Collectors.toMap(Derived::key, Function.identity()));
            assertEquals(
                    N.number(outcome.capacityHours(), 0),
                    by.get("derive.staffed").value());
            assertEquals(
                    N.number(outcome.shortfallHours(), 0),
                    by.get("figure.shortfall").value());
            assertEquals(
                    N.number(outcome.lostContacts(), 0), by.get("figure.lost").value());
            assertEquals(
                    N.money(outcome.penalty().minor()), by.get("derive.penalty").value());
            for (Derived.Part part : by.get("derive.staffed").parts()) {
                boolean taken = part.key().equals("derive.staffed.training");
                assertTrue(!taken || part.value().startsWith("−"), "training takes hours: " + part);
            }
            assertEquals(
                    heads(by.get("season.heads").parts()),
                    value(by.get("season.heads").value()),
                    0.2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void spendingOfThePeriodsIsTheCostOfThePlan(long seed) {
        PlanDocument document = ExamplePlan.of(seed, 2, 4).document();
        String team = document.request().organisation().teams().get(0).id();
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            List<Derived> all = DerivedInPeriod.of(document, team, t, N);
            sum += value(all.get(all.size() - 1).value());
        }
        assertEquals(document.cost().minor() / 100.0, sum, 4);
    }

    private static double heads(List<Derived.Part> parts) {
        return parts.stream()
                .mapToDouble(part -> value(part.value().split(" = ")[1]))
                .sum();
    }

    private static double value(String text) {
        return Double.parseDouble(text.replace(",", "").replace('−', '-'));
    }
}
