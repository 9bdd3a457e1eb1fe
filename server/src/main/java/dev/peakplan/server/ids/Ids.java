package dev.peakplan.server.ids;

import java.security.SecureRandom;

/**
 * Makes identifiers of 26 letters and digits: 48 bits of time, then 80 random bits, in Crockford's base 32. They sort by the millisecond
 * they were made in and cannot be guessed from one another.
 */
public final class Ids {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_DIGITS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next() {
        long time = System.currentTimeMillis();
        char[] id = new char[LENGTH];
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (time & 31)];
            time >>>= 5;
        }
        for (int i = TIME_DIGITS; i < LENGTH; i++) {
            id[i] = DIGITS[RANDOM.nextInt(DIGITS.length)];
        }
        return new String(id);
    }
}
