package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.ExamplePlan;
import dev.peakplan.server.web.figures.PlanFiguresOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivedTest {
    private static final NumberText N = NumberText.in(Locale.ENGLISH, "");
    private static final Money CHARGE = Money.ofMinor(1_234_56);
    /** Half a major unit is rounded off each term. */
    private static final double ROUNDED = 0.6;

    @ParameterizedTest
    @EnumSource(GoalKind.class)
    void termsComeToTheValueOfThePlanWhateverItIsAskedFor(GoalKind kind) {
        for (long seed = 1; seed <= 5; seed++) {
            PlanRequest request = RandomRequests.of(seed, 3, 4);
            request = request.with(request.goal().with(kind));
            PlanDocument first = ExamplePlan.of(request, seed).document();
            termsComeToTheValueOf(first);
            PlanRequest approved = request.withApproved(
                    Optional.of(new ApprovedPlan(List.of(), List.of(), CHARGE, CHARGE, OptionalInt.empty())));
            PlanDocument second = ExamplePlan.of(approved, seed).document();
            assertTrue(second.changeCharge().orElseThrow().minor() > 0);
            termsComeToTheValueOf(second);
        }
    }

    private static void termsComeToTheValueOf(PlanDocument document) {
        assertTrue(document.penalty().minor() > 0);
        Derived value = Derived.of(document, PlanFiguresOf.of(document), N).stream()
                .filter(each -> each.key().equals("derive.objective.name"))
                .findFirst()
                .orElseThrow();
        double sum = value.parts().stream()
                .map(Derived.Part::value)
                .mapToDouble(text -> number(text.substring(text.lastIndexOf('=') + 1)))
                .sum();
        double rounded = ROUNDED * (value.parts().size() + 1);
        assertEquals(document.objective().minor() / 100.0, sum, rounded, value::toString);
        assertEquals(document.objective().minor() / 100.0, number(value.value()), ROUNDED);
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(",", "").replace('−', '-'));
    }
}
