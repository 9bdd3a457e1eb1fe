package dev.peakplan.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money as a whole number of minor units (fen, cents; 100 to the major unit).
 *
 * @param minor the amount in minor units, negative for money coming in
 */
public record Money(long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    /** Minor units to the major unit. */
    public static final double MINOR_PER_MAJOR = 100;

    private static final int DIGITS = 2;
    /** Two units in the last place: the error of a product of two decimals. */
    private static final double NUDGE = 1 + 0x1p-51;

    public static Money ofMinor(long minor) {
        return minor == 0 ? ZERO : new Money(minor);
    }

    /** The amount in major units (yuan, dollars), rounded half up to the minor unit. */
    public static Money ofMajor(BigDecimal major) {
        return ofMinor(major.setScale(DIGITS, RoundingMode.HALF_UP)
                .movePointRight(DIGITS)
                .longValueExact());
    }

    /** As {@link #ofMajor(BigDecimal)}; {@code major} must be finite. */
    public static Money ofMajor(double major) {
        return ofMajor(BigDecimal.valueOf(major));
    }

    public Money plus(Money other) {
        return ofMinor(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return ofMinor(Math.subtractExact(minor, other.minor));
    }

    public Money times(long count) {
        return ofMinor(Math.multiplyExact(minor, count));
    }

    /** This amount times {@code factor}, rounded as {@link #rounded(double)} says. */
    public Money times(double factor) {
        return ofMinor(rounded(minor * factor));
    }

    /**
     * A number of minor units rounded to a whole one, halves away from zero. A product of decimals that is a half on paper (1150.00 x
     * 1.0229) is a half here too, although its binary value lies a little below, so that spreadsheets' ROUND gives the same amounts.
     */
    public static long rounded(double minor) {
        return Math.round(minor * NUDGE);
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, DIGITS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major().toPlainString();
    }
}
