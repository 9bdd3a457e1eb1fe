package dev.peakplan.plan;

/** The kind of a role; shares of senior and of temporary staff are counted by it. */
public enum Seniority {
    JUNIOR,
    SENIOR,
    TEMPORARY,
    OUTSOURCED,
    SUPERVISOR;

    /** Counts towards the least share of seniors in a team. */
    public boolean countsAsSenior() {
        return this == SENIOR || this == SUPERVISOR;
    }

    /** Counts towards the largest share of temporary and outsourced staff in a team. */
    public boolean countsAsTemporary() {
        return this == TEMPORARY || this == OUTSOURCED;
    }
}
