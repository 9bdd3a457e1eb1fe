package dev.peakplan.excel.read;

import static dev.peakplan.excel.schema.WorkforceSheets.ALLOWANCES;
import static dev.peakplan.excel.schema.WorkforceSheets.BASE_PAY;
import static dev.peakplan.excel.schema.WorkforceSheets.BONUS;
import static dev.peakplan.excel.schema.WorkforceSheets.BY_MULTIPLE;
import static dev.peakplan.excel.schema.WorkforceSheets.HOLIDAY_ALLOWANCE;
import static dev.peakplan.excel.schema.WorkforceSheets.ONBOARDING;
import static dev.peakplan.excel.schema.WorkforceSheets.OVERTIME_PAY;
import static dev.peakplan.excel.schema.WorkforceSheets.OWN_PAY;
import static dev.peakplan.excel.schema.WorkforceSheets.RECRUITING;
import static dev.peakplan.excel.schema.WorkforceSheets.ROLE_ID;
import static dev.peakplan.excel.schema.WorkforceSheets.SEVERANCE;
import static dev.peakplan.excel.schema.WorkforceSheets.STAFF_ROLE;
import static dev.peakplan.excel.schema.WorkforceSheets.STAFF_TEAM;
import static dev.peakplan.excel.schema.WorkforceSheets.TRAINING_PAY;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.Contribution;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Workforce;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles, contributions, opening staff, commitments. */
final class WorkforceDecoder {
    private final Tables tables;
    private final RecordBuilder build;

    WorkforceDecoder(Tables tables, RecordBuilder build) {
        this.tables = tables;
        this.build = build;
    }

    Workforce workforce() {
        List<Role> roles = build.all(tables.rows(WorkforceSheets.ROLES), ROLE_ID, WorkforceDecoder::role);
        Map<String, Role> byId = new HashMap<>();
        roles.forEach(role -> byId.put(role.id(), role));
        Set<String> pairs = pairs();
        List<Staffing> staffing = build.all(
                tables.rows(WorkforceSheets.STAFFING).stream()
                        .filter(row ->
                                row.own(STAFF_ROLE).map(byId::containsKey).orElse(false))
                        .toList(),
                STAFF_TEAM,
                row -> staffing(row, byId.get(row.get(STAFF_ROLE))));
        return new Workforce(roles, contributions(), staffing, commitments(pairs));
    }

    private static Role role(ReadRow row) {
        PayTerms pay = new PayTerms(
                row.get(BASE_PAY),
                row.get(BONUS),
                row.get(ALLOWANCES),
                row.get(HOLIDAY_ALLOWANCE),
                row.find(OVERTIME_PAY),
                row.get(RECRUITING),
                row.get(ONBOARDING),
                row.get(TRAINING_PAY),
                row.get(SEVERANCE));
        return new Role(
                row.get(ROLE_ID),
                RecordBuilder.nameOr(row, WorkforceSheets.ROLE_NAME, ROLE_ID),
                Seniority.valueOf(row.get(WorkforceSheets.SENIORITY)),
                row.get(WorkforceSheets.PRODUCTIVITY),
                row.get(WorkforceSheets.RAMP),
                row.get(WorkforceSheets.ATTRITION),
                row.get(WorkforceSheets.LEAD),
                row.get(WorkforceSheets.TRAINING),
                row.get(WorkforceSheets.TRAINER_HOURS),
                row.get(WorkforceSheets.CONTRIBUTIONS_DUE),
                row.get(WorkforceSheets.OVERTIME_ALLOWED),
                pay);
    }

    private List<Contribution> contributions() {
        return build.all(
                tables.rows(WorkforceSheets.CONTRIBUTIONS),
                WorkforceSheets.CONTRIBUTION,
                row -> new Contribution(
                        row.get(WorkforceSheets.CONTRIBUTION),
                        row.find(WorkforceSheets.CONTRIBUTION_SITE),
                        row.get(WorkforceSheets.RATE),
                        row.find(WorkforceSheets.FLOOR),
                        row.find(WorkforceSheets.CEILING)));
    }

    /** Pairs of team and role that are staffed; a pair that is given twice is noted. */
    private Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (ReadRow row : tables.rows(WorkforceSheets.STAFFING)) {
            Optional<String> pair = pair(row);
            if (pair.isPresent() && !pairs.add(pair.get())) {
                row.unsound();
                build.error(
                        IssueCode.DUPLICATE,
                        row.place(STAFF_ROLE),
                        Text.same(pair.get()),
                        Text.of("每个班组每个岗位一行", "one row per team and role"));
            }
        }
        return pairs;
    }

    private static Optional<String> pair(ReadRow row) {
        return row.own(STAFF_TEAM).flatMap(team -> row.own(STAFF_ROLE).map(role -> team + " / " + role));
    }

    private static Staffing staffing(ReadRow row, Role role) {
        boolean own = OWN_PAY.stream().anyMatch(column -> row.own(column).isPresent());
        return new Staffing(
                row.get(STAFF_TEAM),
                row.get(STAFF_ROLE),
                row.get(WorkforceSheets.OPENING),
                own ? Optional.of(pay(row, role.pay())) : Optional.empty(),
                RecordBuilder.number(row, WorkforceSheets.STAFF_ATTRITION),
                RecordBuilder.whole(row, WorkforceSheets.MAX_HIRES),
                RecordBuilder.whole(row, WorkforceSheets.MAX_RELEASES),
                RecordBuilder.whole(row, WorkforceSheets.MAX_OVERTIME));
    }

    private static PayTerms pay(ReadRow row, PayTerms role) {
        return new PayTerms(
                pay(row, 0, role.basePay()),
                pay(row, 1, role.performanceBonus()),
                pay(row, 2, role.allowances()),
                pay(row, 3, role.holidayAllowance()),
                row.own(OWN_PAY.get(4)).or(role::overtimePayPerStep).filter(pay -> !pay.equals(BY_MULTIPLE)),
                pay(row, 5, role.recruitingCost()),
                pay(row, 6, role.onboardingCost()),
                pay(row, 7, role.trainingPay()),
                pay(row, 8, role.severanceCost()));
    }

    private static Money pay(ReadRow row, int k, Money ofRole) {
        return row.own(OWN_PAY.get(k)).orElse(ofRole);
    }

    private List<Commitment> commitments(Set<String> pairs) {
        boolean allSound = tables.rows(WorkforceSheets.STAFFING).stream().allMatch(ReadRow::sound);
        for (ReadRow row : tables.rows(WorkforceSheets.COMMITMENTS)) {
            Optional<String> pair = pair(row);
            if (allSound && row.sound() && pair.isPresent() && !pairs.contains(pair.get())) {
                row.unsound();
                build.error(
                        IssueCode.UNKNOWN_REFERENCE,
                        row.place(STAFF_ROLE),
                        Text.same(pair.get()),
                        Text.of("“期初编制”中有的班组与岗位", "a team and role on the sheet “Opening staff”"));
            }
        }
        return build.all(
                tables.rows(WorkforceSheets.COMMITMENTS),
                STAFF_TEAM,
                row -> new Commitment(
                        row.get(STAFF_TEAM),
                        row.get(STAFF_ROLE),
                        row.get(WorkforceSheets.COMMITTED_PERIOD),
                        row.get(WorkforceSheets.HIRES),
                        row.get(WorkforceSheets.RELEASES),
                        row.get(WorkforceSheets.OVERTIME)));
    }
}
