package dev.peakplan.excel.issue;

import dev.peakplan.plan.Language;
import java.util.Locale;

/**
 * Further cells with the same issue.
 *
 * @param count how many
 * @param cells where, as ranges on the issue's sheet; see {@link CellRanges}
 */
public record Repeats(int count, String cells) {
    public static final Repeats NONE = new Repeats(0, "");

    /** The end of a sentence that names them; nothing where there are none. */
    String words(Language language) {
        if (count == 0) {
            return "";
        }
        String number = String.format(Locale.ROOT, "%,d", count);
        return language == Language.ZH
                ? "；另有 " + number + " 个单元格相同：" + cells
                : "; the same in " + number + " further cell" + (count == 1 ? "" : "s") + ": " + cells;
    }
}
