package dev.peakplan.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.Team;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DoctorTest {
    @Test
    void aSoundRequestHasNoFindings() {
        assertEquals(List.of(), findings(sound()));
    }

    @Test
    void yearlyAttritionInAMonthlyColumnIsTranslated() {
        TinyRequest tiny = sound();
        tiny.roles.add(TinyRequest.role("r", Seniority.JUNIOR, List.of(), 0.3, 0, 0, 0));
        Finding finding = only(tiny);
        assertEquals("workforce.roles[1].attritionPerPeriod", finding.path());
        assertEquals(List.of("30", "98.6", "2.93"), finding.arguments());
    }

    @Test
    void attritionDividedTwiceIsSeen() {
        TinyRequest tiny = sound();
        tiny.roles.add(TinyRequest.role("r", Seniority.JUNIOR, List.of(), 0.001, 0, 0, 0));
        assertEquals("doctor.attrition.tiny", only(tiny).code());
    }

    @Test
    void aRampThatFallsIsSeenAtItsStep() {
        TinyRequest tiny = sound();
        tiny.roles.add(TinyRequest.role("r", Seniority.JUNIOR, List.of(0.5, 0.9, 0.8), 0.02, 0, 0, 0));
        assertEquals("workforce.roles[1].ramp[2]", only(tiny).path());
    }

    @Test
    void equalShrinkageOfAllTeamsIsSeen() {
        TinyRequest tiny = sound();
        for (String id : List.of("b", "c")) {
            tiny.teams.add(new Team(id, id, "site", "dept", 0.3, Optional.empty()));
        }
        assertEquals("doctor.shrinkage.flat", only(tiny).code());
    }

    @Test
    void handleTimeInMinutesIsTranslated() {
        TinyRequest tiny = sound();
        tiny.queues.add(new Queue(
                "q",
                "q",
                "team",
                Channel.PHONE,
                4.5,
                new ServiceGoal(0.8, 20),
                OptionalDouble.of(120),
                1,
                0,
                Optional.empty(),
                "p"));
        Finding finding = only(tiny);
        assertEquals("demand.queues[0].handleTimeSeconds", finding.path());
        assertEquals(List.of("4.5", "270"), finding.arguments());
    }

    @Test
    void aTotalAmongTheLinesIsSeenAndAddedUp() {
        TinyRequest tiny = sound();
        tiny.lines.add(line("rent", 100_00, 100_00, 100_00));
        tiny.lines.add(line("power", 20_00, 30_00, 20_00));
        tiny.lines.add(line("合计", 120_00, 120_00, 120_00));
        List<Finding> findings = findings(tiny);
        assertEquals(
                List.of("budget.lines[2].name", "budget.lines[2].amounts[1]"),
                findings.stream().map(Finding::path).toList());
        assertEquals(List.of("120.00", "130.00", "-10.00"), findings.get(1).arguments());
    }

    @Test
    void partsThatDoNotAddUpAreWarnedOfAtTheLargest() {
        List<HistoryPoint> points = List.of(point(1, 1000, 950, 50), point(2, 1000, 900, 50), point(3, 1000, 700, 50));
        History history = new History(List.of(), List.of(QueueHistory.daily("calls", points)), List.of(), List.of());
        List<Finding> findings = Doctor.examine(history);
        assertEquals(List.of("2", "3", "150"), findings.get(0).arguments());
        assertEquals("queues[0].points[2].offered", findings.get(1).path());
    }

    @Test
    void aMonthInsideAQuarterThatHasItsOwnAmountIsSeen() {
        SpendingHistory rent = new SpendingHistory(
                "rent",
                "Rent",
                CostCategory.OPERATING,
                Optional.empty(),
                Optional.empty(),
                SpendingHistory.Growth.PRICES,
                List.of(
                        new SpendingHistory.Amount(YearMonth.of(2026, 1), 3, Money.ofMinor(300)),
                        new SpendingHistory.Amount(YearMonth.of(2026, 2), 1, Money.ofMinor(100))));
        History history = new History(List.of(), List.of(), List.of(), List.of(rent));
        assertEquals("spending[0].amounts[1]", Doctor.examine(history).get(0).path());
    }

    @Test
    void everyFindingReadsInBothLanguages() {
        TinyRequest tiny = sound();
        tiny.roles.add(TinyRequest.role("r", Seniority.JUNIOR, List.of(), 0.3, 0, 0, 0));
        Finding finding = only(tiny);
        assertEquals(
                "30 % leave per period, that is 98.6 % a year. If 30 % is the figure of a year, enter 2.93 % per period.",
                FindingTexts.sentence(finding, Language.EN));
        assertTrue(FindingTexts.sentence(finding, Language.ZH).contains("全年 98.6%"));
    }

    private static TinyRequest sound() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.teams.set(0, new Team("team", "Team", "site", "dept", 0.3, Optional.empty()));
        return tiny;
    }

    private static List<Finding> findings(TinyRequest tiny) {
        return Doctor.examine(tiny.build());
    }

    private static Finding only(TinyRequest tiny) {
        List<Finding> findings = findings(tiny);
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private static BudgetLine line(String name, long... amounts) {
        return new BudgetLine(
                name,
                name,
                CostCategory.OPERATING,
                Optional.empty(),
                Optional.empty(),
                CostDriver.FIXED,
                Arrays.stream(amounts).mapToObj(Money::ofMinor).toList(),
                false,
                "",
                "");
    }

    private static HistoryPoint point(int day, double offered, double handled, double abandoned) {
        return new HistoryPoint(
                LocalDate.of(2026, 1, day).atStartOfDay(),
                offered,
                OptionalDouble.of(handled),
                OptionalDouble.of(abandoned),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
