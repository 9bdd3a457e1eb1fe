package dev.peakplan.server.web;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PayRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.planning.WithoutPay;
import dev.peakplan.server.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** How the amount of one line of spending in one period comes about, out of what the workbook states and the plan decides. */
final class DerivedAmount {
    private static final int INDEX_DIGITS = 4;

    private final PlanDocument document;
    private final PlanRequest request;
    private final SpendingLine line;
    private final int t;
    private final Period period;
    private final NumberText n;

    private DerivedAmount(PlanDocument document, SpendingLine line, int t, NumberText n) {
        this.document = document;
        this.request = document.request();
        this.line = line;
        this.t = t;
        this.period = request.calendar().periods().get(t);
        this.n = n;
    }

    /**
     * The derivation of {@code line} in the period of index {@code t}.
     *
     * @param wages whether the reader sees pay; without it, what pay costs is told as one sum
     */
    static Derived of(PlanDocument document, SpendingLine line, int t, boolean wages, NumberText n) {
        return new DerivedAmount(document, line, t, n).derived(wages);
    }

    private Derived derived(boolean wages) {
        if (!wages && WithoutPay.hides(line)) {
            return result("derive.amount.hidden", List.of());
        }
        return switch (line.line()) {
            case BUDGET_LINE -> budgetLine(one(request.budget().lines(), each -> refers(each.id())));
            case INITIATIVE -> initiative(one(request.budget().initiatives(), each -> refers(each.id())));
            default -> staff();
        };
    }

    private boolean refers(String id) {
        return line.reference().filter(id::equals).isPresent();
    }

    private Derived result(String formula, List<Derived.Part> parts) {
        return new Derived(
                "derive.amount", formula, parts, n.money(line.amounts().get(t).minor()));
    }

    private Derived budgetLine(BudgetLine stated) {
        long rate = stated.amountIn(t, period).minor();
        List<Derived.Part> parts = new ArrayList<>();
        String formula =
                switch (stated.driver()) {
                    case FIXED -> "derive.amount.fixed";
                    case PER_HEAD -> "derive.amount.perHead";
                    case PER_HIRE -> "derive.amount.perHire";
                };
        parts.add(
                Derived.Part.of("derive.stated", n.money(stated.amounts().get(t).minor())));
        if (stated.priceIndexed()) {
            parts.add(Derived.Part.of("derive.index", n.number(period.priceIndex(), INDEX_DIGITS)));
        }
        switch (stated.driver()) {
            case PER_HEAD -> parts.addAll(times(HeadsOutcome::heads, each -> rate));
            case PER_HIRE -> parts.addAll(times(HeadsOutcome::hires, each -> rate));
            default -> {
                // a fixed amount is what was stated
            }
        }
        basis(parts, stated.basis());
        return result(formula, parts);
    }

    private static void basis(List<Derived.Part> parts, String basis) {
        if (!basis.isBlank()) {
            parts.add(Derived.Part.of("review.basis", basis));
        }
    }

    private Derived initiative(Initiative initiative) {
        int start = document.decisions().initiatives().stream()
                .filter(each -> each.initiativeId().equals(initiative.id()))
                .mapToInt(each -> request.calendar().getIndex(each.startPeriodId()))
                .findFirst()
                .orElseThrow();
        int k = t - start;
        Initiative.Costs costs = initiative.costs();
        List<Derived.Part> parts = new ArrayList<>();
        if (k == 0) {
            add(parts, "derive.oneOff", costs.oneOff());
        }
        if (k >= 0) {
            add(parts, "derive.recurring", costs.recurring());
            if (k < costs.further().size()) {
                add(parts, "derive.further", costs.further().get(k));
            }
            if (k >= initiative.window().leadPeriods()) {
                add(parts, "derive.saving", Money.ZERO.minus(costs.savingPerPeriod()));
            }
        }
        basis(parts, initiative.basis());
        return result("derive.amount.initiative", parts);
    }

