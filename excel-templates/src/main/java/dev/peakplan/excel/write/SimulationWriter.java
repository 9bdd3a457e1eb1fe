package dev.peakplan.excel.write;

import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A plan's workbook with two sheets in front: what it may come to, and the service that running it event by event found. */
public final class SimulationWriter {
    private static final String SHARE = "0.0%";
    private static final String SECONDS = "#,##0.0";
    private static final double MINOR_PER_MAJOR = 100;

    private final XSSFWorkbook book;
    private final Language language;
    private final PlanRequest request;
    private final Labels labels;

    private SimulationWriter(XSSFWorkbook book, PlanRequest request, Language language) {
        this.book = book;
        this.language = language;
        this.request = request;
        this.labels = new Labels(request, language);
    }

    /**
     * @param workbook bytes of the plan's workbook, written by us
     * @param request what was planned
     * @param language language of the sheets that are added
     */
    public static byte[] write(
            byte[] workbook, PlanRequest request, SimulationReport events, RiskReport risk, Language language) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            SimulationWriter writer = new SimulationWriter(book, request, language);
            writer.risks(risk);
            writer.chances(risk);
            writer.services(events);
            for (int k = 0; k < book.getNumberOfSheets(); k++) {
                book.getSheetAt(k).setSelected(k == 0);
            }
            book.setActiveSheet(0);
            book.setFirstVisibleTab(0);
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private FigureSheet sheet(int position, String name, String subtitle) {
        FigureSheet sheet = new FigureSheet(book, language, name, subtitle);
        book.setSheetOrder(sheet.sheet().getSheetName(), position);
        return sheet;
    }

    private void risks(RiskReport risk) {
        FigureSheet sheet = sheet(
                0,
                say("模拟风险", "Simulated risk"),
                say(
                        "话量、处理时长、流失与工资、价格另有变化时的结果：" + risk.replications() + " 次蒙特卡洛抽样，种子 " + risk.seed()
                                + "；P10 表示十次中有一次低于它。金额单位：" + request.settings().currency(),
                        "What the plan may come to when volumes, handle times, attrition, wages and prices turn out otherwise: "
                                + risk.replications() + " replications, seed " + risk.seed()
                                + "; one in ten lies below P10. Money in "
                                + request.settings().currency()));
        sheet.header(
                List.of(
                        say("期间", "Period"),
                        say("服务水平 P10", "Service level P10"),
                        say("服务水平 P50", "Service level P50"),
                        say("服务水平 P90", "Service level P90"),
                        say("工时满足率 P10", "Staffed share P10"),
                        say("工时满足率 P50", "Staffed share P50"),
                        say("流失联络量 P50", "Lost contacts P50"),
                        say("流失联络量 P90", "Lost contacts P90"),
                        say("支出 P10", "Spending P10"),
                        say("支出 P50", "Spending P50"),
                        say("支出 P90", "Spending P90")),
                1,
                22,
                15);
        int r = FigureSheet.HEADER_ROW;
        for (RiskReport.PeriodRisk period : risk.periods()) {
            r++;
            sheet.text(
                    r, 0, period.period().isPresent() ? label(period.period().getAsInt()) : say("全部期间", "All periods"));
            Optional<Quantiles> level = period.serviceLevel();
            sheet.number(r, 1, level.map(Quantiles::p10).orElse(Double.NaN), SHARE);
            sheet.number(r, 2, level.map(Quantiles::p50).orElse(Double.NaN), SHARE);
            sheet.number(r, 3, level.map(Quantiles::p90).orElse(Double.NaN), SHARE);
            sheet.number(r, 4, period.staffedShare().p10(), SHARE);
            sheet.number(r, 5, period.staffedShare().p50(), SHARE);
            sheet.number(r, 6, period.lostContacts().p50(), Page.HOURS);
            sheet.number(r, 7, period.lostContacts().p90(), Page.HOURS);
            sheet.number(r, 8, period.spending().p10() / MINOR_PER_MAJOR, Page.WHOLE_MONEY);
            sheet.number(r, 9, period.spending().p50() / MINOR_PER_MAJOR, Page.WHOLE_MONEY);
            sheet.number(r, 10, period.spending().p90() / MINOR_PER_MAJOR, Page.WHOLE_MONEY);
        }
    }

