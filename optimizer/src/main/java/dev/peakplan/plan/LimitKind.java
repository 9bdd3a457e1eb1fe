package dev.peakplan.plan;

/** The hard limits of a plan, as the checker names them. */
public enum LimitKind {
    BUDGET_CAP,
    BUDGET_FLOOR,
    SEATS,
    HIRES_AT_SITE,
    RELEASES_IN_PERIOD,
    SENIOR_SHARE,
    TEMPORARY_SHARE,
    OVERTIME_PER_HEAD,
    OVERTIME_STEPS,
    HIRES_OF_ROLE,
    RELEASES_OF_ROLE,
    ARRIVAL_LEAD,
    HEADS_NOT_NEGATIVE,
    COMMITMENT,
    INITIATIVE_WINDOW,
    INITIATIVE_EXCLUSION,
    INITIATIVE_PREREQUISITE,
    INITIATIVE_OBLIGATION,
    COST_GOAL,
    SERVICE_GOAL,
    SATISFACTION_GOAL,
    /** Changes from the approved plan. */
    CHANGES,
    /** The plan does not have the shape that the request asks for. */
    SHAPE
}
