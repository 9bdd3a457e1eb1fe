package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Plans side by side; the others are measured against the first.
 *
 * @param currency ISO 4217 code of the first plan
 * @param titles names of the plans, all different
 * @param rows one figure each
 */
public record ComparisonTable(String currency, List<String> titles, List<Row> rows) {
    public ComparisonTable {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values().size() != titles.size()) {
                throw new IllegalArgumentException(
                        row.figure() + " has " + row.values().size() + " values for " + titles.size() + " plans");
            }
        }
    }

    /**
     * One figure of every plan.
     *
     * @param figure which
     * @param of the category, season or period it is about
     * @param values one per plan, money in minor units; empty where a plan has none
     */
    public record Row(ComparedFigure figure, Optional<Text> of, List<OptionalDouble> values) {
        public Row {
            values = List.copyOf(values);
        }

        /** What the figure is called. */
        public String label(Language language) {
            String name = figure.label().in(language);
            return of.map(about -> figure == ComparedFigure.SPENDING
                            ? "  " + name + (language == Language.ZH ? "：" : " ") + about.in(language)
                            : about.in(language) + (language == Language.ZH ? "：" : ": ") + name)
                    .orElse(name);
        }
    }
}
