package dev.peakplan.excel.write;

import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** What our charts have in common: titles, fills, and series of cells with the figures that are saved in them. */
final class Charts {
    private static final double TITLE_POINTS = 11;

    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private Charts() {}

    static XSSFChart chart(XSSFSheet sheet, int row, int column, int columns, int rows, String title) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + columns, row + rows);
        XSSFChart chart = drawing.createChart(anchor);
        inItsLanguage(title, () -> chart.setTitleText(title));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraphs().forEach(paragraph -> paragraph
                .getTextRuns()
                .forEach(run -> {
                    run.setFontSize(TITLE_POINTS);
                    run.setBold(true);
                }));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    /** Sets a text of a chart: the library notes a language with it, which would be that of the machine. */
    static void inItsLanguage(String text, Runnable setting) {
        Locale before = LocaleUtil.getUserLocale();
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        LocaleUtil.setUserLocale(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try {
            setting.run();
        } finally {
            LocaleUtil.setUserLocale(before);
        }
    }

    static XDDFDataSource<String> texts(XSSFSheet sheet, int first, int last, int column) {
        String[] texts = new String[last - first + 1];
        for (int k = 0; k < texts.length; k++) {
            texts[k] = sheet.getRow(first + k).getCell(column).getStringCellValue();
        }
        return XDDFDataSourcesFactory.fromArray(texts, range(sheet, first, last, column));
    }

    /** The figures as they are saved; a chart that is given cells would have every formula behind them evaluated. */
    static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, int first, int last, int column) {
        Double[] numbers = new Double[last - first + 1];
        for (int k = 0; k < numbers.length; k++) {
            XSSFCell cell = sheet.getRow(first + k).getCell(column);
            numbers[k] = cell.getCellType() == CellType.BLANK ? null : cell.getNumericCellValue();
        }
        return XDDFDataSourcesFactory.fromArray(numbers, range(sheet, first, last, column));
    }

    private static String range(XSSFSheet sheet, int first, int last, int column) {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + Page.fixed(first, column, last, column);
    }

    /** Names every point on the axis, however close they come; the small set of schema classes has no setter for it. */
    static void everyLabel(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("tickLblSkip", CHART);
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {
            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        }));
    }
}
