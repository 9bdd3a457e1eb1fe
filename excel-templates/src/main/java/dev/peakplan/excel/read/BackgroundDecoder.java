package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.HistorySheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.ShiftSheet;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.HistoryUse.Forecasting;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.Promotion;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.SpendingHistory.Amount;
import dev.peakplan.plan.SpendingHistory.Growth;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets beside the request: history, spending of the past, promotions, shifts. */
final class BackgroundDecoder {
    private static final int MINUTES_PER_HOUR = 60;
    /** Whose holidays move demand where nobody says it, by currency. */
    private static final Map<String, HolidayCalendar> HOME = Map.of(
            "CNY", HolidayCalendar.CHINA, "USD", HolidayCalendar.UNITED_STATES, "CAD", HolidayCalendar.CANADA_BC);

    private final FieldRow settings;
    private final Tables tables;
    private final RecordBuilder build;
    private final RecordBuilder lenient;

    /**
     * @param issues problems that keep a plan from being made
     * @param lenient problems of history, whose row is left out
     */
    BackgroundDecoder(FieldRow settings, Tables tables, IssueCollectors issues) {
        this.settings = settings;
        this.tables = tables;
        this.build = new RecordBuilder(issues.strict());
        this.lenient = new RecordBuilder(issues.lenient());
    }

    Background background(Optional<RawSheet> history) {
        return new Background(
                history.map(RawSheet::name).orElse(""),
                history.map(RawSheet::texts).orElse(List.of()),
                build.all(tables.rows(HistorySheets.PROMOTIONS), HistorySheets.PROMOTION, BackgroundDecoder::promotion),
                spending(),
                use(),
                build.all(tables.rows(ShiftSheet.SHEET), ShiftSheet.PATTERN, BackgroundDecoder::shift));
    }

    private HistoryUse use() {
        List<HolidayCalendar> calendars = settings.own(SettingsSheet.CALENDARS)
                .map(codes -> codes.stream().map(HolidayCalendar::valueOf).toList())
                .orElseGet(() -> Optional.ofNullable(
                                HOME.get(settings.get(SettingsSheet.CURRENCY).strip()))
                        .map(List::of)
                        .orElse(List.of()));
        return new HistoryUse(
                Forecasting.valueOf(settings.get(SettingsSheet.FORECAST)),
                calendars,
                settings.get(SettingsSheet.WAGE_GROWTH),
                settings.get(SettingsSheet.INFLATION));
    }

    private static Promotion promotion(ReadRow row) {
        return new Promotion(
                row.get(HistorySheets.PROMOTION),
                row.get(HistorySheets.FROM),
                row.own(HistorySheets.TO).orElseGet(() -> row.get(HistorySheets.FROM)),
                row.own(HistorySheets.DRIVEN).orElse(List.of()),
                RecordBuilder.number(row, HistorySheets.FACTOR));
    }

    /** The rows of one line belong together; what its first row says of category and place holds. */
    private List<SpendingHistory> spending() {
        Map<String, List<ReadRow>> lines = new LinkedHashMap<>();
        for (ReadRow row : tables.rows(HistorySheets.SPENDING)) {
            if (row.sound()) {
                lines.computeIfAbsent(row.get(HistorySheets.LINE), id -> new ArrayList<>())
                        .add(row);
            }
        }
        List<SpendingHistory> histories = new ArrayList<>();
        lines.forEach((id, rows) -> {
            List<Amount> amounts = amounts(rows);
            ReadRow first = rows.get(0);
            lenient.one(
                            first.place(HistorySheets.LINE),
                            () -> new SpendingHistory(
                                    id,
                                    RecordBuilder.nameOr(first, HistorySheets.LINE_NAME, HistorySheets.LINE),
                                    CostCategory.valueOf(first.get(HistorySheets.CATEGORY)),
                                    first.own(HistorySheets.LINE_SITE),
                                    first.own(HistorySheets.LINE_DEPARTMENT),
                                    Growth.valueOf(first.get(HistorySheets.GROWTH)),
                                    amounts))
                    .ifPresent(histories::add);
        });
        return histories;
    }

    /** The amounts of a line; of two for one month the first is used. */
    private List<Amount> amounts(List<ReadRow> rows) {
        Map<YearMonth, Amount> amounts = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            YearMonth month = YearMonth.from(row.get(HistorySheets.MONTH));
            lenient.one(
                            row.place(HistorySheets.MONTHS),
                            () -> new Amount(month, row.get(HistorySheets.MONTHS), row.get(HistorySheets.AMOUNT)))
                    .ifPresent(amount -> {
                        if (amounts.putIfAbsent(month, amount) != null) {
                            lenient.error(
                                    IssueCode.DUPLICATE,
                                    row.place(HistorySheets.MONTH),
                                    Text.same(month.toString()),
                                    Text.of("同一科目每月一行；使用了先出现的一行", "one row a month and line; the first was used"));
                        }
                    });
        }
        return new ArrayList<>(amounts.values());
    }

    private static ShiftPattern shift(ReadRow row) {
        int minutes = row.get(ShiftSheet.BREAK);
        List<ShiftPattern.Break> breaks = minutes == 0
                ? List.of()
                : List.of(new ShiftPattern.Break(
                        minutes,
                        minutes(row.get(ShiftSheet.BREAK_FROM)),
                        minutes(row.get(ShiftSheet.BREAK_TO)),
                        row.get(ShiftSheet.BREAK_PAID)));
        return new ShiftPattern(
                row.get(ShiftSheet.PATTERN),
                RecordBuilder.nameOr(row, ShiftSheet.NAME, ShiftSheet.PATTERN),
                row.own(ShiftSheet.TEAM),
                row.get(ShiftSheet.START),
                minutes(row.get(ShiftSheet.LENGTH)),
                row.get(ShiftSheet.DAYS),
                row.own(ShiftSheet.FIRST_DAY).map(DayOfWeek::valueOf),
                breaks);
    }

    private static int minutes(double hours) {
        return (int) Math.round(hours * MINUTES_PER_HOUR);
    }
}
