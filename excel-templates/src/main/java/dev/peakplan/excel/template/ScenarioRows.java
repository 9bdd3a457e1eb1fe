package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.ScenarioSheet;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import java.util.ArrayList;
import java.util.List;

/** Scenarios as rows, one per change. */
final class ScenarioRows {
    private ScenarioRows() {}

    static List<RowData> of(List<Scenario> scenarios) {
        List<RowData> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (scenario.changes().isEmpty()) {
                rows.add(scenario(scenario));
            }
            for (ScenarioChange change : scenario.changes()) {
                rows.add(scenario(scenario)
                        .with(ScenarioSheet.CHANGE, change.kind().name())
                        .with(ScenarioSheet.SEASON, change.season().map(Enum::name))
                        .with(ScenarioSheet.TARGET, change.target())
                        .with(ScenarioSheet.VALUE, change.value()));
            }
        }
        return rows;
    }

    private static RowData scenario(Scenario scenario) {
        return new RowData().with(ScenarioSheet.SCENARIO, scenario.id()).with(ScenarioSheet.NAME, scenario.name());
    }
}
