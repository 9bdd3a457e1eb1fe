package dev.peakplan.excel.read;

import static dev.peakplan.excel.schema.OrganisationSheets.HOLIDAY_PAY;
import static dev.peakplan.excel.schema.OrganisationSheets.HOLIDAY_SHARE;
import static dev.peakplan.excel.schema.OrganisationSheets.LABEL;
import static dev.peakplan.excel.schema.OrganisationSheets.PAID_HOURS;
import static dev.peakplan.excel.schema.OrganisationSheets.PERIOD;
import static dev.peakplan.excel.schema.OrganisationSheets.PRICE_INDEX;
import static dev.peakplan.excel.schema.OrganisationSheets.REST_SHARE;
import static dev.peakplan.excel.schema.OrganisationSheets.SEASON;
import static dev.peakplan.excel.schema.OrganisationSheets.WAGE_INDEX;
import static dev.peakplan.excel.schema.OrganisationSheets.WEEKS;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Season;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The periods: as their sheet states them, else twelve months (or 52 weeks) from the first day. */
final class CalendarDecoder {
    private static final double DAYS_PER_WEEK = 7;
    private static final int MONTHS = 12;
    private static final int WEEKS_OF_A_YEAR = 52;

    private final FieldRow settings;
    private final RecordBuilder build;
    private final PeriodKind kind;
    private final Optional<LocalDate> firstDay;
    private final double paidHours;

    CalendarDecoder(FieldRow settings, ReadTable table, RecordBuilder build) {
        this.settings = settings;
        this.build = build;
        this.kind = PeriodKind.valueOf(settings.get(SettingsSheet.PERIOD_KIND));
        this.firstDay = settings.own(SettingsSheet.FIRST_DAY).or(() -> table.rows().stream()
                .findFirst()
                .flatMap(row -> row.own(PERIOD))
                .flatMap(CalendarDecoder::dayOf));
        this.paidHours = settings.get(SettingsSheet.PAID_DAYS) * settings.get(SettingsSheet.HOURS_PER_DAY);
    }

    Optional<LocalDate> firstDay() {
        return firstDay;
    }

    private static Optional<LocalDate> dayOf(String id) {
        try {
            return Optional.of(id.length() == 7 ? YearMonth.parse(id).atDay(1) : LocalDate.parse(id));
        } catch (DateTimeException expected) {
            return Optional.empty();
        }
    }

    Optional<PlanCalendar> calendar(ReadTable table) {
        if (firstDay.isEmpty() && settings.sound()) {
            build.error(
                    IssueCode.EMPTY_CELL,
                    settings.place(SettingsSheet.FIRST_DAY),
                    Text.of("没有首期第一天", "no first day"),
                    Text.of("在“设置与目标”中填写“首期第一天”", "fill in “First day” on the sheet “Settings”"));
            return Optional.empty();
        }
        if (table.rows().size() > StandardWorkbook.MOST_PERIODS) {
            build.error(
                    IssueCode.TOO_MANY_ROWS,
                    Place.sheet(table.name()),
                    Text.same(Integer.toString(table.rows().size())),
                    Text.of("最多 104 期", "at most 104 periods"));
            return Optional.empty();
        }
        List<Period> periods = table.rows().isEmpty() ? plain() : stated(table);
        return periods.isEmpty() ? Optional.empty() : Optional.of(new PlanCalendar(periods));
    }

    private List<Period> stated(ReadTable table) {
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < table.rows().size(); t++) {
            ReadRow row = table.rows().get(t);
            shares(row);
            if (row.sound()) {
                double weeks = row.own(WEEKS).orElse(weeksOf(t));
                build.one(
                                row.place(PERIOD),
                                () -> new Period(
                                        row.get(PERIOD),
                                        RecordBuilder.nameOr(row, LABEL, PERIOD),
                                        Season.valueOf(row.get(SEASON)),
                                        row.own(PAID_HOURS).orElse(paidHours),
                                        weeks,
                                        row.get(WAGE_INDEX),
                                        row.get(PRICE_INDEX),
                                        row.get(REST_SHARE),
                                        row.get(HOLIDAY_SHARE),
                                        row.get(HOLIDAY_PAY)))
                        .ifPresent(periods::add);
            }
        }
        return periods;
    }

    private void shares(ReadRow row) {
        double both = row.find(REST_SHARE).orElse(0.0) + row.find(HOLIDAY_SHARE).orElse(0.0);
        if (both > 1) {
            row.unsound();
            build.error(
                    IssueCode.CONTRADICTION,
                    row.place(HOLIDAY_SHARE),
                    Text.of("两个占比合计 " + both, "the two shares add to " + both),
                    Text.of("合计不超过 1", "together at most 1"));
        }
    }

    private double weeksOf(int t) {
        if (kind == PeriodKind.WEEK || firstDay.isEmpty()) {
            return 1;
        }
        LocalDate from = firstDay.get().plusMonths(t);
        return ChronoUnit.DAYS.between(from, firstDay.get().plusMonths(t + 1L)) / DAYS_PER_WEEK;
    }

    private List<Period> plain() {
        List<Period> periods = new ArrayList<>();
        int count = kind == PeriodKind.MONTH ? MONTHS : WEEKS_OF_A_YEAR;
        for (int t = 0; t < count && firstDay.isPresent(); t++) {
            LocalDate day = kind == PeriodKind.MONTH
                    ? firstDay.get().plusMonths(t)
                    : firstDay.get().plusWeeks(t);
            String id = kind == PeriodKind.MONTH ? YearMonth.from(day).toString() : day.toString();
            periods.add(new Period(id, id, Season.SHOULDER, paidHours, weeksOf(t), 1, 1, 0, 0, false));
        }
        return periods;
    }
}