    private void chances(RiskReport risk) {
        FigureSheet sheet = sheet(
                1, say("达标概率", "Chances"), say("各项上限、下限与目标得以满足的概率", "How likely every cap, floor and goal is kept"));
        sheet.header(
                List.of(
                        say("类别", "Kind"),
                        say("对象", "Subject"),
                        say("满足的概率", "Chance of keeping it"),
                        say("使用或达到 P10", "Used or reached P10"),
                        say("使用或达到 P50", "Used or reached P50"),
                        say("使用或达到 P90", "Used or reached P90"),
                        say("平均超出", "Mean excess")),
                2,
                26,
                18);
        int r = FigureSheet.HEADER_ROW;
        for (RiskReport.Chance chance : risk.chances()) {
            r++;
            boolean service = chance.kind() == LimitKind.SERVICE_GOAL;
            String format = service ? SHARE : Page.WHOLE_MONEY;
            double divisor = service ? 1 : MINOR_PER_MAJOR;
            sheet.text(r, 0, Vocabulary.limit(chance.kind()).in(language));
            sheet.text(r, 1, labels.cap(chance.subject()));
            sheet.number(r, 2, chance.kept(), SHARE);
            sheet.number(r, 3, chance.use().p10() / divisor, format);
            sheet.number(r, 4, chance.use().p50() / divisor, format);
            sheet.number(r, 5, chance.use().p90() / divisor, format);
            sheet.number(r, 6, chance.meanExcess() / divisor, format);
        }
    }

    private void services(SimulationReport events) {
        FigureSheet sheet = sheet(
                2,
                say("模拟服务", "Simulated service"),
                say(
                        "逐个联络事件模拟 " + events.contacts() + " 次联络，种子 " + events.seed() + "；± 为 95 % 置信区间的半宽",
                        events.contacts() + " contacts simulated one by one, seed " + events.seed()
                                + "; ± is half the width of the 95 % interval"));
        sheet.header(
                List.of(
                        say("班组", "Team"),
                        say("队列", "Queue"),
                        say("期间", "Period"),
                        say("联络量", "Contacts"),
                        say("服务水平", "Service level"),
                        "±",
                        say("不计短时放弃", "Less short abandons"),
                        say("短时放弃计为接通", "Plus short abandons"),
                        say("占已接通", "Of answered"),
                        say("放弃率", "Abandonment"),
                        say("平均等待（秒）", "Mean wait (s)"),
                        say("占用率", "Occupancy")),
                3,
                18,
                14);
        Map<String, String> queues = request.demand().queues().stream()
                .collect(Collectors.toMap(queue -> queue.id(), queue -> queue.name(), (a, b) -> a));
        int r = FigureSheet.HEADER_ROW;
        for (SimulatedService service : events.services()) {
            r++;
            sheet.text(r, 0, labels.team(service.teamId()));
            sheet.text(
                    r,
                    1,
                    service.queueId().map(id -> queues.getOrDefault(id, id)).orElse(say("实时合计", "All real-time")));
            sheet.text(r, 2, label(service.period()));
            sheet.number(r, 3, service.contacts(), Page.HOURS);
            sheet.number(r, 4, service.serviceLevel(), SHARE);
            sheet.number(r, 5, service.halfWidth(), SHARE);
            sheet.number(r, 6, service.lessShortAbandons(), SHARE);
            sheet.number(r, 7, service.plusShortAbandons(), SHARE);
            sheet.number(r, 8, service.ofAnswered(), SHARE);
            sheet.number(r, 9, service.abandonment(), SHARE);
            sheet.number(r, 10, service.meanWaitSeconds(), SECONDS);
            sheet.number(r, 11, service.occupancy(), SHARE);
        }
    }

    private String label(int period) {
        Period named = request.calendar().periods().get(period);
        return named.label();
    }
}
