package dev.peakplan.server.planning;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.function.Function;

/** Where in the JSON document of a plan a limit stands. */
final class JsonPlaces {
    private JsonPlaces() {}

    /** The path of what states the limit, else of the decisions that break it. */
    static String of(PlanRequest request, LimitUse use) {
        Budget budget = request.budget();
        return switch (use.kind()) {
            case BUDGET_CAP -> at("$.request.budget.caps", budget.caps(), cap -> cap.id(), use.subject());
            case BUDGET_FLOOR -> at("$.request.budget.floors", budget.floors(), floor -> floor.id(), use.subject());
            case SEATS, HIRES_AT_SITE ->
                at("$.request.organisation.sites", request.organisation().sites(), Site::id, use.subject());
            case INITIATIVE_WINDOW, INITIATIVE_EXCLUSION, INITIATIVE_PREREQUISITE, INITIATIVE_OBLIGATION ->
                at("$.request.budget.initiatives", budget.initiatives(), one -> one.id(), use.subject());
            case COST_GOAL, SERVICE_GOAL -> "$.request.goal";
            case RELEASES_IN_PERIOD -> "$.request.settings.staffLimits";
            case SHAPE -> "$.decisions";
            default -> staffing(request, use);
        };
    }

    private static String staffing(PlanRequest request, LimitUse use) {
        List<Staffing> all = request.workforce().staffing();
        for (int k = 0; k < all.size(); k++) {
            boolean same = all.get(k).teamId().equals(use.subject())
                    && use.roleId().map(all.get(k).roleId()::equals).orElse(true);
            if (same) {
                return "$.decisions.staffing[" + k + "]";
            }
        }
        return "$.decisions";
    }

    private static <T> String at(String path, List<T> all, Function<T, String> id, String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return path + "[" + i + "]";
            }
        }
        return path;
    }
}