    private void add(List<Derived.Part> parts, String key, Money amount) {
        if (amount.minor() != 0) {
            parts.add(Derived.Part.of(key, n.money(amount.minor())));
        }
    }

    private Derived staff() {
        double step = request.settings().work().overtimeStepHours();
        return switch (line.line()) {
            case BASE_PAY -> heads(PayRates::basePay);
            case PERFORMANCE_BONUS -> heads(PayRates::performanceBonus);
            case ALLOWANCES -> heads(PayRates::allowances);
            case HOLIDAY_ALLOWANCE -> heads(PayRates::holidayAllowance);
            case EMPLOYER_CONTRIBUTIONS -> heads(PayRates::contributions);
            case OVERTIME ->
                paid("derive.amount.overtime", each -> each.overtimeHours() / step, PayRates::overtimeStep);
            case TRAINING_PAY -> paid("derive.amount.training", this::trainees, PayRates::trainingPay);
            case RECRUITING -> paid("derive.amount.hires", HeadsOutcome::hires, PayRates::recruiting);
            case ONBOARDING -> paid("derive.amount.hires", HeadsOutcome::hires, PayRates::onboarding);
            case SEVERANCE -> paid("derive.amount.releases", HeadsOutcome::releases, PayRates::severance);
            case BUDGET_LINE, INITIATIVE -> throw new IllegalStateException("no pay: " + line.line());
        };
    }

    /** What one head, hire or step costs in a period. */
    private interface Rate {
        Money in(PayRates rates, Period period);
    }

    private Derived heads(Rate rate) {
        String formula = line.line() == LedgerLine.EMPLOYER_CONTRIBUTIONS
                ? "derive.amount.contributions"
                : "derive.amount.heads";
        return paid(formula, HeadsOutcome::heads, rate);
    }

    private Derived paid(String formula, ToDoubleFunction<HeadsOutcome> count, Rate rate) {
        return result(formula, times(count, each -> rate.in(rates(each), period).minor()));
    }

    /** Count times rate, team by team and role by role, where the line is spent. */
    private List<Derived.Part> times(ToDoubleFunction<HeadsOutcome> count, ToLongFunction<HeadsOutcome> rate) {
        List<Derived.Part> parts = new ArrayList<>();
        for (HeadsOutcome each : document.heads()) {
            Team team = team(each);
            boolean here = each.period() == t
                    && line.siteId().filter(team.siteId()::equals).isPresent()
                    && line.departmentId().filter(team.departmentId()::equals).isPresent();
            if (!here || count.applyAsDouble(each) == 0) {
                continue;
            }
            long amount = rate.applyAsLong(each);
            if (amount != 0) {
                double product = count.applyAsDouble(each) * amount;
                parts.add(new Derived.Part(
                        "",
                        team.name() + " · " + role(each).name(),
                        n.number(count.applyAsDouble(each), 2) + " × " + n.money(amount) + " = " + n.money(product)));
            }
        }
        return parts;
    }

    /** Hires of later periods that are in training. */
    private double trainees(HeadsOutcome outcome) {
        int last = t + role(outcome).trainingPeriods();
        return document.heads().stream()
                .filter(each -> each.teamId().equals(outcome.teamId())
                        && each.roleId().equals(outcome.roleId())
                        && each.period() > t
                        && each.period() <= last)
                .mapToInt(HeadsOutcome::hires)
                .sum();
    }

    private PayRates rates(HeadsOutcome outcome) {
        Staffing staffing = one(
                request.workforce().staffing(),
                each -> each.teamId().equals(outcome.teamId()) && each.roleId().equals(outcome.roleId()));
        return PayRates.of(request, team(outcome), role(outcome), staffing);
    }

    private Team team(HeadsOutcome outcome) {
        return one(request.organisation().teams(), each -> each.id().equals(outcome.teamId()));
    }

    private Role role(HeadsOutcome outcome) {
        return one(request.workforce().roles(), each -> each.id().equals(outcome.roleId()));
    }

    private static <T> T one(List<T> all, Predicate<T> is) {
        return all.stream().filter(is).findFirst().orElseThrow();
    }
}
