package dev.peakplan.model;

import dev.peakplan.model.StaffModel.Range;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.PayRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compiles the roles of a team. */
final class StaffCompiler {
    private final PlanRequest request;
    private final Index index;
    private final int periods;

    StaffCompiler(PlanRequest request, Index index) {
        this.request = request;
        this.index = index;
        this.periods = request.periodCount();
    }

    StaffModel[] compile(Team team) {
        List<Staffing> all = request.workforce().staffing();
        List<StaffModel> staff = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).teamId().equals(team.id())) {
                staff.add(staff(k, team, all.get(k), index.role(all.get(k).roleId())));
            }
        }
        return staff.toArray(StaffModel[]::new);
    }

    private StaffModel staff(int k, Team team, Staffing staffing, Role role) {
        PayRates rates = PayRates.of(request, team, role, staffing);
        double attrition = staffing.attritionPerPeriod().orElse(role.attritionPerPeriod());
        double stepHours = request.settings().work().overtimeStepHours();
        long[][] headCost = new long[PlanningModel.CATEGORIES][];
        long[][] hireCost = new long[PlanningModel.CATEGORIES][];
        long[] overtimeCost = new long[periods];
        long[] trainingPay = new long[periods];
        long[] releaseCost = new long[periods];
        double[] hoursPerHead = new double[periods];
        headCost[CostCategory.LABOUR.ordinal()] = new long[periods];
        hireCost[CostCategory.RECRUITMENT.ordinal()] = new long[periods];
        hireCost[CostCategory.TRAINING.ordinal()] = new long[periods];
        for (int t = 0; t < periods; t++) {
            Period period = request.calendar().periods().get(t);
            hoursPerHead[t] = role.productivity() * period.paidHoursPerHead() * (1 - team.shrinkage());
            headCost[CostCategory.LABOUR.ordinal()][t] = rates.pay(period).minor();
            overtimeCost[t] = rates.overtimeStep(period).minor();
            trainingPay[t] = rates.trainingPay(period).minor();
            releaseCost[t] = rates.severance(period).minor();
            hireCost[CostCategory.RECRUITMENT.ordinal()][t] =
                    rates.recruiting(period).minor();
            hireCost[CostCategory.TRAINING.ordinal()][t] =
                    rates.onboarding(period).minor();
        }
        addLines(team, headCost, hireCost);
        boolean overtime = role.overtimeAllowed();
        return new StaffModel(
                k,
                role.id(),
                role.seniority().countsAsSenior(),
                role.seniority().countsAsTemporary(),
                staffing.openingHeads(),
                attrition,
                hoursPerHead,
                rampLack(role, attrition),
                role.productivity() * stepHours,
                overtime ? request.settings().work().overtimeHoursPerHead() / stepHours : 0,
                role.trainingPeriods(),
                role.trainerHoursPerTrainee(),
                headCost,
                overtimeCost,
                hireCost,
                trainingPay,
                releaseCost,
                hires(staffing, role),
                range(staffing, staffing.maxReleasesPerPeriod(), Commitment::releases),
                overtime
                        ? range(staffing, staffing.maxOvertimeStepsPerPeriod(), Commitment::overtimeSteps)
                        : range(staffing, OptionalInt.of(0), Commitment::overtimeSteps));
    }

    private static double[] rampLack(Role role, double attrition) {
        double[] lack = new double[role.ramp().size()];
        double stay = 1;
        for (int k = 0; k < lack.length; k++) {
            lack[k] = (1 - role.ramp().get(k)) * stay;
            stay *= 1 - attrition;
        }
        return lack;
    }

    private void addLines(Team team, long[][] headCost, long[][] hireCost) {
        for (BudgetLine line : request.budget().lines()) {
            Scope place = new Scope(List.of(), Optional.empty(), Optional.empty(), line.siteId(), line.departmentId());
            if (line.driver() == CostDriver.FIXED
                    || !place.covers(Optional.of(team.siteId()), Optional.of(team.departmentId()))) {
                continue;
            }
            long[][] target = line.driver() == CostDriver.PER_HEAD ? headCost : hireCost;
            int c = line.category().ordinal();
            if (target[c] == null) {
                target[c] = new long[periods];
            }
            for (int t = 0; t < periods; t++) {
                target[c][t] +=
                        line.amountIn(t, request.calendar().periods().get(t)).minor();
            }
        }
    }

    private Range hires(Staffing staffing, Role role) {
        Range range = range(staffing, staffing.maxHiresPerPeriod(), Commitment::hires);
        for (int t = 0; t < Math.min(periods, role.earliestArrival()); t++) {
            range.most()[t] = range.least()[t];
        }
        return range;
    }

    private Range range(Staffing staffing, OptionalInt most, java.util.function.ToIntFunction<Commitment> committed) {
        int[] least = new int[periods];
        int[] largest = new int[periods];
        Arrays.fill(largest, most.orElse(Range.UNLIMITED));
        for (Commitment commitment : request.workforce().commitments()) {
            if (commitment.teamId().equals(staffing.teamId())
                    && commitment.roleId().equals(staffing.roleId())) {
                int t = request.calendar().getIndex(commitment.periodId());
                least[t] += committed.applyAsInt(commitment);
                largest[t] = Math.max(largest[t], least[t]);
            }
        }
        for (int t = 0; t < Math.min(periods, request.settings().frozenPeriods()); t++) {
            largest[t] = least[t];
        }
        return new Range(least, largest);
    }
}
