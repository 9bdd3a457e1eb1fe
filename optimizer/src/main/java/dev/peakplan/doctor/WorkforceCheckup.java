package dev.peakplan.doctor;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.List;

/** Roles, teams and their heads. */
final class WorkforceCheckup {
    /** Above this a month, attrition is a yearly figure more often than not: 12 % a month is 78 % a year. */
    private static final double HIGHEST_MONTHLY_ATTRITION = 0.12;
    /** Below this a month (2.4 % a year), it has probably been divided by twelve twice. */
    private static final double LOWEST_MONTHLY_ATTRITION = 0.002;

    private static final double WEEKS_A_MONTH = 52.0 / 12;
    private static final double HIGHEST_SHRINKAGE = 0.55;

    private WorkforceCheckup() {}

    static void examine(PlanRequest request, List<Finding> findings) {
        boolean weeks = request.settings().periodKind() == PeriodKind.WEEK;
        List<Role> roles = request.workforce().roles();
        for (int i = 0; i < roles.size(); i++) {
            String path = "workforce.roles[" + i + "]";
            attrition(roles.get(i).attritionPerPeriod(), weeks, path + ".attritionPerPeriod", findings);
            ramp(roles.get(i), path, findings);
        }
        List<Staffing> staffing = request.workforce().staffing();
        for (int i = 0; i < staffing.size(); i++) {
            String path = "workforce.staffing[" + i + "].attritionPerPeriod";
            staffing.get(i).attritionPerPeriod().ifPresent(value -> attrition(value, weeks, path, findings));
        }
        shrinkage(request.organisation().teams(), findings);
    }

    private static void attrition(double perPeriod, boolean weeks, String path, List<Finding> findings) {
        double unit = weeks ? WEEKS_A_MONTH : 1;
        double periodsAYear = weeks ? 52 : 12;
        double yearly = 1 - Math.pow(1 - perPeriod, periodsAYear);
        if (perPeriod > HIGHEST_MONTHLY_ATTRITION / unit) {
            double meant = 1 - Math.pow(1 - perPeriod, 1 / periodsAYear);
            findings.add(Finding.warning(
                    "doctor.attrition.yearly", path, percent(perPeriod), percent(yearly), percent(meant)));
        } else if (perPeriod > 0 && perPeriod < LOWEST_MONTHLY_ATTRITION / unit) {
            findings.add(Finding.warning("doctor.attrition.tiny", path, percent(perPeriod), percent(yearly)));
        }
    }

    /** A ramp above 1 is refused by {@link Role} itself; one that falls is possible but rarely meant. */
    private static void ramp(Role role, String path, List<Finding> findings) {
        for (int k = 1; k < role.ramp().size(); k++) {
            if (role.ramp().get(k) < role.ramp().get(k - 1)) {
                findings.add(Finding.warning(
                        "doctor.ramp.falls",
                        path + ".ramp[" + k + "]",
                        percent(role.ramp().get(k - 1)),
                        percent(role.ramp().get(k))));
            }
        }
    }

    private static void shrinkage(List<Team> teams, List<Finding> findings) {
        for (int i = 0; i < teams.size(); i++) {
            double value = teams.get(i).shrinkage();
            String path = "organisation.teams[" + i + "].shrinkage";
            if (value == 0) {
                findings.add(Finding.warning("doctor.shrinkage.none", path));
            } else if (value > HIGHEST_SHRINKAGE) {
                findings.add(Finding.warning("doctor.shrinkage.high", path, percent(value)));
            }
        }
        boolean flat = teams.size() >= 3
                && teams.stream().mapToDouble(Team::shrinkage).distinct().count() == 1;
        if (flat && teams.get(0).shrinkage() > 0) {
            findings.add(Finding.warning(
                    "doctor.shrinkage.flat",
                    "organisation.teams[0].shrinkage",
                    percent(teams.get(0).shrinkage()),
                    teams.size()));
        }
    }

    static String percent(double share) {
        return Shown.number(share * 100);
    }
}
