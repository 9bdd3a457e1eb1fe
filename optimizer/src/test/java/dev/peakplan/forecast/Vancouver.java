package dev.peakplan.forecast;

import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.QueueHistory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Calls offered to the 3-1-1 contact centre of the City of Vancouver (see the licence note beside the data). */
final class Vancouver {
    static final List<HolidayCalendar> CALENDARS = List.of(HolidayCalendar.CANADA_BC);

    private Vancouver() {}

    static QueueHistory daily() {
        return QueueHistory.daily(
                "calls",
                Holidays.rows("vancouver-311-daily.csv").stream()
                        .map(row -> HistoryPoint.of(LocalDate.parse(row[0]).atStartOfDay(), Double.parseDouble(row[1])))
                        .toList());
    }

    /** By month; the first month is left out because half of it is missing. */
    static QueueHistory monthly() {
        return QueueHistory.monthly(
                "calls",
                Holidays.rows("vancouver-311-monthly.csv").stream()
                        .skip(1)
                        .map(row -> HistoryPoint.of(
                                YearMonth.parse(row[0]).atDay(1).atStartOfDay(), Double.parseDouble(row[2])))
                        .toList());
    }
}
