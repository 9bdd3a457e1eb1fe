package dev.peakplan.actuals;

import dev.peakplan.history.Moments;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds what the texts of a table mean: lines, places, periods, queues, teams and roles of one budget by id or name. */
public final class BudgetDirectory {
    private final PlanRequest request;
    private final List<Line> lines;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> sites;
    private final Map<String, String> departments;
    private final Map<String, String> queues;
    private final Map<String, String> teams;
    private final Map<String, String> roles;

    /**
     * A line of the budget.
     *
     * @param key unique
     * @param code {@code BASE_PAY} or {@code BUDGET_LINE:rent}
     * @param siteId the site, empty for none
     * @param departmentId the department, empty for none
     */
    public record Line(String key, String code, String siteId, String departmentId) {}

    /** @param names what people call the lines: code by name, in any language */
    public BudgetDirectory(PlanRequest request, List<Line> lines, Map<String, String> names) {
        this.request = request;
        this.lines = List.copyOf(lines);
        names.forEach((name, code) -> codes.put(Keys.whole(name), code));
        request.budget().lines().forEach(line -> line(line.id(), line.name(), "BUDGET_LINE:" + line.id()));
        request.budget().initiatives().forEach(each -> line(each.id(), each.name(), "INITIATIVE:" + each.id()));
        for (Line line : lines) {
            codes.put(Keys.whole(line.code()), line.code());
            codes.putIfAbsent(Keys.whole(line.code().substring(line.code().indexOf(':') + 1)), line.code());
        }
        sites = map(request.organisation().sites(), site -> site.id(), site -> site.name());
        departments = map(request.organisation().departments(), each -> each.id(), each -> each.name());
        teams = map(request.organisation().teams(), team -> team.id(), team -> team.name());
        queues = map(request.demand().queues(), queue -> queue.id(), queue -> queue.name());
        roles = map(request.workforce().roles(), role -> role.id(), role -> role.name());
    }

    private void line(String id, String name, String code) {
        codes.putIfAbsent(Keys.whole(name), code);
        codes.put(Keys.whole(id), code);
    }

    private static <T> Map<String, String> map(List<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, String> map = new HashMap<>();
        all.forEach(each -> map.put(Keys.whole(name.apply(each)), id.apply(each)));
        all.forEach(each -> map.put(Keys.whole(id.apply(each)), id.apply(each)));
        return map;
    }

    Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(Keys.whole(text)));
    }

    Optional<String> site(String text) {
        return Optional.ofNullable(sites.get(Keys.whole(text)));
    }

    Optional<String> department(String text) {
        return Optional.ofNullable(departments.get(Keys.whole(text)));
    }

    Optional<String> queue(String text) {
        return Optional.ofNullable(queues.get(Keys.whole(text)));
    }

    Optional<String> team(String text) {
        return Optional.ofNullable(teams.get(Keys.whole(text)));
    }

    Optional<String> role(String text) {
        return Optional.ofNullable(roles.get(Keys.whole(text)));
    }

    /** Keys of the lines with that code at that place; a place that is not told fits all. */
    List<String> lines(String code, Optional<String> siteId, Optional<String> departmentId) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .filter(line -> siteId.map(line.siteId()::equals).orElse(true))
                .filter(line -> departmentId.map(line.departmentId()::equals).orElse(true))
                .map(Line::key)
                .toList();
    }

    /** The period with that id or label, or that a day or month lies in. */
    OptionalInt period(String text) {
        for (int t = 0; t < request.periodCount(); t++) {
            var period = request.calendar().periods().get(t);
            if (Keys.whole(period.id()).equals(Keys.whole(text))
                    || Keys.whole(period.label()).equals(Keys.whole(text))) {
                return OptionalInt.of(t);
            }
        }
        return Moments.parse(text, Moments.dayFirst(text))
                .map(moment -> index(moment.start().toLocalDate()))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt index(LocalDate day) {
        LocalDate first = request.settings().firstDay();
        long index = request.settings().periodKind() == PeriodKind.MONTH
                ? ChronoUnit.MONTHS.between(first, day)
                : ChronoUnit.WEEKS.between(first, day);
        return !day.isBefore(first) && index < request.periodCount()
                ? OptionalInt.of((int) index)
                : OptionalInt.empty();
    }
}
