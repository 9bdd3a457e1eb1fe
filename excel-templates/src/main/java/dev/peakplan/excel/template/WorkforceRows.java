package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SettingsRows.boxed;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roles, contributions, opening staff and commitments as rows. */
final class WorkforceRows {
    private WorkforceRows() {}

    static List<RowData> roles(Workforce workforce) {
        return workforce.roles().stream()
                .map(role -> pay(
                        new RowData()
                                .with(WorkforceSheets.ROLE_ID, role.id())
                                .with(WorkforceSheets.ROLE_NAME, role.name())
                                .with(
                                        WorkforceSheets.SENIORITY,
                                        role.seniority().name())
                                .with(WorkforceSheets.PRODUCTIVITY, role.productivity())
                                .with(WorkforceSheets.RAMP, role.ramp())
                                .with(WorkforceSheets.ATTRITION, role.attritionPerPeriod())
                                .with(WorkforceSheets.LEAD, role.recruitLeadPeriods())
                                .with(WorkforceSheets.TRAINING, role.trainingPeriods())
                                .with(WorkforceSheets.TRAINER_HOURS, role.trainerHoursPerTrainee())
                                .with(WorkforceSheets.CONTRIBUTIONS_DUE, role.employerContributions())
                                .with(WorkforceSheets.OVERTIME_ALLOWED, role.overtimeAllowed()),
                        WorkforceSheets.ROLE_PAY,
                        role.pay()))
                .toList();
    }

    static List<RowData> contributions(Workforce workforce) {
        return workforce.contributions().stream()
                .map(contribution -> new RowData()
                        .with(WorkforceSheets.CONTRIBUTION, contribution.name())
                        .with(WorkforceSheets.CONTRIBUTION_SITE, contribution.siteId())
                        .with(WorkforceSheets.RATE, contribution.rate())
                        .with(WorkforceSheets.FLOOR, contribution.floor())
                        .with(WorkforceSheets.CEILING, contribution.ceiling()))
                .toList();
    }

    static List<RowData> staffing(Workforce workforce) {
        List<RowData> rows = new ArrayList<>();
        for (Staffing staffing : workforce.staffing()) {
            RowData row = new RowData()
                    .with(WorkforceSheets.STAFF_TEAM, staffing.teamId())
                    .with(WorkforceSheets.STAFF_ROLE, staffing.roleId())
                    .with(WorkforceSheets.OPENING, staffing.openingHeads())
                    .with(WorkforceSheets.MAX_HIRES, boxed(staffing.maxHiresPerPeriod()))
                    .with(WorkforceSheets.MAX_RELEASES, boxed(staffing.maxReleasesPerPeriod()))
                    .with(WorkforceSheets.MAX_OVERTIME, boxed(staffing.maxOvertimeStepsPerPeriod()))
                    .with(WorkforceSheets.STAFF_ATTRITION, boxed(staffing.attritionPerPeriod()));
            staffing.pay().ifPresent(terms -> {
                pay(row, WorkforceSheets.OWN_PAY, terms);
                if (terms.overtimePayPerStep().isEmpty()) {
                    // an empty cell would mean the role's rate per step
                    row.with(
                            WorkforceSheets.OWN_PAY.get(WorkforceSheets.OVERTIME_AMONG_PAY),
                            WorkforceSheets.BY_MULTIPLE);
                }
            });
            rows.add(row);
        }
        return rows;
    }

    static List<RowData> commitments(Workforce workforce) {
        return workforce.commitments().stream()
                .map(commitment -> new RowData()
                        .with(WorkforceSheets.STAFF_TEAM, commitment.teamId())
                        .with(WorkforceSheets.STAFF_ROLE, commitment.roleId())
                        .with(WorkforceSheets.COMMITTED_PERIOD, commitment.periodId())
                        .with(WorkforceSheets.HIRES, commitment.hires())
                        .with(WorkforceSheets.RELEASES, commitment.releases())
                        .with(WorkforceSheets.OVERTIME, commitment.overtimeSteps()))
                .toList();
    }

    private static RowData pay(RowData row, List<Column<Money>> columns, PayTerms pay) {
        List<Optional<Money>> amounts = List.of(
                Optional.of(pay.basePay()),
                Optional.of(pay.performanceBonus()),
                Optional.of(pay.allowances()),
                Optional.of(pay.holidayAllowance()),
                pay.overtimePayPerStep(),
                Optional.of(pay.recruitingCost()),
                Optional.of(pay.onboardingCost()),
                Optional.of(pay.trainingPay()),
                Optional.of(pay.severanceCost()));
        for (int k = 0; k < columns.size(); k++) {
            row.with(columns.get(k), amounts.get(k));
        }
        return row;
    }
}
