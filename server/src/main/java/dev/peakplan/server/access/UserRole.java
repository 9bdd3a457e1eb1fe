package dev.peakplan.server.access;

/** What a user does; a user may have several. */
public enum UserRole {
    PLANNER,
    MANAGER,
    REVIEWER,
    FINANCE,
    ADMINISTRATOR
}
