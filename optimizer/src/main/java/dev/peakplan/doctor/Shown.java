package dev.peakplan.doctor;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in sentences: three digits, no exponent. */
final class Shown {
    private static final int DIGITS = 3;

    private Shown() {}

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
        return rounded.stripTrailingZeros().toPlainString();
    }
}
