package dev.peakplan.excel.schema;

import java.util.List;

/** Shift patterns that a typical week is rostered on. */
public final class ShiftSheet {
    public static final Column<String> PATTERN =
            Columns.id("班次编号", "Pattern ID").also("班次", "pattern");
    public static final Column<String> NAME = Columns.name();
    public static final Column<String> TEAM =
            Columns.reference("team", "班组", "Team", "teams").help("空白为全部班组", "Every team if empty");
    public static final Column<Integer> START = Column.<Integer>of(Kind.TIME, "start", "上班时刻", "Start")
            .between(0, 1439)
            .must();
    public static final Column<Double> LENGTH = Columns.number("length", "班长", "Length", Unit.HOURS)
            .between(0.25, 24)
            .must()
            .help("从上班到下班，含休息", "From start to end, breaks included");
    public static final Column<Integer> DAYS = Columns.whole("days", "连续天数", "Days in a row", Unit.NONE)
            .between(1, 7)
            .or(5);
    public static final Column<String> FIRST_DAY = Columns.choice("firstDay", "首日", "First day", Choices.WEEKDAY)
            .help("空白为任一天", "Any day of the week if empty");
    public static final Column<Integer> BREAK = Columns.whole("break", "休息时长", "Break", Unit.MINUTES)
            .between(0, 240)
            .or(0);
    public static final Column<Double> BREAK_FROM = Columns.number("breakFrom", "最早休息", "Break from", Unit.HOURS)
            .between(0, 24)
            .or(3.0)
            .help("上班后几小时起可休息", "Hours after the start");
    public static final Column<Double> BREAK_TO = Columns.number("breakTo", "最晚休息", "Break until", Unit.HOURS)
            .between(0, 24)
            .or(5.0)
            .help("最晚在上班后几小时开始休息", "Latest start of the break, hours after the start");
    public static final Column<Boolean> BREAK_PAID =
            Columns.yesNo("breakPaid", "休息带薪", "Break paid").or(false);
    public static final SheetSpec SHEET = SheetSpec.table(
                    "shifts",
                    Text.of("班次", "Shifts"),
                    Text.of(
                            "典型一周可用的班次；用于检验方案工时能否排成班表",
                            "Shifts of a typical week, to see whether the plan's hours can be rostered"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(
                            PATTERN,
                            NAME,
                            TEAM,
                            START,
                            LENGTH,
                            DAYS,
                            FIRST_DAY,
                            BREAK,
                            BREAK_FROM,
                            BREAK_TO,
                            BREAK_PAID))
            .alsoCalled("排班模式", "shift patterns");

    private ShiftSheet() {}
}
