package dev.peakplan.plan;

import java.util.List;

/** Who works where: sites and their limits, departments, teams. */
public record Organisation(
        List<Site> sites, List<SiteLimit> siteLimits, List<Department> departments, List<Team> teams) {
    public Organisation {
        sites = List.copyOf(sites);
        siteLimits = List.copyOf(siteLimits);
        departments = List.copyOf(departments);
        teams = List.copyOf(teams);
    }
}
