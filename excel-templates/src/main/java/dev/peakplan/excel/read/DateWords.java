package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of day, as cells or as people write them. */
final class DateWords {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年] ?(\\d{1,2})(?: ?[-/.月] ?(\\d{1,2}))? ?[日月号]?(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(上午|下午)? ?(\\d{1,2})(?::(\\d{2})(?::00)?|[时点](?:(\\d{1,2})分?)?) ?([ap]m)?");
    private static final double EARLIEST_SERIAL = 36_526;
    private static final double LATEST_SERIAL = 73_050;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int MINUTES_PER_HOUR = 60;
    private static final int NOON = 12;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

    private DateWords() {}

    static LocalDate date(RawCell cell) throws BadCell {
        if (cell.date().isPresent()) {
            return cell.date().get().toLocalDate();
        }
        if (cell.type() == RawCell.Type.NUMBER && cell.number() >= EARLIEST_SERIAL && cell.number() <= LATEST_SERIAL) {
            return EPOCH.plusDays((long) cell.number());
        }
        return find(CellParser.text(cell), true).orElseThrow(() -> new BadCell(IssueCode.NOT_A_DATE));
    }

    /** The day that a text states, the year first; the first of a month where {@code months} and it states a month alone. */
    static Optional<LocalDate> find(String words, boolean months) {
        String text = Words.clean(words);
        Matcher match = (COMPACT_DAY.matcher(text).matches() ? COMPACT_DAY : DAY).matcher(text);
        if (!match.matches() || match.group(3) == null && !months) {
            return Optional.empty();
        }
        try {
            int day = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
            return Optional.of(LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
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
        Matcher match = TIME.matcher(Words.clean(cell.text()).toLowerCase(Locale.ROOT));
        if (match.matches()) {
            int hour = Integer.parseInt(match.group(2));
            String words = match.group(3) == null ? match.group(4) : match.group(3);
            int minutes = words == null ? 0 : Integer.parseInt(words);
            String half = match.group(1) == null ? match.group(5) : match.group(1);
            if (half != null && hour >= 1 && hour <= NOON) {
                hour = hour % NOON + (half.equals("pm") || half.equals("下午") ? NOON : 0);
            }
            if (hour * MINUTES_PER_HOUR + minutes < MINUTES_PER_DAY && minutes < MINUTES_PER_HOUR) {
                return hour * MINUTES_PER_HOUR + minutes;
            }
        }
        throw new BadCell(IssueCode.NOT_A_TIME);
    }
}
