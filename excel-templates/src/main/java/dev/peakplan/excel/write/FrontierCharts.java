package dev.peakplan.excel.write;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lines over the levels of the caps. Every series has a fill of its own: without one some programs draw nothing. */
final class FrontierCharts {
    private static final byte[] BOUND = {(byte) 0x2E, (byte) 0x86, (byte) 0xAB};
    private static final byte[] MADE = {(byte) 0xC0, (byte) 0x39, (byte) 0x2B};

    static final int HEIGHT = 18;

    private final PlanBook plan;
    private final XSSFSheet sheet;
    private final int first;
    private final int last;
    private final int level;
    private final int row;

    /** Charts from row {@code row} on, of the levels in the rows {@code first} to {@code last}. */
    FrontierCharts(PlanBook plan, XSSFSheet sheet, int first, int last, int level, int row) {
        this.row = row;
        this.plan = plan;
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.level = level;
    }

    /** The bound as a line, the plan as a mark. */
    void line(int fromColumn, int toColumn, String title, int column, int planColumn, String... names) {
        XSSFChart chart = Charts.chart(sheet, row, fromColumn, toColumn - fromColumn, HEIGHT, title);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        String below = plan.say("上限水平", "Level of caps");
        Charts.inItsLanguage(below, () -> bottom.setTitle(below));
        bottom.setNumberFormat("0%");
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.MIN);
        if (column == FrontierPage.SERVICE) {
            left.setNumberFormat("0%");
            left.setMaximum(1);
        } else {
            left.setNumberFormat(Page.HOURS);
        }
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setVaryColors(false);
        XDDFLineProperties drawn = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(BOUND)));
        drawn.setWidth(2.25);
        series(lines, column, names[0], MarkerStyle.CIRCLE, BOUND).setLineProperties(drawn);
        XDDFLineProperties none = new XDDFLineProperties(new XDDFNoFillProperties());
        series(lines, planColumn, names[1], MarkerStyle.DIAMOND, MADE).setLineProperties(none);
        chart.plot(lines);
    }

    private XDDFLineChartData.Series series(
            XDDFLineChartData lines, int column, String name, MarkerStyle mark, byte[] colour) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(numbers(level), numbers(column));
        series.setTitle(name, null);
        series.setSmooth(false);
        series.setMarkerStyle(mark);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        return series;
    }

    private XDDFNumericalDataSource<Double> numbers(int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column));
    }
}
