package dev.peakplan.server.web;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.server.web.figures.BindingRow;
import dev.peakplan.server.web.figures.InitiativeRow;
import dev.peakplan.server.web.figures.LimitRow;
import dev.peakplan.server.web.figures.PlanFiguresOf;
import java.util.HashMap;
import java.util.Map;

/** What the page of a plan shows. */
final class PlanPageModel {
    private PlanPageModel() {}

    static Map<String, Object> of(String id, PlanRequest request, PlanResult result, NumberText numbers) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("n", numbers);
        model.put("plan", PlanFiguresOf.of(request, result));
        model.put("goal", request.goal().kind().name());
        model.put("covers", result.proof().covers().name());
        model.put("run", result.run());
        model.put("limits", LimitRow.spending(request, result));
        model.put("broken", LimitRow.broken(request, result));
        model.put("binding", BindingRow.binding(request, result));
        model.put("wayOut", BindingRow.wayOut(request, result));
        model.put("initiatives", InitiativeRow.all(request, result));
        return model;
    }
}
