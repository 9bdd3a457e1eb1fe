package dev.peakplan.simulation;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An assessed plan compiled for replications: staff, spending and service as arrays. */
final class RiskModel {
    final int periods;
    final List<Staff> staff = new ArrayList<>();
    final List<Cell> cells = new ArrayList<>();
    final List<TeamService> teams = new ArrayList<>();
    final SpendingLimits limits;

    /**
     * A role in a team.
     *
     * @param key key of its random stream
     * @param roleId the role
     * @param team index of the team
     * @param openingHeads heads before the first period
     * @param attrition expected share that leaves per period
     * @param expected [t] heads that the plan counts on
     * @param change [t] hires less releases
     * @param hoursPerHead [t] productive hours of a ramped head
     */
    record Staff(
            String key,
            String roleId,
            int team,
            double openingHeads,
            double attrition,
            double[] expected,
            int[] change,
            double[] hoursPerHead) {}

    /** What an amount grows with. */
    enum Driver {
        WAGES,
        PRICES,
        NOTHING
    }

    /**
     * Spending of one kind and period.
     *
     * @param staff whose heads it follows; -1 when it follows none
     * @param driver what it grows with
     * @param period the period
     * @param amount planned, minor units
     * @param limits limits that cover it
     */
    record Cell(int staff, Driver driver, int period, double amount, SpendingLimits.Covering limits) {}

    /**
     * A team's service.
     *
     * @param teamId the team
     * @param goal [t] share of real-time contacts to be answered in time; 0 without any
     * @param contacts [t] real-time contacts expected
     * @param capacity [t] productive hours planned
     * @param required [t] productive hours needed at the expected volume
     * @param curves [t] service by staffed hours over required hours; null where hours were given directly
     */
    record TeamService(
            String teamId,
            double[] goal,
            double[] contacts,
            double[] capacity,
            double[] required,
            MultipleCurve[] curves) {}

    RiskModel(PlanRequest request, Requirement requirement, Assessment assessment) {
        this.periods = request.periodCount();
        this.limits = new SpendingLimits(request);
        Map<String, Integer> teamIndex = new HashMap<>();
        request.organisation().teams().forEach(team -> teamIndex.put(team.id(), teamIndex.size()));
        Map<String, Integer> staffIndex = staff(request, assessment, teamIndex);
        cells(request, assessment, staffIndex);
        services(request, requirement, assessment, teamIndex);
    }

    private Map<String, Integer> staff(PlanRequest request, Assessment assessment, Map<String, Integer> teamIndex) {
        Map<String, Role> roles =
                request.workforce().roles().stream().collect(Collectors.toMap(Role::id, role -> role));
        Map<String, Integer> index = new HashMap<>();
        for (Staffing each : request.workforce().staffing()) {
            Role role = roles.get(each.roleId());
            Team team = request.organisation().teams().get(teamIndex.get(each.teamId()));
            double[] hours = new double[periods];
            for (int t = 0; t < periods; t++) {
                double paid = request.calendar().periods().get(t).paidHoursPerHead();
                hours[t] = role.productivity() * paid * (1 - team.shrinkage());
            }
            String key = key(each.teamId(), each.roleId());
            index.put(key, staff.size());
            staff.add(new Staff(
                    key,
                    role.id(),
                    teamIndex.get(each.teamId()),
                    each.openingHeads(),
                    each.attritionPerPeriod().orElse(role.attritionPerPeriod()),
                    new double[periods],
                    new int[periods],
                    hours));
        }
        for (HeadsOutcome heads : assessment.heads()) {
            Staff each = staff.get(index.get(key(heads.teamId(), heads.roleId())));
            each.expected()[heads.period()] = heads.heads();
            each.change()[heads.period()] = heads.hires() - heads.releases();
        }
        return index;
    }

    private static String key(String teamId, String roleId) {
        return teamId + " / " + roleId;
    }

    private void cells(PlanRequest request, Assessment assessment, Map<String, Integer> staffIndex) {
        Map<String, BudgetLine> lines =
                request.budget().lines().stream().collect(Collectors.toMap(BudgetLine::id, line -> line));
        for (LedgerEntry entry : assessment.ledger()) {
            BudgetLine line = entry.reference().map(lines::get).orElse(null);
            boolean perHead =
                    switch (entry.line()) {
                        case BASE_PAY, PERFORMANCE_BONUS, ALLOWANCES, HOLIDAY_ALLOWANCE, EMPLOYER_CONTRIBUTIONS -> true;
                        case BUDGET_LINE -> line != null && line.driver() == CostDriver.PER_HEAD;
                        default -> false;
                    };
            Driver driver =
                    switch (entry.line()) {
                        case RECRUITING, ONBOARDING, INITIATIVE -> Driver.PRICES;
                        case BUDGET_LINE -> line != null && line.priceIndexed() ? Driver.PRICES : Driver.NOTHING;
                        default -> Driver.WAGES;
                    };
            int of = perHead && entry.teamId().isPresent() && entry.roleId().isPresent()
                    ? staffIndex.get(key(entry.teamId().get(), entry.roleId().get()))
                    : -1;
            cells.add(new Cell(of, driver, entry.period(), entry.amount().minor(), limits.covering(entry)));
        }
    }

    private void services(
            PlanRequest request, Requirement requirement, Assessment assessment, Map<String, Integer> teamIndex) {
        for (Team team : request.organisation().teams()) {
            teams.add(new TeamService(
                    team.id(),
                    new double[periods],
                    new double[periods],
                    new double[periods],
                    new double[periods],
                    new MultipleCurve[periods]));
        }
        Map<String, Queue> queues =
                request.demand().queues().stream().collect(Collectors.toMap(Queue::id, queue -> queue));
        for (Volume volume : request.demand().volumes()) {
            Queue queue = queues.get(volume.queueId());
            if (queue.channel().realTime()) {
                int t = request.calendar().getIndex(volume.periodId());
                double goal = request.goal()
                        .requiredServiceLevel()
                        .orElse(queue.goal().share());
                for (TeamShare part : queue.parts()) {
                    TeamService service = teams.get(teamIndex.get(part.teamId()));
                    service.contacts()[t] += volume.contacts() * part.share();
                    service.goal()[t] += volume.contacts() * part.share() * goal;
                }
            }
        }
        for (ServiceOutcome outcome : assessment.service()) {
            TeamService service = teams.get(teamIndex.get(outcome.teamId()));
            int t = outcome.period();
            service.capacity()[t] = outcome.capacityHours();
            service.required()[t] = outcome.requiredHours();
            if (service.contacts()[t] > 0) {
                service.goal()[t] /= service.contacts()[t];
            }
            var need = requirement
                    .teams()
                    .get(teamIndex.get(outcome.teamId()))
                    .periods()
                    .get(t);
            if (!need.curve().isEmpty() && need.requiredHours() > 0) {
                service.curves()[t] = MultipleCurve.of(need);
            }
        }
    }
}
