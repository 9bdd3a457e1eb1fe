package dev.peakplan.bound;

/** No staffing keeps the team's own limits (shares, commitments, heads not below zero), whatever is spent. */
public final class InfeasibleTeamException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String teamId;

    InfeasibleTeamException(String teamId) {
        super("no staffing keeps the limits of team " + teamId);
        this.teamId = teamId;
    }

    public String teamId() {
        return teamId;
    }
}
