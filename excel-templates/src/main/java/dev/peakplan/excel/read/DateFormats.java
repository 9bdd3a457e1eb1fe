package dev.peakplan.excel.read;

import java.util.regex.Pattern;

/** Tells number formats that show a day or a time from the others. */
final class DateFormats {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("[ymdhs年月日时分秒]", Pattern.CASE_INSENSITIVE);

    private DateFormats() {}

    /**
     * Whether a format shows a day or a time.
     *
     * @param number the number of a format that programs know without its text: those of 27 to 36 and 50 to 58 are dates and times as written
     *     in East Asia
     * @param format its text, null where the file has none
     */
    static boolean isDate(Integer number, String format) {
        if (format == null && number != null) {
            return number >= 27 && number <= 36 || number >= 50 && number <= 58;
        }
        return isDate(format);
    }

    static boolean isDate(String format) {
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@")) {
            return false;
        }
        String bare = QUOTED.matcher(format).replaceAll("");
        return DATE.matcher(bare).find() && !bare.contains("0") && !bare.contains("#");
    }
}
