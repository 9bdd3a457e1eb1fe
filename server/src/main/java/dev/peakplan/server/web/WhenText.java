package dev.peakplan.server.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times and days as the readers of a language write them, in the server's zone. */
public final class WhenText {
    private final DateTimeFormatter times;
    private final DateTimeFormatter days;

    private WhenText(Locale locale) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    static WhenText in(Locale locale) {
        return new WhenText(locale);
    }

    public String time(Instant time) {
        return times.format(time);
    }

    public String day(LocalDate day) {
        return days.format(day);
    }
}
