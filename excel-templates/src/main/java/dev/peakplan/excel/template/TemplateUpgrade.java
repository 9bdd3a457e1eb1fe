package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Brings a planner's workbook of an earlier version of the template up to the present one: sheets and settings that it lacks are added empty,
 * behind what there is. Columns are not added; those that are missing have their defaults. What was renamed is known by its old name still.
 */
public final class TemplateUpgrade {
    private TemplateUpgrade() {}

    /** Upgrades {@code book} where it says of itself that it is of an earlier version. */
    public static void apply(XSSFWorkbook book, Headers headers) {
        XSSFSheet meta = book.getSheet(StandardWorkbook.META_SHEET);
        int version = meta == null ? StandardWorkbook.VERSION : MetaSheet.version(meta);
        if (version >= StandardWorkbook.VERSION) {
            return;
        }
        BookStyles styles = new BookStyles(book, headers.language());
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            Optional<XSSFSheet> sheet = find(book, spec);
            if (spec.shape() == SheetSpec.Shape.FIELDS) {
                sheet.ifPresent(settings -> settings(settings, styles, headers, spec));
            } else if (sheet.isEmpty()) {
                XSSFName left = book.getName(InputSheet.idsName(spec.key()));
                if (left != null) {
                    book.removeName(left);
                }
                new InputSheet(book, styles, headers, spec).write(List.of(), true);
            }
        }
        MetaSheet.raise(book, meta);
    }

    private static Optional<XSSFSheet> find(XSSFWorkbook book, SheetSpec spec) {
        Set<String> names = lower(spec.title().both());
        names.addAll(lower(spec.also()));
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            if (names.contains(book.getSheetName(k).strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(book.getSheetAt(k));
            }
        }
        return Optional.empty();
    }

    private static void settings(XSSFSheet sheet, BookStyles styles, Headers headers, SheetSpec spec) {
        Set<String> present = new HashSet<>();
        DataFormatter texts = new DataFormatter();
        for (Row row : sheet) {
            present.add(texts.formatCellValue(row.getCell(0)).strip().toLowerCase(Locale.ROOT));
        }
        int last = sheet.getLastRowNum();
        for (Column<?> field : spec.columns()) {
            Set<String> names = lower(field.header().both());
            names.addAll(lower(field.also()));
            names.retainAll(present);
            if (names.isEmpty()) {
                FieldsSheet.line(sheet, ++last, styles, headers, field, new RowData());
            }
        }
    }

    private static Set<String> lower(Iterable<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.strip().toLowerCase(Locale.ROOT)));
        return lower;
    }
}
