package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Unit;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import java.util.List;

/**
 * What headers need to know.
 *
 * @param language language of the sheets
 * @param currency ISO 4217 code
 * @param periodKind months or weeks
 * @param periods the periods, for columns by period
 */
public record Headers(Language language, String currency, PeriodKind periodKind, List<Period> periods) {
    /** The header of a column: its name and its unit in brackets. */
    public String of(Column<?> column) {
        String unit = unit(column);
        String name = column.header().in(language);
        if (unit.isEmpty()) {
            return name;
        }
        return language == Language.ZH ? name + "（" + unit + "）" : name + " (" + unit + ")";
    }

    public String unit(Column<?> column) {
        return column.unit().in(language, currency, periodKind);
    }

    public String money() {
        return Unit.MONEY.in(language, currency, periodKind);
    }
}
