package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Season;

/** The figures in which plans are compared. */
public enum ComparedFigure {
    FEASIBLE(Unit.FLAG, "满足全部上限", "Fits every limit"),
    OBJECTIVE(Unit.MONEY, "目标值", "Objective"),
    COST(Unit.MONEY, "总成本", "Total cost"),
    /** Of one category. */
    SPENDING(Unit.MONEY, "其中", "of which"),
    PENALTY(Unit.MONEY, "缺口工时价值", "Value of missing hours"),
    BOUND(Unit.MONEY, "已证明的界", "Proven bound"),
    GAP(Unit.SHARE, "差距", "Gap"),
    SERVICE_LEVEL(Unit.SHARE, "服务水平", "Service level"),
    LOST_CONTACTS(Unit.NUMBER, "流失联络量", "Lost contacts"),
    SHORTFALL_HOURS(Unit.NUMBER, "缺口工时", "Missing hours"),
    MOST_HEADS(Unit.NUMBER, "期间最高人数", "Most heads in a period"),
    HIRES(Unit.NUMBER, "入职人数", "Hires"),
    RELEASES(Unit.NUMBER, "减员人数", "Releases"),
    OVERTIME_HOURS(Unit.NUMBER, "加班工时", "Overtime hours"),
    INITIATIVES(Unit.NUMBER, "采用的举措", "Initiatives chosen"),
    /** Over the periods of one season, as the next three. */
    SEASON_COST(Unit.MONEY, "成本", "Cost"),
    SEASON_HEADS(Unit.NUMBER, "平均人数", "Mean heads"),
    SEASON_SERVICE_LEVEL(Unit.SHARE, "服务水平", "Service level"),
    SEASON_SHORTFALL(Unit.NUMBER, "缺口工时", "Missing hours"),
    /** In one period. */
    HEADS(Unit.NUMBER, "人数", "Heads");

    /** What a figure is counted in. */
    public enum Unit {
        /** Minor units of the plan's currency. */
        MONEY,
        /** A fraction, 0 to 1. */
        SHARE,
        NUMBER,
        /** 1 for yes, 0 for no. */
        FLAG
    }

    private final Unit unit;
    private final Text label;

    ComparedFigure(Unit unit, String zh, String en) {
        this.unit = unit;
        this.label = Text.of(zh, en);
    }

    public Unit unit() {
        return unit;
    }

    Text label() {
        return label;
    }

    public static Text category(CostCategory category) {
        return Vocabulary.category(category);
    }

    public static Text season(Season season) {
        return Vocabulary.season(season);
    }
}
