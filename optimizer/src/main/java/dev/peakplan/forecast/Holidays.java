package dev.peakplan.forecast;

import dev.peakplan.plan.HolidayCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.collections.api.factory.Sets;

/**
 * Which holidays a day is near to, from {@code holidays.csv} (2009 to 2030; lunar dates derived astronomically by
 * {@code benchmarks/forecast/holidays.py}) and {@code holiday-windows.csv} (which days around a holiday share an effect).
 */
final class Holidays {
    private static final int LONGEST_BEFORE = -17;
    private static final int LONGEST_AFTER = 14;

    private final Map<LocalDate, List<String>> keysByDay = new HashMap<>();

    private Holidays() {}

    static Holidays of(List<HolidayCalendar> calendars) {
        Holidays holidays = new Holidays();
        Set<String> wanted = Sets.mutable.empty();
        calendars.forEach(calendar -> wanted.add(calendar.name()));
        List<String[]> windows = rows("holiday-windows.csv");
        for (String[] row : rows("holidays.csv")) {
            if (wanted.contains(row[0])) {
                windows.stream()
                        .filter(window -> window[0].equals(row[0]) && window[1].equals(row[1]))
                        .forEach(window -> holidays.add(row[1], LocalDate.parse(row[2]), window));
            }
        }
        return holidays;
    }

    private void add(String holiday, LocalDate date, String[] window) {
        int from = Integer.parseInt(window[2]);
        int to = Integer.parseInt(window[3]);
        if (from < LONGEST_BEFORE || to > LONGEST_AFTER || from > to) {
            throw new IllegalStateException("the window of " + holiday + " is out of range");
        }
        for (int offset = from; offset <= to; offset++) {
            List<String> keys = keysByDay.computeIfAbsent(date.plusDays(offset), day -> new ArrayList<>());
            String key = holiday + " " + from + ".." + to;
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
    }

    /** The windows that {@code day} lies in, such as {@code Spring Festival -7..-2}; mostly none. */
    List<String> keys(LocalDate day) {
        return keysByDay.getOrDefault(day, List.of());
    }

    static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Holidays.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
