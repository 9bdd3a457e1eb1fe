package dev.peakplan.benchmarks.workbooks;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A planner's workbook with a long sheet, written as bytes so that making it costs no memory. */
final class LargeBook {
    private static final String SHEET = "xl/worksheets/sheet%d.xml";
    private static final int DAYS_FROM_EPOCH = 25_569;
    private static final int HISTORY_COLUMNS = 10;
    private static final int WEEK = 7;

    private LargeBook() {}

    /** A workbook whose sheet {@code sheet} holds {@code rows} rows of {@code columns} numbers. */
    static byte[] numbers(byte[] workbook, int sheet, int rows, int columns) throws IOException {
        return with(workbook, sheet, "", rows, row -> {
            StringBuilder cells = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                cells.append("<c><v>").append(row * 31L + c).append("</v></c>");
            }
            return cells.toString();
        });
    }

    /** A workbook whose sheet of past volumes holds {@code rows} rows, one per quarter of an hour. */
    static byte[] history(byte[] workbook, int sheet, int rows) throws IOException {
        StringBuilder header = new StringBuilder("<row>");
        for (String title : new String[] {
            "Date",
            "Time",
            "Queue",
            "Offered",
            "Handled",
            "Abandoned",
            "Mean wait",
            "Service level",
            "Handle time",
            "Staffed hours"
        }) {
            header.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        }
        long first = LocalDate.of(2023, 1, 1).toEpochDay() + DAYS_FROM_EPOCH;
        int perDay = 96;
        return with(workbook, sheet, header.append("</row>").toString(), rows, row -> {
            int offered = 20 + row % WEEK * 3 + row % perDay / 4;
            String numbers =
                    "<c><v>%d</v></c><c><v>%d</v></c><c t=\"inlineStr\"><is><t>%s</t></is></c><c><v>%d</v></c>";
            return String.format(numbers, first + row / perDay, 0, "q0", offered)
                    + ("<c><v>" + offered + "</v></c>").repeat(HISTORY_COLUMNS - 4);
        });
    }

    /** One row as XML. */
    private interface Cells {
        String of(int row);
    }

    private static byte[] with(byte[] workbook, int sheet, String before, int rows, Cells cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(String.format(SHEET, sheet))) {
                    out.write(
                            text(
                                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
                    out.write(text(before));
                    for (int r = 0; r < rows; r++) {
                        out.write(text("<row>" + cells.of(r) + "</row>"));
                    }
                    out.write(text("</sheetData></worksheet>"));
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] template() {
        return Template.write(Language.EN);
    }
}
