package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.planning.WithoutPay;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.AskedSpending;
import dev.peakplan.server.web.figures.ExamplePlan;
import dev.peakplan.server.web.figures.SpendingQuestion;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedAmountTest {
    private static final NumberText N = NumberText.in(Locale.ENGLISH, "");
    /** Half a major unit is rounded off each part. */
    private static final double ROUNDED = 0.6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsComeToWhatTheLedgerSays(long seed) {
        PlanDocument document = ExamplePlan.of(seed, 3, 4).document();
        int multiplied = 0;
        for (SpendingLine line : document.spending()) {
            for (int t = 0; t < 4; t++) {
                Derived derived = DerivedAmount.of(document, line, t, true, N);
                double amount = line.amounts().get(t).minor() / 100.0;
                List<Double> products = derived.parts().stream()
                        .filter(part -> part.value().contains(" = "))
                        .map(part -> value(part.value().split(" = ")[1]))
                        .toList();
                if (!products.isEmpty()) {
                    multiplied++;
                    double sum =
                            products.stream().mapToDouble(Double::doubleValue).sum();
                    assertEquals(amount, sum, ROUNDED * (products.size() + 1), () -> line + " " + derived);
                }
            }
        }
        assertTrue(multiplied > 20, "only " + multiplied);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySumOfSpendingIsTheSumOfItsLinesAndOfItsPeriods(long seed) {
        PlanDocument document = ExamplePlan.of(seed, 3, 4).document();
        AskedSpending all = AskedSpending.of(document, SpendingQuestion.ALL);
        assertEquals(document.cost().minor(), all.sum());
        assertEquals(
                all.sum(),
                all.lines().stream().mapToLong(AskedSpending.Line::amount).sum());
        for (AskedSpending.Line line : all.lines()) {
            AskedSpending one = AskedSpending.of(document, all.question().about(line.line()));
            assertEquals(List.of(line), one.lines());
        }
        long sites = document.request().organisation().sites().stream()
                .mapToLong(site -> AskedSpending.of(document, at(site.id())).sum())
                .sum();
        assertEquals(
                all.sum(),
                sites + AskedSpending.of(document, at(SpendingQuestion.NONE)).sum());
        for (LimitUse limit : document.limits()) {
            if (limit.kind() == LimitKind.BUDGET_CAP || limit.kind() == LimitKind.BUDGET_FLOOR) {
                SpendingQuestion question = new SpendingQuestion(
                        "", "", "", "", SpendingQuestion.EVERY, limit.kind() + ":" + limit.subject());
                assertTrue(question.fits(document.request()));
                assertEquals(limit.used(), AskedSpending.of(document, question).sum(), limit::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void payIsToldInTotalOnlyToWhoDoesNotSeeIt(long seed) {
        PlanDocument document = WithoutPay.of(ExamplePlan.of(seed, 3, 4).document());
        for (SpendingLine line : document.spending()) {
            Derived derived = DerivedAmount.of(document, line, 0, false, N);
            boolean told = !derived.formula().equals("derive.amount.hidden");
            assertEquals(
                    told, !derived.parts().isEmpty() || line.amounts().get(0).minor() == 0 && told, line::toString);
            assertTrue(told || WithoutPay.hides(line), line::toString);
        }
    }

    private static SpendingQuestion at(String site) {
        return new SpendingQuestion("", site, "", "", SpendingQuestion.EVERY, "");
    }

    private static double value(String text) {
        return Double.parseDouble(text.replace(",", "").replace('−', '-'));
    }
}
