package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of day, as cells or as people write them. */
final class DateWords {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2}))?[日月]?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final double EARLIEST_SERIAL = 36_526;
    private static final double LATEST_SERIAL = 73_050;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

    private DateWords() {}

    static LocalDate date(RawCell cell) throws BadCell {
        if (cell.date().isPresent()) {
            return cell.date().get().toLocalDate();
        }
        if (cell.type() == RawCell.Type.NUMBER) {
            if (cell.number() >= EARLIEST_SERIAL && cell.number() <= LATEST_SERIAL) {
                return EPOCH.plusDays((long) cell.number());
            }
            throw new BadCell(IssueCode.NOT_A_DATE);
        }
        Matcher match = DAY.matcher(Words.clean(cell.text()));
        if (!match.matches()) {
            throw new BadCell(IssueCode.NOT_A_DATE);
        }
        try {
            int day = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
            return LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), day);
        } catch (DateTimeException impossible) {
            throw new BadCell(IssueCode.NOT_A_DATE);
        }
    }

    /** Minutes after midnight. */
    static int minutes(RawCell cell) throws BadCell {
        if (cell.date().isPresent()) {
            LocalDateTime time = cell.date().get();
            return (time.getHour() * MINUTES_PER_HOUR + time.getMinute()) % MINUTES_PER_DAY;
        }
        if (cell.type() == RawCell.Type.NUMBER) {
            if (cell.number() >= 0 && cell.number() < 1) {
                return (int) Math.round(cell.number() * MINUTES_PER_DAY) % MINUTES_PER_DAY;
            }
            throw new BadCell(IssueCode.NOT_A_TIME);
        }
        Matcher match = TIME.matcher(Words.clean(cell.text()));
        if (match.matches()) {
            int minutes = Integer.parseInt(match.group(1)) * MINUTES_PER_HOUR + Integer.parseInt(match.group(2));
            if (minutes < MINUTES_PER_DAY && Integer.parseInt(match.group(2)) < MINUTES_PER_HOUR) {
                return minutes;
            }
        }
        throw new BadCell(IssueCode.NOT_A_TIME);
    }
}
