package dev.peakplan.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as exports write them: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131, 31/01/2026 or 01/31/2026, the same with a
 * time, months as 2026-01, 2026年1月 or 202601, and day numbers of spreadsheets (1900 system).
 */
public final class Moments {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?月?(?:[T\\s]+(.+))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\s+(.+))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:时](\\d{1,2})分?)?(?:[:](\\d{1,2}))?.*");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Moments() {}

    /**
     * A date with what was written of it.
     *
     * @param start first moment
     * @param month whether only a month was written
     * @param timed whether a time was written
     */
    public record Moment(LocalDateTime start, boolean month, boolean timed) {}

    /** Whether {@code text} can only be read with the day before the month (31/01/2026). */
    public static boolean dayFirst(String text) {
        Matcher last = YEAR_LAST.matcher(Numbers.plain(text));
        return last.matches() && Integer.parseInt(last.group(1)) > 12;
    }

    /** @param dayFirst whether 01/02/2026 is the first of February */
    public static Optional<Moment> parse(String text, boolean dayFirst) {
        String plain = Numbers.plain(text);
        try {
            Matcher first = YEAR_FIRST.matcher(plain);
            if (first.matches()) {
                return Optional.of(moment(first.group(1), first.group(2), first.group(3), first.group(4)));
            }
            Matcher last = YEAR_LAST.matcher(plain);
            if (last.matches()) {
                String month = last.group(dayFirst ? 2 : 1);
                String day = last.group(dayFirst ? 1 : 2);
                return Optional.of(moment(last.group(3), month, day, last.group(4)));
            }
            Matcher digits = DIGITS.matcher(plain);
            if (digits.matches()) {
                return Optional.of(moment(digits.group(1), digits.group(2), digits.group(3), null));
            }
            if (SERIAL.matcher(plain).matches()) {
                double serial = Double.parseDouble(plain);
                long minutes = Math.round((serial - Math.floor(serial)) * 24 * 60);
                LocalDateTime start =
                        SERIAL_ZERO.plusDays((long) serial).atStartOfDay().plusMinutes(minutes);
                return Optional.of(new Moment(start, false, minutes != 0));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Moment moment(String year, String month, String day, String clock) {
        LocalDate date =
                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
        if (clock == null) {
            return new Moment(date.atStartOfDay(), day == null, false);
        }
        LocalTime time = time(clock).orElseThrow(() -> new DateTimeException("no time: " + clock));
        return new Moment(date.atTime(time), false, true);
    }

    /** A time of day: 10, 10:30, 10:30:00, 10时30分; only the start counts of 10:30-11:00. */
    static Optional<LocalTime> time(String text) {
        Matcher clock = CLOCK.matcher(Numbers.plain(text));
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
