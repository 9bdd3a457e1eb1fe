package dev.peakplan.server.web.figures;

import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Team;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** What people call the things that a plan knows by id; an id that is unknown stands for itself. */
final class Names {
    /** Limits on the whole plan. */
    private static final Set<LimitKind> WHOLE = EnumSet.of(
            LimitKind.RELEASES_IN_PERIOD,
            LimitKind.COST_GOAL,
            LimitKind.SERVICE_GOAL,
            LimitKind.SATISFACTION_GOAL,
            LimitKind.CHANGES,
            LimitKind.SHAPE);

    private final PlanRequest request;
    private final Map<String, String> sites;
    private final Map<String, String> teams;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> lines;
    private final Map<String, String> limits;

    Names(PlanRequest request) {
        this.request = request;
        sites = map(request.organisation().sites(), Site::id, Site::name);
        teams = map(request.organisation().teams(), Team::id, Team::name);
        request.workforce().roles().forEach(role -> roles.put(role.id(), role));
        lines = map(request.budget().lines(), BudgetLine::id, BudgetLine::name);
        lines.putAll(map(request.budget().initiatives(), Initiative::id, Initiative::name));
        limits = map(request.budget().caps(), BudgetCap::id, BudgetCap::name);
        limits.putAll(map(request.budget().floors(), BudgetFloor::id, BudgetFloor::name));
    }

    private static <T> Map<String, String> map(List<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, String> map = new HashMap<>();
        all.forEach(one -> map.put(id.apply(one), name.apply(one)));
        return map;
    }

    String site(String id) {
        return sites.getOrDefault(id, id);
    }

    Role role(String id) {
        return roles.get(id);
    }

    /** The name of a budget line or initiative. */
    String line(String id) {
        return lines.getOrDefault(id, id);
    }

    /** The name of what a limit of this kind is on; empty where the kind says it all. */
    String subject(LimitKind kind, String id) {
        return WHOLE.contains(kind) ? "" : subject(id);
    }

    /** The name of whatever a limit is on: a cap, floor, site, team, initiative or role. */
    String subject(String id) {
        if (limits.containsKey(id)) {
            return limits.get(id);
        }
        if (teams.containsKey(id)) {
            return teams.get(id);
        }
        if (sites.containsKey(id)) {
            return sites.get(id);
        }
        if (roles.containsKey(id)) {
            return roles.get(id).name();
        }
        return line(id);
    }

    /** The label of a period, or nothing where there is none. */
    String period(OptionalInt period) {
        return period.isPresent() && period.getAsInt() < request.periodCount()
                ? request.calendar().periods().get(period.getAsInt()).label()
                : "";
    }
}
