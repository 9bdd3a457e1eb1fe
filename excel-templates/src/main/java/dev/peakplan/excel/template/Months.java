package dev.peakplan.excel.template;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Season;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calendar months as periods. */
final class Months {
    private static final double DAYS_PER_WEEK = 7;
    private static final double PAID_HOURS = 174;

    private static final double KEPT = 1e12;

    private Months() {}

    /** {@code count} months from the one that holds {@code firstDay}, all of the shoulder season, indices 1. */
    static PlanCalendar from(LocalDate firstDay, int count, Language language) {
        List<Period> periods = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            YearMonth month = YearMonth.from(firstDay).plusMonths(k);
            periods.add(new Period(
                    month.toString(),
                    label(month, language),
                    Season.SHOULDER,
                    PAID_HOURS,
                    kept(month.lengthOfMonth() / DAYS_PER_WEEK),
                    1,
                    1,
                    0,
                    0,
                    false));
        }
        return new PlanCalendar(periods);
    }

    /** A figure with as many digits as every spreadsheet program keeps. */
    static double kept(double figure) {
        return Math.round(figure * KEPT) / KEPT;
    }

    static String label(YearMonth month, Language language) {
        return language == Language.ZH
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
    }
}
