package dev.peakplan.server.studies;

import dev.peakplan.excel.write.ComparedFigure;
import dev.peakplan.excel.write.ComparisonTable;
import dev.peakplan.plan.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Plans side by side as one JSON document.
 *
 * @param currency ISO 4217 code of the first plan
 * @param plans the plans in their order
 * @param rows one figure each
 */
public record ComparisonDocument(String currency, List<Side> plans, List<Row> rows) {

    /**
     * One plan.
     *
     * @param id its id
     * @param title its name
     */
    public record Side(String id, String title) {}

    /**
     * One figure of every plan.
     *
     * @param figure which figure
     * @param of which category, season or period it is about
     * @param label both, in words
     * @param unit of the values: MONEY is in minor units, FLAG is 1 or 0
     * @param values one per plan
     */
    public record Row(
            ComparedFigure figure, Optional<String> of, String label, ComparedFigure.Unit unit, List<Cell> values) {}

    /**
     * @param value the figure; absent where a plan has none
     * @param change to the first plan
     */
    public record Cell(OptionalDouble value, OptionalDouble change) {}

    static ComparisonDocument of(List<String> ids, ComparisonTable table, Language language) {
        List<Side> plans = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            plans.add(new Side(ids.get(i), table.titles().get(i)));
        }
        List<Row> rows = table.rows().stream()
                .map(row -> new Row(
                        row.figure(),
                        row.of().map(text -> text.in(language)),
                        row.label(language),
                        row.figure().unit(),
                        cells(row.values())))
                .toList();
        return new ComparisonDocument(table.currency(), plans, rows);
    }

    private static List<Cell> cells(List<OptionalDouble> values) {
        OptionalDouble first = values.get(0);
        List<Cell> cells = new ArrayList<>();
        for (OptionalDouble value : values) {
            boolean both = !cells.isEmpty() && value.isPresent() && first.isPresent();
            cells.add(new Cell(
                    value,
                    both ? OptionalDouble.of(value.getAsDouble() - first.getAsDouble()) : OptionalDouble.empty()));
        }
        return cells;
    }
}
