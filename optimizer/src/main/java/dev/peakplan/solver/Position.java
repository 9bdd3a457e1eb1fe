package dev.peakplan.solver;

import java.util.List;

/**
 * Where the search stands.
 *
 * @param schedules [i] schedule of team i
 * @param portfolio the chosen initiatives
 */
record Position(TeamSchedule[] schedules, Portfolio portfolio) {
    static Position of(StaffingSolution solution) {
        List<TeamEntity> teams = solution.getTeams();
        TeamSchedule[] schedules = new TeamSchedule[teams.size()];
        for (TeamEntity team : teams) {
            schedules[team.getIndex()] = team.schedule();
        }
        return new Position(schedules, solution.getPortfolio().portfolio());
    }
}
