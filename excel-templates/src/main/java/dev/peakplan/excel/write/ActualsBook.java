package dev.peakplan.excel.write;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that actuals are reported in, made from a binding budget: its lines and drivers stand there, one column a period is to be
 * filled. A sheet beside it shows the plan.
 */
public final class ActualsBook {
    private static final int COMMITMENT_ROWS = 30;
    private static final int AGENT_ROWS = 100;
    private static final int WIDTH = 256;
    private static final String MONEY = "#,##0.00";
    private static final String NUMBER = "#,##0.####";

    private final PlanRequest request;
    private final boolean zh;
    private final Labels labels;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final BookStyles styles;

    /** One row of a wide table: its texts, and the plan by period in major units or counts. */
    private record Line(List<String> texts, double[] planned) {}

    private ActualsBook(PlanRequest request, Language language) {
        this.request = request;
        this.zh = language == Language.ZH;
        this.labels = new Labels(request, language);
        this.styles = new BookStyles(book, language);
    }

    /**
     * The empty workbook of a budget.
     *
     * @param ledger spending of the plan
     * @param heads heads of the plan
     */
    public static byte[] write(
            PlanRequest request, List<LedgerEntry> ledger, List<HeadsOutcome> heads, Language language) {
        ActualsBook actuals = new ActualsBook(request, language);
        try (XSSFWorkbook book = actuals.book) {
            book.getProperties().getCoreProperties().setCreator("PeakPlan");
            List<Line> spending = actuals.spending(ledger);
            List<Line> drivers = actuals.drivers(heads);
            List<String> spendingHead =
                    actuals.words("预算科目|line", "名称|Name", "类别|Category", "项目|site", "部门|department");
            List<String> driverHead = actuals.words("指标|metric", "对象|subject", "名称|Name", "岗位|role");
            actuals.wide("实际支出|Spending", spendingHead, spending, MONEY, false);
            actuals.wide("动因|Drivers", driverHead, drivers, NUMBER, false);
            actuals.rows(
                    "承诺|Commitments",
                    actuals.words(
                            "编号|reference",
                            "类型|kind",
                            "预算科目|line",
                            "项目|site",
                            "部门|department",
                            "期间|period",
                            "金额|amount",
                            "状态|state"),
                    COMMITMENT_ROWS);
            actuals.rows(
                    "坐席|Agents",
                    actuals.words("工号|agent", "班组|team", "期间|period", "处理量|contacts", "平均处理时长|AHT", "质检得分|quality"),
                    AGENT_ROWS);
            List<String> planHead = new ArrayList<>(spendingHead);
            planHead.set(0, actuals.word("计划科目|Planned line"));
            actuals.wide("计划支出|Planned spending", planHead, spending, MONEY, true);
            planHead = new ArrayList<>(driverHead);
            planHead.set(0, actuals.word("计划指标|Planned metric"));
            actuals.wide("计划动因|Planned drivers", planHead, drivers, NUMBER, true);
            return StableBytes.of(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word(String both) {
        return both.split("\\|")[zh ? 0 : 1];
    }

    private List<String> words(String... both) {
        List<String> words = new ArrayList<>();
        for (String each : both) {
            words.add(word(each));
        }
        return words;
    }

    private List<Line> spending(List<LedgerEntry> ledger) {
        Map<List<String>, double[]> lines = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger) {
            List<String> texts = List.of(
                    entry.line() + entry.reference().map(id -> ":" + id).orElse(""),
                    labels.line(entry.line(), entry.reference()),
                    Vocabulary.category(entry.category()).in(zh ? Language.ZH : Language.EN),
                    entry.siteId().orElse(""),
                    entry.departmentId().orElse(""));
            lines.computeIfAbsent(texts, fresh -> new double[request.periodCount()])[entry.period()] +=
                    entry.amount().major().doubleValue();
        }
        return lines(lines);
    }

    private List<Line> drivers(List<HeadsOutcome> heads) {
        Map<List<String>, double[]> lines = new LinkedHashMap<>();
        for (Queue queue : request.demand().queues()) {
            double[] contacts = row(lines, "CONTACTS", queue.id(), queue.name(), "");
            for (Volume volume : request.demand().volumes()) {
                if (volume.queueId().equals(queue.id())) {
                    contacts[request.calendar().getIndex(volume.periodId())] += volume.contacts();
                }
            }
            Arrays.fill(row(lines, "HANDLE_TIME", queue.id(), queue.name(), ""), queue.handleTimeSeconds());
        }
        for (Team team : request.organisation().teams()) {
            Arrays.fill(row(lines, "SHRINKAGE", team.id(), team.name(), ""), team.shrinkage());
            for (HeadsOutcome each : heads) {
                if (each.teamId().equals(team.id())) {
                    row(lines, "HEADS", team.id(), team.name(), each.roleId())[each.period()] += each.heads();
                }
            }
            row(lines, "LEAVERS", team.id(), team.name(), "");
        }
        return lines(lines);
    }

    private double[] row(Map<List<String>, double[]> lines, String... texts) {
        return lines.computeIfAbsent(List.of(texts), fresh -> new double[request.periodCount()]);
    }

    private static List<Line> lines(Map<List<String>, double[]> rows) {
        return rows.entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue()))
                .toList();
    }

    private void wide(String name, List<String> head, List<Line> lines, String format, boolean planned) {
        XSSFSheet sheet = sheet(name, head);
        List<Period> periods = request.calendar().periods();
        for (int t = 0; t < periods.size(); t++) {
            text(sheet.getRow(0), head.size() + t, periods.get(t).label(), styles.header(!planned));
            sheet.setColumnWidth(head.size() + t, 13 * WIDTH);
        }
        int r = 1;
        for (Line line : lines) {
            XSSFRow row = sheet.createRow(r++);
            for (int c = 0; c < head.size(); c++) {
                text(row, c, line.texts().get(c), styles.text());
            }
            for (int t = 0; t < periods.size(); t++) {
                var cell = row.createCell(head.size() + t);
                cell.setCellStyle(planned ? styles.result(format) : styles.input(format, false));
                if (planned) {
                    cell.setCellValue(line.planned()[t]);
                }
            }
        }
        sheet.createFreezePane(head.size(), 1);
    }

    private void rows(String name, List<String> head, int count) {
        XSSFSheet sheet = sheet(name, head);
        CellStyle input = styles.input("General", false);
        for (int r = 1; r <= count; r++) {
            XSSFRow row = sheet.createRow(r);
            for (int c = 0; c < head.size(); c++) {
                row.createCell(c).setCellStyle(input);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private XSSFSheet sheet(String name, List<String> head) {
        XSSFSheet sheet = book.createSheet(word(name));
        XSSFRow row = sheet.createRow(0);
        for (int c = 0; c < head.size(); c++) {
            text(row, c, head.get(c), styles.header(true));
            sheet.setColumnWidth(c, (c == 0 ? 24 : 16) * WIDTH);
        }
        return sheet;
    }

    private static void text(XSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(Optional.of(text).filter(each -> !each.isEmpty()).orElse(null));
    }
}
