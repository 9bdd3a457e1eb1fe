package dev.peakplan.excel.read;

import java.util.regex.Pattern;

/** Tells number formats that show a day or a time from the others. */
final class DateFormats {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("[ymdhs年月日时分秒]", Pattern.CASE_INSENSITIVE);

    private DateFormats() {}

    static boolean isDate(String format) {
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@")) {
            return false;
        }
        String bare = QUOTED.matcher(format).replaceAll("");
        return DATE.matcher(bare).find() && !bare.contains("0") && !bare.contains("#");
    }
}
