package dev.peakplan.excel.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that people write as text: full-width digits, thousands, currency signs, per cent, 万 and 亿, brackets for minus. */
final class NumberWords {
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)(\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d{1,3})? ?(万|亿)? ?(%?)");
    private static final Pattern SIGNS = Pattern.compile(
            "^(?:cny|rmb|usd|us\\$|eur|¥|￥|\\$|€|£)\\s*|\\s*(?:元|块|人|次|小时|天|周|月|秒|分钟|倍|个|期|档|cny|rmb|usd)$");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,\\s]*");
    private static final int LONGEST = 60;

    private NumberWords() {}

    /**
     * A number and whether it was written as per cent (then it is already divided by 100).
     *
     * @param value the number
     * @param percent whether it carried a per cent sign
     */
    record Parsed(BigDecimal value, boolean percent) {}

    static Optional<Parsed> parse(String text) {
        String clean =
                Words.clean(text).toLowerCase(Locale.ROOT).replace('−', '-').replace('﹣', '-');
        if (clean.length() > LONGEST) {
            return Optional.empty();
        }
        boolean negative = clean.startsWith("(") && clean.endsWith(")");
        if (negative) {
            clean = clean.substring(1, clean.length() - 1).trim();
        }
        clean = SIGNS.matcher(clean).replaceAll("").trim();
        Matcher match = NUMBER.matcher(clean);
        if (!match.matches()) {
            return Optional.empty();
        }
        BigDecimal value =
                new BigDecimal(match.group(2).replaceAll("[, ]", "") + (match.group(3) == null ? "" : match.group(3)));
        if (match.group(4) != null) {
            value = value.movePointRight(match.group(4).equals("万") ? 4 : 8);
        }
        boolean percent = !match.group(5).isEmpty();
        if (percent) {
            value = value.movePointLeft(2);
        }
        return Optional.of(new Parsed(negative || match.group(1).equals("-") ? value.negate() : value, percent));
    }

    /** What a text around a single figure, or one with a decimal comma, was probably meant to be. */
    static Optional<String> guess(String text) {
        if (FIGURE.matcher(Words.clean(text)).results().count() != 1) {
            return Optional.empty();
        }
        String digits = Words.clean(text).replaceAll("[^0-9.,%-]", "").replace(',', '.');
        return digits.chars().filter(c -> c == '.').count() <= 1
                        && digits.matches(".*\\d.*")
                        && parse(digits).isPresent()
                ? Optional.of(digits)
                : Optional.empty();
    }
}
