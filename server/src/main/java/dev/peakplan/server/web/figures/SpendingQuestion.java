package dev.peakplan.server.web.figures;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scope;
import dev.peakplan.server.planning.SpendingLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which spending of a plan is asked about. An empty text asks for all there is, {@link #NONE} for spending without a site or department.
 *
 * @param category name of a category
 * @param site id of a site
 * @param department id of a department
 * @param line what {@link #key} calls a line
 * @param period index of a period; {@link #EVERY} for all
 * @param limit only what counts towards a cap or floor, named as {@link LimitRow#question} does
 */
public record SpendingQuestion(String category, String site, String department, String line, int period, String limit) {
    public static final String NONE = "-";
    public static final int EVERY = -1;
    public static final SpendingQuestion ALL = new SpendingQuestion("", "", "", "", EVERY, "");

    /** What a line is called in a question: what it is for and, where there is one, the budget line or initiative. */
    public static String key(SpendingLine line) {
        return line.line() + line.reference().map(id -> ":" + id).orElse("");
    }

    /** Whether all that it names is there; what names no spending is about nothing. */
    public boolean fits(PlanRequest request) {
        return period >= EVERY
                && period < request.periodCount()
                && (limit.isEmpty() || reach(request).isPresent());
    }

    /** Whether it asks for spending that belongs to no site. */
    public boolean siteless() {
        return site.equals(NONE);
    }

    /** Whether it asks for spending that no department bears. */
    public boolean central() {
        return department.equals(NONE);
    }

    /** This question, about one line only. */
    public SpendingQuestion about(SpendingLine one) {
        return new SpendingQuestion(
                one.category().name(),
                one.siteId().orElse(NONE),
                one.departmentId().orElse(NONE),
                key(one),
                period,
                limit);
    }

    /** This question, about one period only. */
    public SpendingQuestion within(int one) {
        return new SpendingQuestion(category, site, department, line, one, limit);
    }

    /** As the query of an address. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "category", category);
        add(parts, "site", site);
        add(parts, "department", department);
        add(parts, "line", line);
        add(parts, "period", period == EVERY ? "" : String.valueOf(period));
        add(parts, "limit", limit);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    boolean covers(SpendingLine one, Optional<Reach> reach) {
        return (category.isEmpty() || category.equals(one.category().name()))
                && (site.isEmpty() || site.equals(one.siteId().orElse(NONE)))
                && (department.isEmpty() || department.equals(one.departmentId().orElse(NONE)))
                && (line.isEmpty() || line.equals(key(one)))
                && reach.map(each -> each.covers(one)).orElse(true);
    }

    /** What counts towards a limit, in which periods. */
    record Reach(Scope scope, int from, int to) {
        boolean covers(SpendingLine line) {
            return scope.covers(line.category()) && scope.covers(line.siteId(), line.departmentId());
        }
    }

    Optional<Reach> reach(PlanRequest request) {
        List<BudgetCap> caps = request.budget().caps();
        Optional<Reach> ofCap = caps.stream()
                .filter(each -> limit.equals(LimitKind.BUDGET_CAP + ":" + each.id()))
                .findFirst()
                .map(each -> {
                    CapReach reach = CapReach.of(caps, request.calendar(), each);
                    return new Reach(each.scope(), reach.from(), reach.to());
                });
        return ofCap.or(() -> request.budget().floors().stream()
                .filter(each -> limit.equals(LimitKind.BUDGET_FLOOR + ":" + each.id()))
                .findFirst()
                .map(BudgetFloor::scope)
                .map(scope -> new Reach(
                        scope,
                        scope.fromPeriodId().map(request.calendar()::getIndex).orElse(0),
                        scope.toPeriodId().map(request.calendar()::getIndex).orElse(request.periodCount() - 1))));
    }
}
