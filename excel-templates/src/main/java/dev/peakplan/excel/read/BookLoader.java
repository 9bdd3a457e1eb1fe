package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.TextRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Streams the cells of a workbook: keeps those of wanted sheets, counts all of them. */
final class BookLoader {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double LAST_DAY = 2_958_465;
    private static final int MOST_COLUMNS = 2_000;
    /** Digits that every program keeps; with those beyond, a file would say something else once another program has saved it. */
    private static final MathContext KEPT = new MathContext(15);

    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private final ReadLimits limits;
    private final boolean date1904;
    private long cells;

    private BookLoader(ReadLimits limits, boolean date1904) {
        this.limits = limits;
        this.date1904 = date1904;
    }

    /**
     * The sheets of a workbook.
     *
     * @param wanted what is kept of a sheet by its name
     */
    static List<RawSheet> load(byte[] content, Function<String, RawSheet.Keep> wanted, ReadLimits limits)
            throws FileRefusal {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            BookLoader loader = new BookLoader(limits, book.isDate1904());
            List<Sheet> sheets = book.getSheets().toList();
            if (sheets.size() > limits.sheets()) {
                throw FileRefusal.tooBig(Text.of("工作表数", "sheets"), sheets.size(), limits.sheets());
            }
            List<RawSheet> result = new ArrayList<>();
            for (Sheet sheet : sheets) {
                result.add(loader.sheet(sheet, wanted.apply(sheet.getName())));
            }
            return result;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw FileRefusal.of(IssueCode.CORRUPT, "重新下载或重新保存后再上传", "download or save it again, then upload");
        }
    }

    private RawSheet sheet(Sheet sheet, RawSheet.Keep keep) throws IOException, FileRefusal {
        List<List<RawCell>> rows = new ArrayList<>();
        List<TextRow> texts = new ArrayList<>();
        Optional<RawCell> dated1904 = Optional.empty();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                cells += row.getPhysicalCellCount();
                if (cells > limits.cells()) {
                    throw FileRefusal.tooBig(Text.of("单元格数", "cells"), cells, limits.cells());
                }
                refuseExchange(sheet, row);
                List<RawCell> kept = keep == RawSheet.Keep.NAME ? List.of() : row(row);
                if (!kept.isEmpty() && keep == RawSheet.Keep.CELLS) {
                    rows.add(kept);
                } else if (!kept.isEmpty()) {
                    texts.add(TableRows.row(kept));
                    if (date1904 && dated1904.isEmpty()) {
                        dated1904 = kept.stream().filter(BookLoader::dated).findFirst();
                    }
                }
                int count = rows.size() + texts.size();
                if (count > limits.rowsPerSheet()) {
                    throw FileRefusal.tooBig(
                            Text.of(sheet.getName() + " 的行数", "rows of " + sheet.getName()),
                            count,
                            limits.rowsPerSheet());
                }
            }
        }
        return new RawSheet(sheet.getName(), rows, texts, dated1904);
    }

    private static void refuseExchange(Sheet sheet, Row row) throws FileRefusal {
        for (Cell cell : row) {
            if (cell != null && cell.getFormula() != null && DynamicExchange.in(cell.getFormula())) {
                throw PartLinks.dde(
                        Place.cell(sheet.getName(), row.getRowNum() - 1, cell.getColumnIndex()), cell.getFormula());
            }
        }
    }

    private static boolean dated(RawCell cell) {
        return cell.date()
                .filter(date -> date.getYear() >= TableRows.FIRST_DATED_YEAR)
                .isPresent();
    }

    private List<RawCell> row(Row row) {
        List<RawCell> kept = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                RawCell raw = cell(cell, row.getRowNum() - 1);
                if (raw != null && !raw.blank()) {
                    kept.add(raw);
                }
            }
        }
        return kept;
    }

    private RawCell cell(Cell cell, int row) {
        String raw = cell.getRawValue();
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        RawCell.Type type =
                switch (cell.getType()) {
                    case NUMBER -> RawCell.Type.NUMBER;
                    case STRING -> RawCell.Type.TEXT;
                    case BOOLEAN -> RawCell.Type.BOOLEAN;
                    case ERROR -> RawCell.Type.ERROR;
                    case EMPTY -> null;
                    case FORMULA -> formulaType(value, raw);
                };
        if (type == null) {
            return formula ? of(cell, row, RawCell.Type.UNCALCULATED, "", Double.NaN) : null;
        }
        String text = type == RawCell.Type.TEXT && value != null ? value.toString() : raw == null ? "" : raw;
        return of(cell, row, type, text, type == RawCell.Type.NUMBER ? number(text) : Double.NaN);
    }

    private static RawCell.Type formulaType(Object value, String raw) {
        if (raw != null && ERRORS.contains(raw)) {
            return RawCell.Type.ERROR;
        }
        if (raw == null || raw.isEmpty()) {
            return value instanceof String text && !text.isEmpty() ? RawCell.Type.TEXT : RawCell.Type.UNCALCULATED;
        }
        return Double.isNaN(number(raw)) ? RawCell.Type.TEXT : RawCell.Type.NUMBER;
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return text.length() > KEPT.getPrecision() && Double.isFinite(number)
                    ? new BigDecimal(text.strip()).round(KEPT).doubleValue()
                    : number;
        } catch (NumberFormatException expected) {
            return Double.NaN;
        }
    }

    private RawCell of(Cell cell, int row, RawCell.Type type, String text, double number) {
        String format = cell.getDataFormatString();
        boolean percent = format != null && format.contains("%");
        return new RawCell(
                row,
                cell.getColumnIndex(),
                type,
                text,
                number,
                type == RawCell.Type.NUMBER && DateFormats.isDate(cell.getDataFormatId(), format)
                        ? date(number)
                        : Optional.empty(),
                percent);
    }

    /** The day and time of a serial number, by the workbook's own epoch. */
    private Optional<LocalDateTime> date(double serial) {
        if (!(serial >= 0 && serial <= LAST_DAY)) {
            return Optional.empty();
        }
        try {
            LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
            long days = (long) Math.floor(serial);
            long seconds = Math.round((serial - days) * SECONDS_PER_DAY);
            return Optional.of(epoch.plusDays(days).atStartOfDay().plusSeconds(seconds));
        } catch (DateTimeException expected) {
            return Optional.empty();
        }
    }
}
