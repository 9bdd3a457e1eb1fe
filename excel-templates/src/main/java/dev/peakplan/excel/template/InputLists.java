package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.plan.Language;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lists of values and ranges of numbers on input cells, with a hint that shows when a cell is chosen. */
final class InputLists {
    /** Rows below the table that get the lists too, for rows that are added. */
    private static final int ROWS_TO_GROW = 500;

    private static final int LONGEST_HINT = 250;
    private static final int LONGEST_TITLE = 31;

    private final XSSFSheet sheet;
    private final Headers headers;
    private final XSSFDataValidationHelper factory;

    InputLists(XSSFSheet sheet, Headers headers) {
        this.sheet = sheet;
        this.headers = headers;
        this.factory = new XSSFDataValidationHelper(sheet);
    }

    void add(SheetSpec spec, int firstRow, int lastRow) {
        for (int c = 0; c < spec.columns().size(); c++) {
            add(spec.columns().get(c), new CellRangeAddressList(firstRow, lastRow + ROWS_TO_GROW, c, c));
        }
        spec.perPeriod()
                .ifPresent(column -> add(
                        column,
                        new CellRangeAddressList(
                                firstRow,
                                lastRow + ROWS_TO_GROW,
                                spec.columns().size(),
                                spec.columns().size() + headers.periods().size() - 1)));
    }

    void add(Column<?> column, CellRangeAddressList cells) {
        constraint(column).ifPresent(rule -> {
            DataValidation validation = factory.createValidation(rule, cells);
            validation.setEmptyCellAllowed(true);
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(column.kind() != Kind.CHOICES && column.kind() != Kind.REFERENCE);
            validation.createErrorBox(cut(column.header().in(headers.language()), LONGEST_TITLE), expected(column));
            String help = column.help().in(headers.language());
            if (!help.isEmpty()) {
                validation.setShowPromptBox(true);
                validation.createPromptBox(
                        cut(column.header().in(headers.language()), LONGEST_TITLE), cut(help, LONGEST_HINT));
            }
            sheet.addValidationData(validation);
        });
    }

    private Optional<DataValidationConstraint> constraint(Column<?> column) {
        Language language = headers.language();
        return switch (column.kind()) {
            case CHOICE, CHOICES ->
                Optional.of(factory.createExplicitListConstraint(column.choices().stream()
                        .map(choice -> choice.label().in(language))
                        .toArray(String[]::new)));
            case BOOLEAN ->
                Optional.of(factory.createExplicitListConstraint(
                        new String[] {CellValues.yesNo(true, language), CellValues.yesNo(false, language)}));
            case REFERENCE ->
                column.targets().size() == 1
                        ? Optional.of(factory.createFormulaListConstraint(
                                InputSheet.idsName(column.targets().get(0))))
                        : Optional.empty();
            case MONEY, NUMBER, SHARE, INTEGER ->
                Double.isInfinite(column.range().least()) || !column.choices().isEmpty()
                        ? Optional.empty()
                        : Optional.of(range(column));
            default -> Optional.empty();
        };
    }

    private DataValidationConstraint range(Column<?> column) {
        double least = column.range().least();
        double most = column.range().most();
        boolean open = Double.isInfinite(most);
        return factory.createNumericConstraint(
                column.kind() == Kind.INTEGER
                        ? DataValidationConstraint.ValidationType.INTEGER
                        : DataValidationConstraint.ValidationType.DECIMAL,
                open ? OperatorType.GREATER_OR_EQUAL : OperatorType.BETWEEN,
                plain(least),
                open ? null : plain(most));
    }

    private String expected(Column<?> column) {
        boolean percent = column.kind() == Kind.SHARE;
        return column.range()
                .words(percent)
                .map(words -> words.in(headers.language()))
                .orElse(headers.language() == Language.ZH ? "请从列表中选择。" : "Please choose from the list.");
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
