package dev.peakplan.plan;

import java.util.List;

/** Roles, what their pay carries, who is there at the start, and what is already decided. */
public record Workforce(
        List<Role> roles, List<Contribution> contributions, List<Staffing> staffing, List<Commitment> commitments) {
    public Workforce {
        roles = List.copyOf(roles);
        contributions = List.copyOf(contributions);
        staffing = List.copyOf(staffing);
        commitments = List.copyOf(commitments);
    }
}
