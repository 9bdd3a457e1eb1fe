package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.excel.write.RatesPage.Top;
import dev.peakplan.plan.Contribution;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayRates;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of pay: one block for every role at a site, and for every staffing with pay of its own. The rounding is {@link PayRates}'. */
final class PayRows {
    /** Whose pay: all staffings of a role at a site, or one with pay of its own. */
    record Payee(String roleId, String place) {
        static Payee of(Staffing staffing, Team team) {
            return new Payee(staffing.roleId(), staffing.pay().isPresent() ? "team " + team.id() : team.siteId());
        }

        String key(LedgerLine line) {
            return "pay:" + roleId + "\n" + place + "\n" + line;
        }
    }

    /** One column of pay: its line of the ledger, its columns in the input, how it is read from the terms and what it is in a period. */
    private record Part(
            LedgerLine line,
            int column,
            Function<PayTerms, Money> stated,
            BiFunction<PayRates, Period, Money> inPeriod,
            Top index) {}

    private static final List<Part> PARTS = List.of(
            new Part(LedgerLine.BASE_PAY, 0, PayTerms::basePay, PayRates::basePay, Top.WAGE_INDEX),
            new Part(
                    LedgerLine.PERFORMANCE_BONUS,
                    1,
                    PayTerms::performanceBonus,
                    PayRates::performanceBonus,
                    Top.WAGE_INDEX),
            new Part(LedgerLine.ALLOWANCES, 2, PayTerms::allowances, PayRates::allowances, Top.WAGE_INDEX),
            new Part(
                    LedgerLine.HOLIDAY_ALLOWANCE,
                    3,
                    PayTerms::holidayAllowance,
                    PayRates::holidayAllowance,
                    Top.WAGE_INDEX),
            new Part(LedgerLine.RECRUITING, 5, PayTerms::recruitingCost, PayRates::recruiting, Top.PRICE_INDEX),
            new Part(LedgerLine.ONBOARDING, 6, PayTerms::onboardingCost, PayRates::onboarding, Top.PRICE_INDEX),
            new Part(LedgerLine.TRAINING_PAY, 7, PayTerms::trainingPay, PayRates::trainingPay, Top.WAGE_INDEX),
            new Part(LedgerLine.SEVERANCE, 8, PayTerms::severanceCost, PayRates::severance, Top.WAGE_INDEX));

    private final PlanBook plan;
    private final Page page;
    private final Map<String, Integer> rows;
    private int r;

    PayRows(PlanBook plan, Page page, Map<String, Integer> rows) {
        this.plan = plan;
        this.page = page;
        this.rows = rows;
    }

    /** Writes the rows below row {@code before} and returns the last of them. */
    int write(int before) {
        r = before;
        Map<String, Team> teams =
                plan.request().organisation().teams().stream().collect(Collectors.toMap(Team::id, team -> team));
        Map<String, Role> roles =
                plan.request().workforce().roles().stream().collect(Collectors.toMap(Role::id, role -> role));
        Map<Payee, Integer> first = new LinkedHashMap<>();
        List<Staffing> staffing = plan.request().workforce().staffing();
        for (int k = 0; k < staffing.size(); k++) {
            first.putIfAbsent(
                    Payee.of(staffing.get(k), teams.get(staffing.get(k).teamId())), k);
        }
        first.forEach((payee, k) -> block(
                payee,
                k,
                teams.get(staffing.get(k).teamId()),
                roles.get(staffing.get(k).roleId())));
        return r;
    }

