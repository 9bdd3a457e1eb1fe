package dev.peakplan.plan;

/** The category that a line of the cost structure belongs to. */
public enum CostCategory {
    LABOUR,
    RECRUITMENT,
    SEVERANCE,
    TRAINING,
    EQUIPMENT,
    SOFTWARE,
    OPERATING,
    OTHER
}
