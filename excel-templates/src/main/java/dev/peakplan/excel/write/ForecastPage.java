package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.BackTest;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.ForecastMethod;
import dev.peakplan.plan.Volume;
import dev.peakplan.plan.VolumeForecast;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Demand forecast from history, by queue and period, with intervals; a chart beside each. */
final class ForecastPage {
    private static final int CHART_COLUMN = 8;

    private ForecastPage() {}

    static void write(PlanBook plan, List<DemandForecast> forecasts) {
        Page page = new Page(
                plan,
                ResultSheet.INTERVALS,
                plan.say(
                        "由历史预测的业务量；80% 与 95% 区间来自回测误差；“方案采用”是本方案所用的业务量",
                        "Volumes forecast from history; 80 % and 95 % intervals come from back-test errors; “in the plan” is what this plan uses"));
        page.widths(18, 14, 14, 14, 14, 14, 14, 4);
        Map<String, Double> used = new HashMap<>();
        for (Volume volume : plan.request().demand().volumes()) {
            used.put(volume.queueId() + "\n" + volume.periodId(), volume.contacts());
        }
        int r = FIRST_ROW;
        for (DemandForecast forecast : forecasts) {
            r = queue(plan, page, r, forecast, used);
        }
        page.freeze(FIRST_ROW - 1, 1);
    }

    private static int queue(PlanBook plan, Page page, int top, DemandForecast forecast, Map<String, Double> used) {
        page.heading(top, name(plan, forecast.queueId()) + " · " + method(plan, forecast.method()));
        page.text(top + 1, 0, backTest(plan, forecast), plan.styles().note());
        int header = top + 2;
        page.header(
                header,
                plan.chinese()
                        ? List.of("期间", "预测", "80% 下限", "80% 上限", "95% 下限", "95% 上限", "方案采用")
                        : List.of(
                                "Period", "Forecast", "80 % low", "80 % high", "95 % low", "95 % high", "In the plan"),
                false);
        int r = header;
        for (int t = 0; t < forecast.periods().size(); t++) {
            VolumeForecast period = forecast.periods().get(t);
            r++;
            page.text(r, 0, plan.periods().get(t).label());
            page.number(r, 1, period.contacts(), Page.HOURS);
            page.number(r, 2, period.eighty().lower(), Page.HOURS);
            page.number(r, 3, period.eighty().upper(), Page.HOURS);
            page.number(r, 4, period.ninetyFive().lower(), Page.HOURS);
            page.number(r, 5, period.ninetyFive().upper(), Page.HOURS);
            page.number(r, 6, used.getOrDefault(forecast.queueId() + "\n" + period.periodId(), Double.NaN), Page.HOURS);
        }
        new PageChart(page.sheet())
                .draw(
                        top,
                        CHART_COLUMN,
                        name(plan, forecast.queueId()),
                        Page.HOURS,
                        new int[] {header + 1, r},
                        List.of(
                                new PageChart.Line(plan.say("预测", "Forecast"), 1, PageChart.MIDDLE),
                                new PageChart.Line(plan.say("80% 下限", "80 % low"), 2, PageChart.EDGE),
                                new PageChart.Line(plan.say("80% 上限", "80 % high"), 3, PageChart.EDGE),
                                new PageChart.Line(plan.say("95% 下限", "95 % low"), 4, PageChart.FAR_EDGE),
                                new PageChart.Line(plan.say("95% 上限", "95 % high"), 5, PageChart.FAR_EDGE),
                                new PageChart.Line(plan.say("方案采用", "In the plan"), 6, PageChart.OTHER)));
        return Math.max(r, top + PageChart.rows()) + 2;
    }

    static String name(PlanBook plan, String queueId) {
        return plan.request().demand().queues().stream()
                .filter(queue -> queue.id().equals(queueId))
                .map(queue -> queue.name().isBlank() ? queue.id() : queue.name())
                .findFirst()
                .orElse(queueId);
    }

    private static String backTest(PlanBook plan, DemandForecast forecast) {
        BackTest test = forecast.backTest();
        String breaks =
                forecast.levelBreaks().isEmpty() ? "" : plan.say("；水平变动：", "; level breaks: ") + forecast.levelBreaks();
        return test.scores().stream()
                        .filter(BackTest.Score::chosen)
                        .map(score -> String.format(
                                Locale.ROOT,
                                plan.say(
                                        "回测 %d 次：误差 %.1f%%，为上年同月法的 %.2f 倍；80%% 区间实际覆盖 %s",
                                        "%d back-tests: error %.1f %%, %.2f of the seasonal naive's; 80 %% intervals held %s"),
                                test.origins(),
                                100 * score.wape(),
                                score.ratioToSeasonalNaive(),
                                test.coverage80().isPresent()
                                        ? String.format(
                                                Locale.ROOT,
                                                "%.0f %%",
                                                100 * test.coverage80().getAsDouble())
                                        : "-"))
                        .findFirst()
                        .orElse(plan.say("历史太短，未回测", "The history is too short for a back-test"))
                + breaks;
    }

    private static String method(PlanBook plan, ForecastMethod method) {
        return switch (method) {
            case SEASONAL_NAIVE -> plan.say("上年同月", "seasonal naive");
            case SEASONAL_NAIVE_DRIFT -> plan.say("上年同月加漂移", "seasonal naive with drift");
            case LEVEL_SEASON -> plan.say("水平与季节", "level and season");
            case LEVEL_TREND_SEASON -> plan.say("水平、趋势与季节", "level, trend and season");
            case SMOOTHING -> plan.say("指数平滑", "exponential smoothing");
            case SMOOTHING_DAMPED_TREND -> plan.say("阻尼趋势指数平滑", "exponential smoothing with damped trend");
            case DAILY_REGRESSION -> plan.say("日数据回归", "daily regression");
            case DAILY_REGRESSION_DAMPED_TREND -> plan.say("阻尼趋势日数据回归", "daily regression with damped trend");
            case COMBINATION -> plan.say("各方法组合", "combination of methods");
        };
    }
}
