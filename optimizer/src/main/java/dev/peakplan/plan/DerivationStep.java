package dev.peakplan.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of a derivation.
 *
 * @param kind what is found
 * @param subject of which queue, interval ("WEDNESDAY 09:00") or multiple; empty when of the team and period
 * @param inputs what it is found from
 * @param value what is found, in {@link StepKind#unit()}
 */
public record DerivationStep(StepKind kind, String subject, List<Input> inputs, double value) {
    private static final Pattern INTERVAL = Pattern.compile(
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining("|", "(", ")"))
                    + " (\\d\\d:\\d\\d)");

    public DerivationStep {
        inputs = List.copyOf(inputs);
    }

    /** The subject of a step about the interval of the week that begins then. */
    public static String interval(DayOfWeek day, LocalTime begin) {
        return day + " " + begin;
    }

    /** The subject in the words of a language. */
    public String subject(Language language) {
        Matcher interval = INTERVAL.matcher(subject);
        if (!interval.matches()) {
            return DerivationText.signs(subject);
        }
        Locale locale = language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return DayOfWeek.valueOf(interval.group(1)).getDisplayName(TextStyle.SHORT, locale) + " " + interval.group(2);
    }

    /**
     * A figure that goes in.
     *
     * @param symbol as in the formula
     * @param value its value
     * @param unit its unit
     */
    public record Input(String symbol, double value, String unit) {}
}
