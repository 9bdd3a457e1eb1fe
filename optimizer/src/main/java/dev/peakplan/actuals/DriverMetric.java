package dev.peakplan.actuals;

import java.util.List;

/** Drivers that are reported, with the names people use, without blanks, in lower case. */
public enum DriverMetric {
    /** Contacts offered to a queue. */
    CONTACTS(true, Double.MAX_VALUE, "volume", "offered", "来量", "话务量", "业务量", "联系量"),
    /** Mean handle time of a queue, seconds. */
    HANDLE_TIME(true, 86_400, "aht", "handletimeseconds", "handletime", "平均处理时长", "处理时长"),
    /** Share of paid time of a team not available for contacts. */
    SHRINKAGE(false, 0.99, "损耗率"),
    /** Mean heads of a team, by role. */
    HEADS(false, 1_000_000, "headcount", "fte", "人数", "在岗人数", "编制人数"),
    /** Heads of a team that left in the period, by role or all together. */
    LEAVERS(false, 1_000_000, "attrition", "leavers", "离职人数", "流失人数");

    private final boolean ofQueue;
    private final double most;
    private final List<String> names;

    DriverMetric(boolean ofQueue, double most, String... names) {
        this.ofQueue = ofQueue;
        this.most = most;
        this.names = List.of(names);
    }

    /** Whether its subject is a queue; else it is a team. */
    public boolean ofQueue() {
        return ofQueue;
    }

    /** The largest value that makes sense. */
    double most() {
        return most;
    }

    boolean calledBy(String key) {
        return key.equals(Keys.of(name())) || names.contains(key);
    }
}
