package dev.peakplan.execution;

import static dev.peakplan.execution.Lines.calendar;
import static dev.peakplan.execution.Lines.committed;
import static dev.peakplan.execution.Lines.forecast;
import static dev.peakplan.execution.Lines.line;
import static dev.peakplan.execution.Lines.pay;
import static dev.peakplan.execution.Lines.reported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Season;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static Limit cap(long amount, int periods) {
        return new Limit(
                Limit.Kind.CAP,
                "cap",
                Money.ofMinor(amount * 100),
                0,
                periods - 1,
                Optional.of(Scope.of(CostCategory.LABOUR)));
    }

    private static List<String> levels(long cap, long... actual) {
        LineStatus status = reported(pay(100, 100, 100, 100, 100), actual);
        return AlertRules.find(List.of(cap(cap, 5)), List.of(forecast(status)), actual.length).stream()
                .map(alert -> alert.level().name())
                .toList();
    }

    @Test
    void highestShareReachedWarnsOnce() {
        assertEquals(List.of(), levels(500, 100, 100, 100));
        assertEquals(List.of("USED_80"), levels(500, 100, 100, 100, 100));
        assertEquals(List.of("USED_90", "RUN_RATE"), levels(500, 115, 115, 115, 115));
        assertEquals(List.of("USED_100"), levels(500, 100, 100, 100, 100, 100));
        assertEquals(List.of("USED_100"), levels(300, 100, 100, 101));
    }

    @Test
    void runRateWarnsBeforeTheCapIsBrokenAndNamesThePeriod() {
        LineStatus status = reported(pay(100, 100, 100, 100, 100), 120, 120);
        List<Alert> alerts = AlertRules.find(List.of(cap(520, 5)), List.of(forecast(status)), 2);
        assertEquals(1, alerts.size());
        assertEquals(Alert.Level.RUN_RATE, alerts.get(0).level());
        assertEquals(OptionalInt.of(4), alerts.get(0).period());
    }

    @Test
    void commitmentAloneCanBreakACap() {
        LineStatus status = committed(reported(pay(100, 100, 100), 100), 2, 200);
        assertEquals(
                Alert.Level.RUN_RATE,
                AlertRules.find(List.of(cap(350, 3)), List.of(forecast(status)), 1)
                        .get(0)
                        .level());
    }

    @Test
    void capOfSomePeriodsCountsTheseOnly() {
        Limit first = new Limit(Limit.Kind.CAP, "h1", Money.ofMinor(250_00), 0, 1, Optional.of(Scope.ALL));
        LineStatus status = reported(pay(100, 100, 100, 100), 100, 110, 400);
        assertEquals(
                List.of(Alert.Level.USED_80),
                AlertRules.find(List.of(first), List.of(forecast(status)), 3).stream()
                        .map(Alert::level)
                        .toList());
    }

    @Test
    void lineWarnsOnlyWhenOverspentOrBoundToBe() {
        TrackedLine line = pay(100, 100, 100, 100, 100);
        Limit limit = Limit.line(line);
        assertTrue(AlertRules.find(List.of(limit), List.of(forecast(reported(line, 100, 100, 100, 100, 100))), 5)
                .isEmpty());
        assertEquals(
                Alert.Level.RUN_RATE,
                AlertRules.find(List.of(limit), List.of(forecast(reported(line, 120, 120))), 2)
                        .get(0)
                        .level());
    }

    @Test
    void demandThatLeavesItsPlanProposesANewForecast() {
        QueueDemand calls = new QueueDemand("q", "t", List.of(100.0, 100.0, 100.0), Map.of(0, 115.0, 1, 110.0));
        assertEquals(
                List.of(Proposal.Kind.REFORECAST),
                kinds(propose(List.of(calls), List.of(), List.of(), 2, Season.OFF, Season.OFF, Season.OFF)));
        QueueDemand calm = new QueueDemand("q", "t", List.of(100.0, 100.0, 100.0), Map.of(0, 115.0, 1, 95.0));
        assertTrue(propose(List.of(calm), List.of(), List.of(), 2, Season.OFF, Season.OFF, Season.OFF)
                .isEmpty());
    }

    @Test
    void expectedOverrunProposesANewPlanOfTheRest() {
        LineStatus status = reported(pay(100, 100, 100, 100), 120, 120);
        List<Proposal> proposals = propose(
                List.of(),
                List.of(Limit.budget(Money.ofMinor(400_00), 4)),
                List.of(forecast(status)),
                2,
                Season.SHOULDER,
                Season.SHOULDER,
                Season.PEAK,
                Season.OFF);
        assertEquals(List.of(Proposal.Kind.REPLAN), kinds(proposals));
        assertEquals("BUDGET:", proposals.get(0).subject());
    }

    @Test
    void savingOfTheOffSeasonIsProposedForThePeakThatOverrunsMost() {
        TrackedLine training = line(LedgerLine.BUDGET_LINE, CostCategory.TRAINING, "course", 5000, 5000, 2000, 3000);
        LineStatus status = committed(reported(training, 3000, 4000), 3, 9000);
        List<Proposal> proposals = propose(
                List.of(), List.of(), List.of(forecast(status)), 2, Season.OFF, Season.OFF, Season.PEAK, Season.PEAK);
        assertEquals(List.of(Proposal.Kind.MOVE_SAVINGS), kinds(proposals));
        Proposal move = proposals.get(0);
        assertEquals("TRAINING@site", move.subject());
        assertEquals(Money.ofMinor(3000_00), move.amount());
        assertEquals(OptionalInt.of(1), move.from());
        assertEquals(OptionalInt.of(3), move.to());
    }

    @Test
    void savingWithoutAPeakToComeStays() {
        TrackedLine training = line(LedgerLine.BUDGET_LINE, CostCategory.TRAINING, "course", 5000, 5000, 2000);
        assertTrue(propose(
                        List.of(),
                        List.of(),
                        List.of(forecast(reported(training, 3000, 4000))),
                        2,
                        Season.OFF,
                        Season.OFF,
                        Season.SHOULDER)
                .isEmpty());
    }

    private static List<Proposal> propose(
            List<QueueDemand> demand, List<Limit> limits, List<LineForecast> lines, int closed, Season... seasons) {
        return ProposalRules.find(AdjustmentRules.USUAL, calendar(seasons), closed, demand, limits, lines);
    }

    private static List<Proposal.Kind> kinds(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::kind).toList();
    }

    private static AgentFigures agent(String code, double contacts, double seconds, double quality) {
        return new AgentFigures(code, "team", contacts, seconds, OptionalDouble.of(quality));
    }

    @Test
    void slowAgentIsHeldAgainstTheTeamsMedianWithCostAndEffect() {
        TrainingTerms terms = TrainingTerms.usual(Money.ofMinor(500_00), Money.ofMinor(50_00));
        List<TrainingSuggestion> found = TrainingAdvice.of(
                Arrays.asList(
                        agent("a", 900, 300, 0.9),
                        agent("b", 900, 310, 0.9),
                        agent("c", 720, 400, 0.9),
                        agent("new", 40, 900, 0.5),
                        agent("d", 900, 290, 0.7)),
                terms);
        assertEquals(
                List.of("c", "d"),
                found.stream().map(each -> each.figures().agent()).toList());
        TrainingSuggestion slow = found.get(0);
        // 720 contacts x (400 - 305) s x half / 3600
        assertEquals(9.5, slow.hoursSaved(), 1e-9);
        assertEquals(Money.ofMinor(1300_00), slow.cost());
        assertEquals(Money.ofMinor(475_00), slow.saving());
        assertEquals(1300.0 / 475, slow.spansToPayBack().getAsDouble(), 1e-9);
        assertTrue(found.get(1).spansToPayBack().isEmpty());
    }

    @Test
    void demandAboveItsPlanSuggestsHeadsInProportion() {
        QueueDemand calls = new QueueDemand("q", "t", List.of(100.0, 100.0, 200.0, 100.0), Map.of(0, 120.0, 1, 120.0));
        StaffingAdvice.TeamPlan team = new StaffingAdvice.TeamPlan(
                "t", List.of(10.0, 10.0, 20.0, 2.0), List.of(calls), List.of(300.0), List.of(300.0));
        List<StaffingSuggestion> found = StaffingAdvice.of(List.of(team), 2, 2, 2);
        assertEquals(1, found.size());
        assertEquals(4, found.get(0).heads());
        assertEquals(1.2, found.get(0).workRatio(), 1e-12);
    }

    @Test
    void everyBenchmarkNamesItsSource() {
        List<Benchmark> all = Benchmarks.all();
        assertTrue(all.size() > 20);
        for (Benchmark each : all) {
            assertTrue(each.low() <= each.high() && each.low() > 0, each::id);
            assertTrue(
                    each.url().startsWith("http")
                            && !each.source().isBlank()
                            && !each.period().isBlank(),
                    each::id);
        }
        Benchmark range = all.stream()
                .filter(each -> each.id().equals("attrition_range"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, new Benchmarks.Comparison(range, OptionalDouble.of(0.5)).place());
        assertEquals(0, new Benchmarks.Comparison(range, OptionalDouble.of(0.4)).place());
        assertEquals(-1, new Benchmarks.Comparison(range, OptionalDouble.of(0.1)).place());
    }
}
