package dev.peakplan.history;

import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.HistoryField;
import dev.peakplan.plan.TextRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the row of headers and what each column holds: by the headers of a mapping, else by the usual names.
 *
 * @param rowIndex index of the header row
 * @param columns column (from 0) by what it holds
 * @param names header text by what it holds
 */
record Headers(int rowIndex, Map<HistoryField, Integer> columns, Map<HistoryField, String> names) {
    private static final int SEARCHED = 20;

    private static final Map<HistoryField, List<String>> USUAL = new EnumMap<>(Map.of(
            HistoryField.DATE,
            List.of(
                    "date",
                    "day",
                    "month",
                    "datetime",
                    "timestamp",
                    "intervalstart",
                    "period",
                    "日期",
                    "时间段",
                    "月份",
                    "统计日期",
                    "统计时间",
                    "开始时间",
                    "日期时间",
                    "年月"),
            HistoryField.TIME,
            List.of("time", "hour", "interval", "starttime", "时间", "时段", "小时", "时刻", "统计时段"),
            HistoryField.QUEUE,
            List.of("queue", "queueid", "channel", "skill", "skillgroup", "split", "队列", "技能组", "渠道", "业务组"),
            HistoryField.OFFERED,
            List.of(
                    "offered",
                    "callsoffered",
                    "contactsoffered",
                    "contacts",
                    "volume",
                    "calls",
                    "requests",
                    "inbound",
                    "total",
                    "呼入量",
                    "来电量",
                    "进线量",
                    "呼入总量",
                    "话务量",
                    "呼入数",
                    "咨询量",
                    "工单量",
                    "受理量",
                    "业务量"),
            HistoryField.HANDLED,
            List.of("handled", "callshandled", "answered", "callsanswered", "接听量", "接起量", "接通量", "应答量", "接听数", "人工接听量"),
            HistoryField.ABANDONED,
            List.of("abandoned", "callsabandoned", "abandons", "lost", "放弃量", "呼损量", "放弃数", "未接量"),
            HistoryField.WAIT,
            List.of(
                    "asa",
                    "asaseconds",
                    "asasecondsweighted",
                    "wait",
                    "meanwait",
                    "avgwait",
                    "waitseconds",
                    "平均等待时长",
                    "平均等待",
                    "平均应答速度",
                    "平均等待时间",
                    "平均排队时长"),
            HistoryField.SERVICE_LEVEL,
            List.of("servicelevel", "sl", "tsf", "服务水平", "接通及时率", "服务水平率", "20秒接通率"),
            HistoryField.HANDLE_TIME,
            List.of("aht", "handletime", "avghandletime", "meanhandletime", "ahtseconds", "平均处理时长", "平均通话时长", "平均处理时间"),
            HistoryField.STAFFED_HOURS,
            List.of("staffedhours", "paidhours", "rosteredhours", "排班工时", "带薪工时", "在岗工时")));

    /** The header row among the first rows: the one with most known columns, a date and a volume among them. */
    static Optional<Headers> find(List<TextRow> rows, ColumnMapping mapping) {
        Optional<Headers> best = Optional.empty();
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            Headers here = at(rows.get(i), i, mapping);
            if (here.usable()
                    && (best.isEmpty()
                            || here.columns.size() > best.get().columns.size())) {
                best = Optional.of(here);
            }
        }
        return best;
    }

    private static Headers at(TextRow row, int index, ColumnMapping mapping) {
        Map<HistoryField, Integer> columns = new EnumMap<>(HistoryField.class);
        Map<HistoryField, String> names = new EnumMap<>(HistoryField.class);
        for (int c = 0; c < row.cells().size(); c++) {
            String header = row.cell(c);
            for (HistoryField field : HistoryField.values()) {
                if (!columns.containsKey(field) && matches(header, field, mapping)) {
                    columns.put(field, c);
                    names.put(field, header);
                    break;
                }
            }
        }
        return new Headers(index, columns, names);
    }

    private static boolean matches(String header, HistoryField field, ColumnMapping mapping) {
        String named = mapping.headers().get(field);
        return named != null ? key(named).equals(key(header)) : USUAL.get(field).contains(key(header));
    }

    /** Whether {@code row} repeats the headers, as exports do on every page. */
    boolean repeatedBy(TextRow row) {
        int same = 0;
        for (Map.Entry<HistoryField, String> entry : names.entrySet()) {
            String cell = row.cell(columns.get(entry.getKey()));
            if (!cell.isEmpty() && !key(cell).equals(key(entry.getValue()))) {
                return false;
            }
            same += cell.isEmpty() ? 0 : 1;
        }
        return same >= 2;
    }

    /** Whether {@code row} holds headers too, in another language or spelling, as exports with two lines of headers do. */
    boolean translatedBy(TextRow row, ColumnMapping mapping) {
        String date = row.cell(columns.get(HistoryField.DATE));
        boolean wordy = !date.isEmpty() && date.chars().noneMatch(Character::isDigit);
        return wordy
                && at(row, rowIndex, new ColumnMapping(Map.of(), mapping.queueId(), false))
                        .usable();
    }

    private boolean usable() {
        return columns.containsKey(HistoryField.DATE) && columns.containsKey(HistoryField.OFFERED);
    }

    int column(HistoryField field) {
        return columns.getOrDefault(field, -1);
    }

    private static String key(String header) {
        String plain = Numbers.plain(header).toLowerCase(Locale.ROOT);
        // a unit in brackets is no part of the name
        return plain.replaceAll("[(\\[].*[)\\]]", "").replaceAll("[\\s_./-]", "");
    }
}
