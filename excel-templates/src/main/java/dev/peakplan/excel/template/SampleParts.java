package dev.peakplan.excel.template;

import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Volume;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shorter ways to say what samples say often. */
final class SampleParts {
    static final YearMonth FIRST_MONTH = YearMonth.of(2027, 1);
    static final int MONTHS = 12;
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final double DAYS_PER_WEEK = 7;
    private static final String[] DAY_NAMES = {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    };

    private SampleParts() {}

    static Money money(double major) {
        return Money.ofMajor(major);
    }

    /** Base pay, bonus, allowances, holiday allowance, recruiting, onboarding, training pay, severance in major units. */
    static PayTerms pay(double... amounts) {
        return new PayTerms(
                money(amounts[0]),
                money(amounts[1]),
                money(amounts[2]),
                money(amounts[3]),
                Optional.empty(),
                money(amounts[4]),
                money(amounts[5]),
                money(amounts[6]),
                money(amounts[7]));
    }

    /**
     * The months of the planned year.
     *
     * @param seasons one letter a month: P peak, S shoulder, O off-season
     * @param paidHours paid hours of a head by month
     * @param raiseMonth first month (from 1) in which pay is higher
     * @param raise by which share
     * @param yearlyPrices price growth over the year, spread evenly
     * @param holidays months (from 1) with holiday allowance
     */
    static PlanCalendar year(
            Language language,
            String seasons,
            double[] paidHours,
            int raiseMonth,
            double raise,
            double yearlyPrices,
            List<Integer> holidays) {
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            YearMonth month = FIRST_MONTH.plusMonths(t);
            boolean holiday = holidays.contains(t + 1);
            periods.add(new Period(
                    month.toString(),
                    Months.label(month, language),
                    season(seasons.charAt(t)),
                    paidHours[t],
                    Months.kept(month.lengthOfMonth() / DAYS_PER_WEEK),
                    t + 1 >= raiseMonth ? 1 + raise : 1,
                    Math.round((1 + yearlyPrices * t / MONTHS) * 1e4) / 1e4,
                    0.25,
                    holiday ? 0.1 : 0,
                    holiday));
        }
        return new PlanCalendar(periods);
    }

    /** Cost and service alike, a lost contact valued in major units, without a year to compare with. */
    static Goal balanced(double perLostContact) {
        return new Goal(
                GoalKind.BALANCED,
                money(perLostContact),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** A scenario of one change, in one season or in all. */
    static Scenario scenario(String id, String name, ScenarioChange.Kind kind, Optional<Season> season, double value) {
        return new Scenario(id, name, List.of(new ScenarioChange(kind, season, Optional.empty(), value)));
    }

    private static Season season(char letter) {
        return letter == 'P' ? Season.PEAK : letter == 'O' ? Season.OFF : Season.SHOULDER;
    }

    static String month(int number) {
        return FIRST_MONTH.plusMonths(number - 1L).toString();
    }

    static List<Volume> volumes(String queueId, List<Double> monthly, double factor) {
        List<Volume> volumes = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            volumes.add(new Volume(queueId, month(t + 1), Math.round(monthly.get(t) * factor)));
        }
        return volumes;
    }

    /** The week of a table by hour and day, between two hours of the day, as weights that add to 1. */
    static Profile week(String id, SampleTable hours, int openHour, int closeHour, int days) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(DAYS * HOURS, 0.0));
        double sum = 0;
        for (int day = 0; day < days; day++) {
            for (int hour = openHour; hour < closeHour; hour++) {
                sum += hours.number(hour, DAY_NAMES[day]);
            }
        }
        for (int day = 0; day < days; day++) {
            for (int hour = openHour; hour < closeHour; hour++) {
                weights.set(day * HOURS + hour, Months.kept(hours.number(hour, DAY_NAMES[day]) / sum));
            }
        }
        return new Profile(id, Optional.empty(), 60, weights);
    }
}
