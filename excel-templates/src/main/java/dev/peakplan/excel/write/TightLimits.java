package dev.peakplan.excel.write;

import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The limits that a plan uses up, by what they limit. */
final class TightLimits {
    private static final double FULL = 0.995;
    private static final double FULL_SEATS = 0.98;

    private final PlanBook plan;
    private final List<LimitUse> caps = new ArrayList<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, LimitUse> sites = new HashMap<>();
    private final Map<LimitUse, String> names = new HashMap<>();

    TightLimits(PlanBook plan) {
        this.plan = plan;
        plan.request().budget().caps().forEach(cap -> scopes.put(cap.id(), cap.scope()));
        for (LimitUse use : plan.result().assessment().limits()) {
            double full = use.kind() == LimitKind.SEATS ? FULL_SEATS : FULL;
            if (use.limit() <= 0 || use.used() < full * use.limit()) {
                continue;
            }
            if (use.kind() == LimitKind.BUDGET_CAP) {
                caps.add(use);
            } else if (use.kind() == LimitKind.SEATS || use.kind() == LimitKind.HIRES_AT_SITE) {
                sites.put(key(use.kind(), use.subject(), use.period().orElse(-1)), use);
            }
        }
    }

    private static String key(LimitKind kind, String site, int period) {
        return kind + "\n" + site + "\n" + period;
    }

    /** What stops at a decision of a team in a period, as a sentence of its own; empty when nothing does. */
    String words(Team team, Measure measure, int t) {
        List<String> full = new ArrayList<>();
        if (measure == Measure.HIRES) {
            for (LimitKind kind : List.of(LimitKind.HIRES_AT_SITE, LimitKind.SEATS)) {
                Optional.ofNullable(sites.get(key(kind, team.siteId(), t))).ifPresent(use -> full.add(name(use)));
            }
        }
        for (LimitUse use : caps(CostCategory.LABOUR, Optional.of(team.siteId()), Optional.of(team.departmentId()))) {
            if (inForce(scopes.get(use.subject()), t)) {
                full.add(name(use));
            }
        }
        if (full.isEmpty()) {
            return "";
        }
        return plan.say("\n用尽的限制：", "\nLimits used up: ") + String.join(plan.say("；", "; "), full) + plan.say("。", ".");
    }

    /** Caps that are full and cover spending of a category at a place. */
    List<LimitUse> caps(CostCategory category, Optional<String> siteId, Optional<String> departmentId) {
        return caps.stream()
                .filter(use -> scopes.get(use.subject()).covers(category)
                        && scopes.get(use.subject()).covers(siteId, departmentId))
                .toList();
    }

    private boolean inForce(Scope scope, int t) {
        PlanCalendar calendar = plan.request().calendar();
        return t >= scope.fromPeriodId().map(calendar::getIndex).orElse(0)
                && t <= scope.toPeriodId().map(calendar::getIndex).orElse(calendar.size() - 1);
    }

    /** A limit with what is used of it. */
    String name(LimitUse use) {
        return names.computeIfAbsent(use, this::named);
    }

    private String named(LimitUse use) {
        boolean money = Vocabulary.money(use.kind());
        double divisor = money ? Money.MINOR_PER_MAJOR : 1;
        String format = money ? "%,.0f" : "%,.1f";
        return plan.labels().limit(use.kind(), use.subject(), use.period()) + " "
                + String.format(Locale.ROOT, format, use.used() / divisor) + " / "
                + String.format(Locale.ROOT, format, use.limit() / divisor);
    }
}