    private void block(Payee payee, int position, Team team, Role role) {
        Staffing staffing = plan.request().workforce().staffing().get(position);
        PayRates rates = PayRates.of(plan.request(), team, role, staffing);
        PayTerms terms = staffing.pay().orElse(role.pay());
        String whom = plan.labels().role(role.id()) + " · "
                + (staffing.pay().isPresent()
                        ? plan.labels().team(team.id())
                        : plan.labels().site(Optional.of(team.siteId())));
        for (Part part : PARTS) {
            next(Vocabulary.line(part.line()).in(plan.language()), whom, payee.key(part.line()));
            stated(part, staffing, position, role, terms);
            for (int t = 0; t < plan.periodCount(); t++) {
                String formula = "ROUND(" + Page.inColumn(r, RatesPage.STATED) + "*" + top(part.index(), t) + ",2)"
                        + (part.line() == LedgerLine.HOLIDAY_ALLOWANCE ? "*" + top(Top.HOLIDAY_PAID, t) : "");
                money(t, formula, part.inPeriod().apply(rates, plan.periods().get(t)));
            }
        }
        overtime(payee, whom, staffing, position, role, terms, rates);
        if (role.employerContributions()) {
            contributions(payee, whom, team, rates);
        }
    }

    private void next(String item, String whom, String key) {
        r++;
        page.text(r, 0, item);
        page.text(r, 1, whom);
        rows.put(key, r);
    }

    private void money(int t, String formula, Money value) {
        page.formula(r, RatesPage.PERIODS + t, formula, value.major().doubleValue(), Page.MONEY);
    }

    private String top(Top top, int t) {
        return Page.inRow("", rows.get(top.name()), RatesPage.PERIODS + t);
    }

    /** The pay as the planner stated it: the staffing's own where it has one, else the role's. */
    private void stated(Part part, Staffing staffing, int position, Role role, PayTerms terms) {
        double value = part.stated().apply(terms).major().doubleValue();
        page.linked(r, RatesPage.STATED, reference(part.column(), staffing, position, role, value), value, Page.MONEY);
    }

    private Optional<String> reference(int column, Staffing staffing, int position, Role role, double value) {
        Optional<String> ofRole =
                plan.links().cell(WorkforceSheets.ROLES, WorkforceSheets.ROLE_PAY.get(column), role.id(), value);
        if (staffing.pay().isEmpty()) {
            return ofRole;
        }
        Column<Money> own = WorkforceSheets.OWN_PAY.get(column);
        Optional<String> empty = plan.links().empty(WorkforceSheets.STAFFING, own, position);
        if (empty.isPresent()) {
            return ofRole.map(role0 -> "IF(" + empty.get() + "=\"\"," + role0 + "," + empty.get() + ")");
        }
        return plan.links().cell(WorkforceSheets.STAFFING, own, position, value);
    }

    private void overtime(
            Payee payee, String whom, Staffing staffing, int position, Role role, PayTerms terms, PayRates rates) {
        next(Vocabulary.line(LedgerLine.OVERTIME).in(plan.language()), whom, payee.key(LedgerLine.OVERTIME));
        Optional<Money> step = terms.overtimePayPerStep();
        if (step.isPresent()) {
            double value = step.get().major().doubleValue();
            page.linked(
                    r,
                    RatesPage.STATED,
                    reference(WorkforceSheets.OVERTIME_AMONG_PAY, staffing, position, role, value),
                    value,
                    Page.MONEY);
        } else {
            // an empty cell stays empty: a rate per step that is filled in later takes the place of the multiple
            Optional<String> reference = reference(WorkforceSheets.OVERTIME_AMONG_PAY, staffing, position, role, 0);
            if (reference.isPresent()) {
                page.words(
                        r,
                        RatesPage.STATED,
                        "IF(" + reference.get() + "=0,\"\"," + reference.get() + ")",
                        "",
                        plan.styles().linked(Page.MONEY));
            }
        }
        int base = rows.get(payee.key(LedgerLine.BASE_PAY));
        String stated = Page.inColumn(r, RatesPage.STATED);
        for (int t = 0; t < plan.periodCount(); t++) {
            String hourly =
                    Page.at(base, RatesPage.PERIODS + t) + "/" + fixed(Top.PAID_DAYS) + "/" + fixed(Top.HOURS_PER_DAY);
            money(
                    t,
                    "ROUND(IF(" + stated + "=\"\"," + hourly + "*" + top(Top.OVERTIME_MULTIPLE, t) + "*"
                            + fixed(Top.STEP_HOURS) + "," + stated + "*" + top(Top.WAGE_INDEX, t) + "),2)",
                    rates.overtimeStep(plan.periods().get(t)));
        }
    }

