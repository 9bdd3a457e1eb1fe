package dev.peakplan.actuals;

import java.util.List;

/** What a column of a table of actuals can hold, with the usual names of its header, without blanks, in lower case. */
public enum ActualsField {
    /** Line of the budget: its code, id or name. */
    LINE("line", "linecode", "budgetline", "account", "costline", "item", "科目", "科目代码", "预算科目", "费用项目", "行代码", "预算行"),
    SITE("site", "location", "property", "project", "职场", "项目", "地点"),
    DEPARTMENT("department", "costcentre", "costcenter", "dept", "部门", "成本中心"),
    PERIOD("period", "month", "week", "date", "postingdate", "期间", "月份", "会计期间", "周", "日期", "记账日期"),
    /** Money in major units. */
    AMOUNT("amount", "actual", "spent", "spending", "actualamount", "金额", "实际", "实际支出", "实际金额", "发生额"),
    /** Which driver. */
    METRIC("metric", "driver", "measure", "指标", "动因"),
    /** Queue or team of a driver. */
    SUBJECT("subject", "queue", "queueorteam", "对象", "队列", "队列或班组"),
    ROLE("role", "position", "岗位"),
    VALUE("value", "actualvalue", "figure", "数值", "实际值"),
    /** The user's own number of a commitment. */
    REFERENCE("reference", "commitment", "ref", "number", "no", "编号", "单号", "承诺编号", "合同号"),
    KIND("kind", "type", "类型", "承诺类型"),
    STATE("state", "status", "状态"),
    AGENT("agent", "agentcode", "agentid", "employee", "工号", "坐席", "坐席工号"),
    TEAM("team", "group", "班组", "组别"),
    CONTACTS("contacts", "handled", "contactshandled", "calls", "接听量", "处理量", "受理量"),
    HANDLE_TIME("aht", "handletime", "handletimeseconds", "ahtseconds", "平均处理时长", "平均通话时长"),
    QUALITY("quality", "satisfaction", "csat", "score", "质检", "质检得分", "满意度");

    private final List<String> usual;

    ActualsField(String... usual) {
        this.usual = List.of(usual);
    }

    boolean usuallyCalled(String header) {
        return usual.contains(header);
    }
}
