package dev.peakplan.excel.write;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Line charts of the figures of a sheet, beside them. */
final class PageChart {
    static final String MIDDLE = "2E86AB";
    static final String EDGE = "7FA8BF";
    static final String FAR_EDGE = "C9D6DF";
    static final String OTHER = "C0392B";

    private static final int COLUMNS = 9;
    private static final int ROWS = 16;

    private final XSSFSheet sheet;
    private final int columns;
    private OptionalDouble most = OptionalDouble.empty();

    PageChart(XSSFSheet sheet) {
        this(sheet, COLUMNS);
    }

    /** Charts of another width, in columns. */
    PageChart(XSSFSheet sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Ends the axis of values there. */
    PageChart upTo(double greatest) {
        most = OptionalDouble.of(greatest);
        return this;
    }

    /**
     * One line.
     *
     * @param title what it is
     * @param column its column
     * @param colour red, green and blue in hexadecimal digits
     */
    record Line(String title, int column, String colour) {}

    /**
     * Draws lines.
     *
     * @param row first row of the chart
     * @param column first column of the chart
     * @param title what it shows
     * @param format number format of the values
     * @param rows first and last row of the figures; names of the points are in their first column
     * @param lines the lines, dashed at the edges
     */
    void draw(int row, int column, String title, String format, int[] rows, List<Line> lines) {
        XSSFChart chart = Charts.chart(sheet, row, column, columns, ROWS, title);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setNumberFormat(format);
        most.ifPresent(left::setMaximum);
        left.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill("E3E8EB")));
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setVaryColors(false);
        XDDFDataSource<String> names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(rows[0], rows[1], 0, 0));
        for (Line line : lines) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(
                    names,
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, new CellRangeAddress(rows[0], rows[1], line.column(), line.column())));
            series.setTitle(line.title(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties properties = new XDDFLineProperties(fill(line.colour()));
            boolean edge = line.colour().equals(EDGE) || line.colour().equals(FAR_EDGE);
            properties.setWidth(edge ? 1.25 : 2.25);
            if (edge) {
                properties.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            series.setLineProperties(properties);
        }
        chart.plot(data);
    }

    /** Rows that a chart takes. */
    static int rows() {
        return ROWS;
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {
            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        }));
    }
}
