package dev.peakplan.excel.schema;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that a column takes, both ends included; shares as fractions.
 *
 * @param least smallest value
 * @param most largest value; infinite where there is none
 */
public record Range(double least, double most) {
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
    public static final Range SHARE = new Range(0, 1);

    public boolean contains(double value) {
        return value >= least && value <= most;
    }

    /** The range in words, if it limits anything. */
    public Optional<Text> words(boolean percent) {
        if (Double.isInfinite(least) && Double.isInfinite(most)) {
            return Optional.empty();
        }
        String from = number(least, percent);
        if (Double.isInfinite(most)) {
            return Optional.of(Text.of("不小于 " + from, "at least " + from));
        }
        String to = number(most, percent);
        return Optional.of(Text.of(from + " 至 " + to, from + " to " + to));
    }

    private static String number(double value, boolean percent) {
        double shown = percent ? Math.round(value * 1e6) / 1e4 : value;
        String digits = Math.abs(shown) < 1e15
                ? BigDecimal.valueOf(shown).stripTrailingZeros().toPlainString()
                : Double.toString(shown);
        return percent ? digits + "%" : digits;
    }
}
