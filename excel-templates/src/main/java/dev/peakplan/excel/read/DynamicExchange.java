package dev.peakplan.excel.read;

import java.util.regex.Pattern;

/** Formulas that have a spreadsheet program start another program or talk to it, such as {@code cmd|'/C calc'!A0}. */
final class DynamicExchange {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
    /** Names of sheets may hold any sign; those of the other program and its topic are quoted each for itself. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*+'");

    private static final Pattern FUNCTION = Pattern.compile("(?<![A-Za-z0-9_.])DDE\\s*+\\(", Pattern.CASE_INSENSITIVE);

    private DynamicExchange() {}

    static boolean in(String formula) {
        if (formula.indexOf('|') < 0 && !FUNCTION.matcher(formula).find()) {
            return false;
        }
        String withoutTexts = TEXT.matcher(formula).replaceAll("");
        String bare = QUOTED.matcher(withoutTexts).replaceAll("");
        return bare.indexOf('|') >= 0 || FUNCTION.matcher(bare).find();
    }
}
