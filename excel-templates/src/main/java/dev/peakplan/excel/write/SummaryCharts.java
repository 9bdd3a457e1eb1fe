package dev.peakplan.excel.write;

import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of the summary. Every series has a fill of its own: without one some programs draw nothing. */
final class SummaryCharts {
    private static final String NEED = "C0392B";
    private static final String PLAN = "2E86AB";
    private static final String PEAK = "E67E22";
    private static final String OFF = "7FC8A9";
    private static final String LIMIT = "C9D6DF";
    /** Small enough for the names of ten caps. */
    private static final double LABEL_POINTS = 7.5;

    private final PlanBook plan;
    private final XSSFSheet sheet;
    private final XSSFSheet data;
    private final ChartDataPage.Rows rows;

    SummaryCharts(PlanBook plan, XSSFSheet sheet, ChartDataPage.Rows rows) {
        this.plan = plan;
        this.sheet = sheet;
        this.data = plan.sheet(ResultSheet.CHART_DATA);
        this.rows = rows;
    }

    /** Heads planned as bars in the colour of the season, heads needed as a line. */
    void heads(int row, int fromColumn, int toColumn, int height) {
        XSSFChart chart = chart(
                row,
                fromColumn,
                toColumn,
                height,
                plan.say("在岗人数与需求（橙旺季 蓝平季 绿淡季）", "Heads: orange peak, blue shoulder, green off-season"));
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = valueAxis(chart, "#,##0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(40);
        XDDFChartData.Series planned = bars.addSeries(periods(), column(ChartDataPage.HEADS));
        planned.setTitle(plan.say("在岗人数", "Heads planned"), null);
        planned.setFillProperties(Charts.fill(PLAN));
        for (int t = 0; t < plan.periodCount(); t++) {
            Season season = plan.periods().get(t).season();
            if (season != Season.SHOULDER) {
                planned.getDataPoint(t).setFillProperties(Charts.fill(season == Season.PEAK ? PEAK : OFF));
            }
        }
        chart.plot(bars);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setVaryColors(false);
        line(lines, ChartDataPage.NEED, plan.say("需求折算人数", "Heads needed"), NEED);
        chart.plot(lines);
    }

    /** Service level by period against the goal. */
    void service(int row, int fromColumn, int toColumn, int height) {
        XSSFChart chart = chart(row, fromColumn, toColumn, height, plan.say("各期服务水平", "Service level by period"));
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = valueAxis(chart, "0%");
        left.setMaximum(1);
        left.setMinimum(0);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setVaryColors(false);
        line(lines, ChartDataPage.LEVEL, plan.say("服务水平", "Service level"), PLAN);
        line(lines, ChartDataPage.GOAL, plan.say("服务目标", "Service goal"), NEED);
        chart.plot(lines);
    }

    /** Spending by period. */
    void spending(int row, int fromColumn, int toColumn, int height) {
        XSSFChart chart =
                chart(row, fromColumn, toColumn, height, plan.say("各期支出（千）", "Spending by period (thousands)"));
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = valueAxis(chart, "#,##0,");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(40);
        XDDFChartData.Series series = bars.addSeries(periods(), column(ChartDataPage.SPENDING));
        series.setTitle(plan.say("支出", "Spending"), null);
        series.setFillProperties(Charts.fill(PLAN));
        chart.plot(bars);
    }

    /** Every cap with what is used of it. */
    void caps(int row, int fromColumn, int toColumn, int height) {
        if (rows.lastCap() < rows.firstCap()) {
            return;
        }
        XSSFChart chart =
                chart(row, fromColumn, toColumn, height, plan.say("支出与上限（千）", "Spending against caps (thousands)"));
        XDDFCategoryAxis left = chart.createCategoryAxis(AxisPosition.LEFT);
        left.getOrAddTextProperties().setFontSize(LABEL_POINTS);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        bottom.setCrosses(AxisCrosses.AUTO_ZERO);
        bottom.setCrossBetween(AxisCrossBetween.BETWEEN);
        bottom.setNumberFormat("#,##0,");
        bottom.setMinimum(0);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, left, bottom);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(40);
        XDDFDataSource<String> names = Charts.texts(data, rows.firstCap(), rows.lastCap(), 0);
        List<String> titles = new ArrayList<>(List.of(plan.say("已用", "Used"), plan.say("限额", "Limit")));
        String[] colours = {PLAN, LIMIT};
        for (int k = 0; k < colours.length; k++) {
            XDDFNumericalDataSource<Double> values = Charts.numbers(data, rows.firstCap(), rows.lastCap(), 2 + k);
            XDDFChartData.Series series = bars.addSeries(names, values);
            series.setTitle(titles.get(k), null);
            series.setFillProperties(Charts.fill(colours[k]));
        }
        chart.plot(bars);
        Charts.everyLabel(chart);
    }

    private XSSFChart chart(int row, int fromColumn, int toColumn, int height, String title) {
        return Charts.chart(sheet, row, fromColumn, toColumn - fromColumn, height, title);
    }

    private static XDDFValueAxis valueAxis(XSSFChart chart, String format) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setNumberFormat(format);
        axis.setMinimum(0);
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(Charts.fill("E3E8EB")));
        return axis;
    }

    private void line(XDDFLineChartData lines, int column, String title, String colour) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(periods(), column(column));
        series.setTitle(title, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFLineProperties properties = new XDDFLineProperties(Charts.fill(colour));
        properties.setWidth(2.25);
        series.setLineProperties(properties);
    }

    private XDDFDataSource<String> periods() {
        return Charts.texts(data, rows.first(), rows.last(), ChartDataPage.LABEL);
    }

    private XDDFNumericalDataSource<Double> column(int column) {
        return Charts.numbers(data, rows.first(), rows.last(), column);
    }
}
