package dev.peakplan.server.web;

import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.BindingRow;
import dev.peakplan.server.web.figures.InitiativeRow;
import dev.peakplan.server.web.figures.LimitRow;
import dev.peakplan.server.web.figures.PlanFigures;
import java.util.HashMap;
import java.util.Map;

/** What the page of a plan shows. */
final class PlanPageModel {
    private PlanPageModel() {}

    static Map<String, Object> of(String id, PlanDocument document, PlanFigures figures, NumberText numbers) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("n", numbers);
        model.put("plan", figures);
        model.put("derived", Derived.of(document, figures, numbers));
        model.put("goal", document.request().goal().kind().name());
        model.put("covers", document.proof().covers().name());
        model.put("run", document.run());
        model.put("limits", LimitRow.spending(document));
        model.put("broken", LimitRow.broken(document));
        model.put("binding", BindingRow.binding(document));
        model.put(
                "gains",
                document.binding().stream()
                        .map(limit -> DerivedGain.of(limit, numbers))
                        .toList());
        model.put("wayOut", BindingRow.wayOut(document));
        model.put("initiatives", InitiativeRow.all(document));
        model.put("worth", DerivedInitiative.all(document, numbers));
        model.put("scenarios", document.scenarios());
        return model;
    }
}
