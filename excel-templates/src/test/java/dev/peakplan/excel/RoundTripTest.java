package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void requestWrittenAndReadIsTheSame(Language language) {
        PlanRequest request = Requests.full();

        ReadResult result = WorkbookReader.read(RequestWriter.write(request, language));

        assertEquals(List.of(), result.issues());
        assertEquals(request, result.request().orElseThrow());
    }

    /** Pay of a staffing's own without a rate per step of overtime, where the role has one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void ownPayByTheMultipleStaysSo(Language language) {
        PlanRequest request = Requests.full();
        Workforce workforce = request.workforce();
        List<Staffing> staffing = new ArrayList<>(workforce.staffing());
        Staffing first = staffing.get(0);
        Role role = workforce.roles().stream()
                .filter(each -> each.id().equals(first.roleId()))
                .findFirst()
                .orElseThrow();
        PayTerms pay = role.pay();
        List<Role> roles = new ArrayList<>(workforce.roles());
        roles.set(roles.indexOf(role), withPay(role, terms(pay, Optional.of(Money.ofMinor(12_345)))));
        staffing.set(
                0,
                new Staffing(
                        first.teamId(),
                        first.roleId(),
                        first.openingHeads(),
                        Optional.of(terms(pay, Optional.empty())),
                        first.attritionPerPeriod(),
                        first.maxHiresPerPeriod(),
                        first.maxReleasesPerPeriod(),
                        first.maxOvertimeStepsPerPeriod()));
        PlanRequest changed =
                request.with(new Workforce(roles, workforce.contributions(), staffing, workforce.commitments()));

        ReadResult result = WorkbookReader.read(RequestWriter.write(changed, language));

        assertEquals(List.of(), result.issues());
        assertEquals(changed, result.request().orElseThrow());
    }

    private static PayTerms terms(PayTerms pay, Optional<Money> overtime) {
        return new PayTerms(
                pay.basePay(),
                pay.performanceBonus(),
                pay.allowances(),
                pay.holidayAllowance(),
                overtime,
                pay.recruitingCost(),
                pay.onboardingCost(),
                pay.trainingPay(),
                pay.severanceCost());
    }

    private static Role withPay(Role role, PayTerms pay) {
        return new Role(
                role.id(),
                role.name(),
                role.seniority(),
                role.productivity(),
                role.ramp(),
                role.attritionPerPeriod(),
                role.recruitLeadPeriods(),
                role.trainingPeriods(),
                role.trainerHoursPerTrainee(),
                role.employerContributions(),
                role.overtimeAllowed(),
                pay);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void emptyTemplateAsksForWhatIsMissingAndNothingElse(Language language) {
        ReadResult result = WorkbookReader.read(Template.write(language));

        assertTrue(result.request().isEmpty());
        Set<IssueCode> codes = result.issues().stream().map(CellIssue::code).collect(Collectors.toSet());
        assertEquals(Set.of(IssueCode.NO_ROWS), codes);
        assertEquals(language, result.language());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sameContentGivesSameBytes(Language language) {
        assertArrayEquals(Template.write(language), Template.write(language));
        assertArrayEquals(
                RequestWriter.write(Requests.full(), language), RequestWriter.write(Requests.full(), language));
    }
}
