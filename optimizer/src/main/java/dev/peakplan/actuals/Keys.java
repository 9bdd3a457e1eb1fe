package dev.peakplan.actuals;

import dev.peakplan.history.Numbers;
import java.util.Locale;

/** The form in which names are compared: without blanks, dashes and units in brackets, in lower case, full-width letters as plain ones. */
final class Keys {
    private Keys() {}

    static String of(String name) {
        String plain = Numbers.plain(name).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[(\\[].*[)\\]]", "").replaceAll("[\\s_./-]", "");
    }

    /** As {@link #of}, but nothing in brackets is dropped: for names of things, which may differ in brackets only. */
    static String whole(String name) {
        return Numbers.plain(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
