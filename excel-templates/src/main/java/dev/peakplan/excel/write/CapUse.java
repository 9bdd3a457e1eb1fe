package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use of a cap or floor as formulas: what the ledger holds in its scope, and the amount that its cell allows or asks for. */
final class CapUse {
    private static final int CATEGORIES = 6;
    private static final int FROM = 7;
    private static final int TO = 8;
    private static final int SITE = 9;
    private static final int DEPARTMENT = 10;
    private static final int SHARE = 11;
    private static final String BETWEEN = "; ";

    private final PlanBook plan;
    private final Page page;
    private final Map<String, BudgetCap> caps;
    private final Map<String, BudgetFloor> floors;

    CapUse(PlanBook plan, Page page) {
        this.plan = plan;
        this.page = page;
        this.caps =
                plan.request().budget().caps().stream().collect(Collectors.toMap(BudgetCap::id, Function.identity()));
        this.floors = plan.request().budget().floors().stream()
                .collect(Collectors.toMap(BudgetFloor::id, Function.identity()));
    }

    /** Headers of the columns that say what a limit covers. */
    static List<String> headers(PlanBook plan) {
        return plan.chinese()
                ? List.of("类别", "起始期序号", "结束期序号", "项目", "部门", "占比")
                : List.of("Categories", "From, no.", "To, no.", "Site", "Department", "Share");
    }

    void scope(int r, LimitUse use) {
        Scope scope = scope(use);
        PlanCalendar calendar = plan.request().calendar();
        page.text(
                r,
                CATEGORIES,
                scope.categories().stream().map(this::label).collect(Collectors.joining(BETWEEN)),
                plan.styles().wrappedText());
        int from = reach(use)
                .map(CapReach::from)
                .orElseGet(() -> scope.fromPeriodId().map(calendar::getIndex).orElse(0));
        page.number(r, FROM, 1 + from, Page.WHOLE);
        page.number(r, TO, 1 + scope.toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1), Page.WHOLE);
        page.text(r, SITE, scope.siteId().isPresent() ? plan.labels().site(scope.siteId()) : "");
        page.text(
                r, DEPARTMENT, scope.departmentId().isPresent() ? plan.labels().department(scope.departmentId()) : "");
        Optional<Double> share = share(use);
        page.linked(
                r,
                SHARE,
                share.flatMap(value ->
                        plan.links().cell(BudgetSheets.FLOORS, BudgetSheets.FLOOR_SHARE, use.subject(), value)),
                share.orElse(Double.NaN),
                Page.PERCENT);
        page.fitHeight(r);
    }

    private String label(CostCategory category) {
        return Vocabulary.category(category).in(plan.language());
    }

    private Scope scope(LimitUse use) {
        return switch (use.kind()) {
            case BUDGET_CAP -> caps.get(use.subject()).scope();
            case BUDGET_FLOOR -> floors.get(use.subject()).scope();
            default -> Scope.ALL;
        };
    }

    /** The periods and the amount of a cap; one that carries over reaches back to the first of its chain. */
    private Optional<CapReach> reach(LimitUse use) {
        return use.kind() == LimitKind.BUDGET_CAP
                ? Optional.of(CapReach.of(
                        plan.request().budget().caps(), plan.request().calendar(), caps.get(use.subject())))
                : Optional.empty();
    }

    /** The cells of the caps whose amounts add up to this one's. */
    private Optional<String> chain(LimitUse use) {
        List<String> cells = new ArrayList<>();
        Optional<BudgetCap> next = Optional.of(caps.get(use.subject()));
        while (next.isPresent()) {
            BudgetCap cap = next.get();
            Optional<String> cell = plan.links()
                    .cell(
                            BudgetSheets.CAPS,
                            BudgetSheets.CAP_AMOUNT,
                            cap.id(),
                            cap.amount().major().doubleValue());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            next = cap.carriesOver()
                    ? CapReach.before(
                            plan.request().budget().caps(), plan.request().calendar(), cap)
                    : Optional.empty();
        }
        return Optional.of(String.join("+", cells));
    }

    private Optional<Double> share(LimitUse use) {
        return use.kind() == LimitKind.BUDGET_FLOOR
                        && floors.get(use.subject()).amount().isEmpty()
                ? floors.get(use.subject()).shareOfSpending().stream().boxed().findFirst()
                : Optional.empty();
    }

    /** What is spent in the scope of row {@code r}. */
    Optional<String> used(int r) {
        return spent(r, true);
    }

    /** The amount of the limit: its cell, or its share of all spending in the same periods and place. */
    Optional<String> limit(int r, LimitUse use) {
        double amount = use.limit() / Money.MINOR_PER_MAJOR;
        if (use.kind() == LimitKind.BUDGET_CAP) {
            return chain(use);
        }
        if (share(use).isPresent()) {
            return spent(r, false).map(all -> "ROUND(" + Page.inColumn(r, SHARE) + "*" + all + ",2)");
        }
        return use.kind() == LimitKind.BUDGET_FLOOR
                ? plan.links().cell(BudgetSheets.FLOORS, BudgetSheets.FLOOR_AMOUNT, use.subject(), amount)
                : Optional.empty();
    }

    /** Money of a limit, which was computed as a share, in the currency. */
    static double major(double minor) {
        return Money.ofMinor(Math.round(minor)).major().doubleValue();
    }

    private Optional<String> spent(int r, boolean ofCategories) {
        if (!plan.live()) {
            return Optional.empty();
        }
        String numbers = plan.in(ResultSheet.RATES)
                + Page.fixed(
                        plan.topRow(), RatesPage.PERIODS, plan.topRow(), RatesPage.PERIODS + plan.periodCount() - 1);
        StringBuilder sum = new StringBuilder("SUMPRODUCT(");
        if (ofCategories) {
            String own = Page.inColumn(r, CATEGORIES);
            sum.append("((")
                    .append(own)
                    .append("=\"\")+ISNUMBER(SEARCH(\"")
                    .append(BETWEEN)
                    .append("\"&");
            sum.append(LedgerPage.column(plan, LedgerPage.By.CATEGORY))
                    .append("&\"")
                    .append(BETWEEN)
                    .append("\",\"");
            sum.append(BETWEEN)
                    .append("\"&")
                    .append(own)
                    .append("&\"")
                    .append(BETWEEN)
                    .append("\"))>0)*");
        }
        where(sum, Page.inColumn(r, SITE), LedgerPage.column(plan, LedgerPage.By.SITE));
        where(sum, Page.inColumn(r, DEPARTMENT), LedgerPage.column(plan, LedgerPage.By.DEPARTMENT));
        sum.append('(')
                .append(numbers)
                .append(">=")
                .append(Page.inColumn(r, FROM))
                .append(")*(");
        sum.append(numbers).append("<=").append(Page.inColumn(r, TO)).append(")*");
        return Optional.of(sum.append(LedgerPage.amounts(plan)).append(')').toString());
    }

    private static void where(StringBuilder sum, String own, String column) {
        sum.append("((")
                .append(own)
                .append("=\"\")+(")
                .append(column)
                .append('=')
                .append(own)
                .append(")>0)*");
    }
}
