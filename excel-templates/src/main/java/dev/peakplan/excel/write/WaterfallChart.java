package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** A waterfall of stacked columns, the lowest of them without a fill. */
final class WaterfallChart {
    /** The axis begins below the lowest bar, so that the steps can be seen beside the totals. */
    private static final double ROOM_BELOW = 0.98;

    /** Where on the sheet. */
    record Spot(int row, int column, int columns, int rows) {}

    /** Programs that show every series in the legend show this; an empty name would be replaced by the column's. */
    private static final String NAMELESS = "\u00A0";

    private WaterfallChart() {}

    static void draw(XSSFSheet sheet, Language language, String title, int first, int last, Spot spot, double least) {
        XSSFChart chart = Charts.chart(sheet, spot.row(), spot.column(), spot.columns(), spot.rows(), title);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.MIN);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setNumberFormat("#,##0,");
        left.setMinimum(floor(least));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setVaryColors(false);
        bars.setGapWidth(35);
        XDDFDataSource<String> labels = Charts.texts(sheet, first, last, BridgePage.LABEL);
        int[] columns = {BridgePage.HIDDEN, BridgePage.TOTAL, BridgePage.RISE, BridgePage.FALL};
        String[] colours = {"", "2E86AB", "C0392B", "4F9D69"};
        List<Text> names =
                List.of(Text.same(NAMELESS), Text.of("总额", "Total"), Text.of("增加", "Rise"), Text.of("减少", "Fall"));
        for (int k = 0; k < columns.length; k++) {
            XDDFChartData.Series series = bars.addSeries(labels, Charts.numbers(sheet, first, last, columns[k]));
            series.setTitle(names.get(k).in(language), null);
            series.setFillProperties(colours[k].isEmpty() ? new XDDFNoFillProperties() : Charts.fill(colours[k]));
        }
        chart.plot(bars);
        overlap(chart);
        hideFirstLegendEntry(chart);
    }

    /** Columns on top of each other, not side by side; the small set of schema classes has no setter for it. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(Charts.CHART, "gapWidth");
            cursor.toNextSibling();
            cursor.beginElement("overlap", Charts.CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    /** The series without a fill has no place in the legend. */
    private static void hideFirstLegendEntry(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getLegend().newCursor()) {
            cursor.toChild(Charts.CHART, "legendPos");
            cursor.toNextSibling();
            cursor.beginElement("legendEntry", Charts.CHART);
            cursor.beginElement("idx", Charts.CHART);
            cursor.insertAttributeWithValue("val", "0");
            cursor.toParent();
            cursor.toEndToken();
            cursor.beginElement("delete", Charts.CHART);
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    /** A round figure below the lowest bar. */
    private static double floor(double least) {
        if (least <= 0) {
            return Math.min(0, least);
        }
        double step = Math.pow(10, Math.floor(Math.log10(least)) - 1);
        return Math.floor(least * ROOM_BELOW / step) * step;
    }
}
