package dev.peakplan.plan;

import java.util.List;

/**
 * A named set of changes to a plan's inputs.
 *
 * @param id unique
 * @param name what people call it
 * @param changes applied in order
 */
public record Scenario(String id, String name, List<ScenarioChange> changes) {
    public Scenario {
        Require.text(id, "id");
        changes = List.copyOf(changes);
    }
}