    private String fixed(Top top) {
        return Page.there("", rows.get(top.name()), RatesPage.STATED);
    }

    /** One row per contribution that is due, and their sum. */
    private void contributions(Payee payee, String whom, Team team, PayRates rates) {
        List<Contribution> all = plan.request().workforce().contributions();
        List<Integer> due = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Contribution contribution = all.get(k);
            if (contribution.siteId().isEmpty() || contribution.siteId().get().equals(team.siteId())) {
                next(contribution.name(), whom, payee.key(LedgerLine.EMPLOYER_CONTRIBUTIONS) + k);
                due.add(r);
                contribution(k, contribution, payee, rates);
            }
        }
        if (due.isEmpty()) {
            return;
        }
        next(
                Vocabulary.line(LedgerLine.EMPLOYER_CONTRIBUTIONS).in(plan.language()),
                whom,
                payee.key(LedgerLine.EMPLOYER_CONTRIBUTIONS));
        for (int t = 0; t < plan.periodCount(); t++) {
            int c = RatesPage.PERIODS + t;
            money(
                    t,
                    "SUM(" + Page.range(due.get(0), c, due.get(due.size() - 1), c) + ")",
                    rates.contributions(plan.periods().get(t)));
        }
    }

    private void contribution(int position, Contribution contribution, Payee payee, PayRates rates) {
        page.linked(
                r,
                RatesPage.RATE,
                plan.links().cell(WorkforceSheets.CONTRIBUTIONS, WorkforceSheets.RATE, position, contribution.rate()),
                contribution.rate(),
                "0.00%");
        limit(RatesPage.FLOOR, WorkforceSheets.FLOOR, position, contribution.floor());
        limit(RatesPage.CEILING, WorkforceSheets.CEILING, position, contribution.ceiling());
        for (int t = 0; t < plan.periodCount(); t++) {
            Period period = plan.periods().get(t);
            int c = RatesPage.PERIODS + t;
            String pay = Page.at(rows.get(payee.key(LedgerLine.BASE_PAY)), c) + "+"
                    + Page.at(rows.get(payee.key(LedgerLine.PERFORMANCE_BONUS)), c) + "+"
                    + Page.at(rows.get(payee.key(LedgerLine.ALLOWANCES)), c);
            Money base =
                    rates.basePay(period).plus(rates.performanceBonus(period)).plus(rates.allowances(period));
            money(
                    t,
                    "ROUND(MAX(MIN(" + pay + "," + Page.inColumn(r, RatesPage.CEILING) + "),"
                            + Page.inColumn(r, RatesPage.FLOOR) + ")*" + Page.inColumn(r, RatesPage.RATE) + ",2)",
                    contribution.on(base));
        }
    }

    /** A limit of the base; where there is none the cell shows nothing, which MIN and MAX pass over. */
    private void limit(int column, Column<Money> input, int position, Optional<Money> amount) {
        if (amount.isPresent()) {
            double value = amount.get().major().doubleValue();
            page.linked(
                    r,
                    column,
                    plan.links().cell(WorkforceSheets.CONTRIBUTIONS, input, position, value),
                    value,
                    Page.MONEY);
            return;
        }
        Optional<String> empty = plan.links().empty(WorkforceSheets.CONTRIBUTIONS, input, position);
        if (empty.isPresent()) {
            page.words(
                    r,
                    column,
                    "IF(" + empty.get() + "=\"\",\"\"," + empty.get() + ")",
                    "",
                    plan.styles().linked(Page.MONEY));
        }
    }
}
