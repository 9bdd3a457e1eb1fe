package dev.peakplan.server.web.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Season;
import dev.peakplan.server.planning.PlanDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFiguresTest {
    private static final int PERIODS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void figuresAddUpToWhatTheCheckerFound(long seed) {
        ExamplePlan example = ExamplePlan.of(seed, 5, PERIODS);
        Assessment checked = example.result().assessment();
        PlanFigures figures = PlanFiguresOf.of(example.document());

        assertEquals(
                checked.cost().minor(),
                figures.spending().stream()
                        .mapToLong(PlanFigures.SpendingFigures::total)
                        .sum());
        assertEquals(checked.cost().minor(), figures.headline().cost());
        assertEquals(checked.lostContacts(), sum(figures.teams(), PlanFigures.TeamFigures::lost), 1);
        assertEquals(
                checked.service().stream().mapToDouble(s -> s.capacityHours()).sum(),
                sum(figures.teams(), PlanFigures.TeamFigures::capacity),
                1);
        assertEquals(10, figures.headline().hires());
        assertEquals(checked.feasible(), figures.headline().feasible());
    }

    @Test
    void seasonsShareOutAllPeriodsAndAllSpending() {
        ExamplePlan example = ExamplePlan.of(7, 4, PERIODS);
        PlanFigures figures = PlanFiguresOf.of(example.document());

        assertEquals(
                List.of(Season.PEAK, Season.SHOULDER, Season.OFF),
                figures.seasons().stream().map(SeasonFigures::season).toList());
        assertEquals(
                PERIODS,
                figures.seasons().stream().mapToInt(SeasonFigures::periods).sum());
        assertEquals(
                figures.headline().cost(),
                figures.seasons().stream()
                        .mapToDouble(s -> (double) s.meanCost() * s.periods())
                        .sum(),
                PERIODS);
        SeasonFigures peak = figures.seasons().get(0);
        SeasonFigures off = figures.seasons().get(2);
        assertTrue(peak.meanNeedHours() > off.meanNeedHours());
        assertTrue(peak.serviceLevel().orElseThrow() < off.serviceLevel().orElseThrow());
    }

    @Test
    void planWithoutShapeStillHasFigures() {
        ExamplePlan example = ExamplePlan.of(1, 2, PERIODS);
        PlanResult result = example.result();
        Assessment empty = dev.peakplan.check.Checker.check(
                example.document().request(), result.requirement(), new Plan(List.of(), List.of()));
        PlanResult misshapen = new PlanResult(
                new Plan(List.of(), List.of()),
                result.requirement(),
                empty,
                result.proof(),
                List.of(),
                List.of(),
                result.run());

        PlanDocument document = PlanDocument.of(example.document().request(), misshapen);
        PlanFigures figures = PlanFiguresOf.of(document);

        assertEquals(0, figures.headline().cost());
        assertEquals(LimitKind.SHAPE, LimitRow.broken(document).get(0).kind());
    }

    @Test
    void chosenInitiativesComeFirstAndSpendWhatTheLedgerSays() {
        ExamplePlan example = ExamplePlan.of(3, 4, PERIODS);
        List<InitiativeRow> rows = InitiativeRow.all(example.document());

        assertEquals(
                List.of(true, true, false, false),
                rows.stream().map(InitiativeRow::chosen).toList());
        assertEquals(
                example.result().assessment().ledger().stream()
                        .filter(entry -> entry.line() == dev.peakplan.plan.LedgerLine.INITIATIVE)
                        .mapToLong(entry -> entry.amount().minor())
                        .sum(),
                rows.stream().mapToLong(InitiativeRow::netSpending).sum());
        InitiativeRow first = rows.get(0);
        assertEquals(PERIODS, first.cells().size());
        assertEquals(
                1,
                first.cells().stream()
                        .filter(c -> c == InitiativeRow.Cell.START)
                        .count());
    }

    @Test
    void limitsAndPricesAreCalledByTheirNames() {
        ExamplePlan example = ExamplePlan.of(3, 4, PERIODS);

        BindingRow binding = BindingRow.binding(example.document()).get(0);

        assertEquals("training", binding.subject());
        assertTrue(binding.money());
        assertTrue(LimitRow.spending(example.document()).stream()
                .allMatch(row -> row.share() >= 0 && row.width().endsWith("%")));
    }

    private static double sum(
            List<PlanFigures.TeamFigures> teams,
            java.util.function.Function<PlanFigures.TeamFigures, List<Double>> of) {
        return teams.stream()
                .flatMap(team -> of.apply(team).stream())
                .mapToDouble(x -> x)
                .sum();
    }
}
