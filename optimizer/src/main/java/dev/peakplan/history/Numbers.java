package dev.peakplan.history;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people and exports write them: full-width digits, thousands separated by commas, blanks or apostrophes, decimal points or
 * commas, per cent signs, and times (1:02:03 or 02:03) as seconds.
 */
public final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern POINT_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern TIME = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");

    private Numbers() {}

    /** Full-width letters, digits and signs as their plain ones. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether there are full-width digits in {@code text}. */
    public static boolean fullWidth(String text) {
        return text.chars().anyMatch(c -> c >= '０' && c <= '９');
    }

    /** Whether the comma of {@code text} can only be a decimal one. */
    public static boolean decimalComma(String text) {
        String plain = plain(text);
        return POINT_THOUSANDS.matcher(plain).matches()
                || (DECIMAL_COMMA.matcher(plain).matches()
                        && !THOUSANDS.matcher(plain).matches());
    }

    /**
     * @param decimalCommas whether commas of this file are decimal where both readings are possible; full-width ones never are
     * @return the number; nothing when the text is none
     */
    public static OptionalDouble parse(String text, boolean decimalCommas) {
        String plain = plain(text).replaceAll("[\\s'\u2019\u00a0\u202f]", "");
        boolean percent = plain.endsWith("%");
        plain = percent ? plain.substring(0, plain.length() - 1) : plain;
        Matcher time = TIME.matcher(plain);
        if (time.matches()) {
            double hours = time.group(1) == null ? 0 : Double.parseDouble(time.group(1));
            return OptionalDouble.of(
                    hours * 3600 + Double.parseDouble(time.group(2)) * 60 + Double.parseDouble(time.group(3)));
        }
        if (POINT_THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(".", "").replace(',', '.');
        } else if (DECIMAL_COMMA.matcher(plain).matches()
                && (decimalCommas && text.indexOf('，') < 0
                        || !THOUSANDS.matcher(plain).matches())) {
            plain = plain.replace(',', '.');
        } else if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!PLAIN.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain) / (percent ? 100 : 1);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
