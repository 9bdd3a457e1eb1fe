package dev.peakplan.excel.write;

import dev.peakplan.excel.template.CellMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the planner's own file for writing, without what an earlier run of ours added to it. */
final class PlannerFile {
    private static final Logger LOG = LoggerFactory.getLogger(PlannerFile.class);
    /** The archive was inspected by size before; a high ratio alone is no reason to refuse a sparse sheet. */
    private static final double LEAST_RATIO = 0.0005;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    private PlannerFile() {}

    /** The workbook, or nothing when it cannot be written again (then results go into a workbook of their own). */
    static Optional<XSSFWorkbook> open(byte[] content) {
        try {
            XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
            clean(book);
            return Optional.of(book);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("The original cannot be annotated: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * What is written into the planner's file, or else what is written without it: some files open and cannot be saved again.
     *
     * @param inTheirs writes into the planner's file; nothing where it does not open
     * @param alone writes a workbook of its own
     */
    static byte[] written(Writing inTheirs, Supplier<byte[]> alone) {
        try {
            Optional<byte[]> bytes = inTheirs.write();
            if (bytes.isPresent()) {
                return bytes.get();
            }
        } catch (IOException | RuntimeException unwritable) {
            // what is at fault is the file, unless the same fails again without it
            LOG.info("The original cannot be written again: {}", unwritable.toString());
        }
        return alone.get();
    }

    /** Writes a workbook. */
    interface Writing {
        Optional<byte[]> write() throws IOException;
    }

    /**
     * The workbook with all that is in it, without some of our sheets.
     *
     * @param without the sheets that are to be written anew, in whatever language they are
     */
    static XSSFWorkbook openWhole(byte[] content, List<ResultSheet> without) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
        for (int k = book.getNumberOfSheets() - 1; k >= 0; k--) {
            XSSFSheet sheet = book.getSheetAt(k);
            if (book.getNumberOfSheets() > 1
                    && without.stream().anyMatch(which -> ResultSheet.isOurs(sheet) && which.isTitleOf(sheet))) {
                remove(book, k);
            }
        }
        return book;
    }

    private static void clean(XSSFWorkbook book) {
        for (int k = book.getNumberOfSheets() - 1; k >= 0; k--) {
            if (ResultSheet.isOurs(book.getSheetAt(k)) && book.getNumberOfSheets() > 1) {
                remove(book, k);
            }
        }
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            XSSFSheet sheet = book.getSheetAt(k);
            CellMarks.removeFrom(sheet);
        }
    }

    /** Takes a sheet away with its charts; else they would stay in the archive, and the next sheet would inherit links to them. */
    private static void remove(XSSFWorkbook book, int index) {
        XSSFSheet sheet = book.getSheetAt(index);
        List<PackagePart> parts = new ArrayList<>();
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            drawing.getCharts().forEach(chart -> parts.add(chart.getPackagePart()));
            parts.add(drawing.getPackagePart());
            drawing.getPackagePart().clearRelationships();
            sheet.getPackagePart().clearRelationships();
        }
        parts.add(sheet.getPackagePart());
        book.removeSheetAt(index);
        for (PackagePart part : parts) {
            PackagePartName links = PackagingURIHelper.getRelationshipPartName(part.getPartName());
            for (PackagePartName name : List.of(part.getPartName(), links)) {
                if (book.getPackage().containPart(name)) {
                    book.getPackage().removePart(name);
                }
            }
        }
    }
}
