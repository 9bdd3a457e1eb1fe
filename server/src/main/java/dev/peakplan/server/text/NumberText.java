package dev.peakplan.server.text;

import java.math.BigDecimal;
import java.text.CompactNumberFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Numbers as the readers of a language write them. Money comes in minor units of one currency; with none, no sign is shown. */
public final class NumberText {
    private static final int MINOR_DIGITS = 2;
    private static final long COMPACT_FROM_MINOR = 10_000_000;

    private final Locale locale;
    private final String currency;

    private NumberText(Locale locale, String currency) {
        this.locale = locale;
        this.currency = currency;
    }

    public static NumberText in(Locale locale, String currency) {
        return new NumberText(locale, currency);
    }

    /** The same reader's numbers, with money of another currency. */
    public NumberText as(String other) {
        return new NumberText(locale, other);
    }

    /** To the major unit, grouped: ¥1,234,568. */
    public String money(double minor) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        double major = BigDecimal.valueOf(Math.round(minor), MINOR_DIGITS).doubleValue();
        return (major < 0 ? "−" : "") + symbol() + format.format(Math.abs(Math.rint(major)));
    }

    /** Short, for headlines: ¥1.23M, ¥123.5万; small amounts in full. */
    public String shortMoney(double minor) {
        if (Math.abs(minor) < COMPACT_FROM_MINOR) {
            return money(minor);
        }
        CompactNumberFormat format =
                (CompactNumberFormat) NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(1);
        double major = Math.abs(minor) / 100;
        return (minor < 0 ? "−" : "") + symbol() + format.format(major);
    }

    /** With at most {@code digits} decimals, grouped. */
    public String number(double value, int digits) {
        return number(value, 0, digits);
    }

    /** With {@code digits} decimals, grouped: what stands above one another lines up. */
    public String exact(double value, int digits) {
        return number(value, digits, digits);
    }

    private String number(double value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value).replace('-', '−');
    }

    /** A share as a percentage with one decimal. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share).replace('-', '−');
    }

    /** A difference of two shares, in percentage points. */
    public String points(double difference) {
        String unit = locale.getLanguage().equals("zh") ? "百分点" : "pp";
        return number(Math.round(difference * 1000) / 10.0, 1) + "\u00a0" + unit;
    }

    /** As {@link #percent}; a dash where there is none. */
    public String share(Optional<Double> share) {
        return share.map(this::percent).orElse("–");
    }

    private String symbol() {
        if (currency.isEmpty()) {
            return "";
        }
        try {
            Locale home = currency.equals("CNY") ? Locale.CHINA : locale;
            String symbol = Currency.getInstance(currency).getSymbol(home);
            return symbol.length() > 1 && Character.isLetter(symbol.charAt(symbol.length() - 1))
                    ? symbol + "\u00a0"
                    : symbol;
        } catch (IllegalArgumentException unknown) {
            return currency + "\u00a0";
        }
    }
}
