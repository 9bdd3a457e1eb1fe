package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.ScenarioSheet;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scenarios; the rows of one id belong together. */
final class ScenarioDecoder {
    private final Tables tables;
    private final RecordBuilder build;

    ScenarioDecoder(Tables tables, RecordBuilder build) {
        this.tables = tables;
        this.build = build;
    }

    List<Scenario> scenarios() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<ScenarioChange>> changes = new LinkedHashMap<>();
        for (ReadRow row : tables.rows(ScenarioSheet.SHEET)) {
            if (row.sound()) {
                String id = row.get(ScenarioSheet.SCENARIO);
                names.putIfAbsent(id, RecordBuilder.nameOr(row, ScenarioSheet.NAME, ScenarioSheet.SCENARIO));
                changes.computeIfAbsent(id, key -> new ArrayList<>());
                change(row).ifPresent(changes.get(id)::add);
            }
        }
        List<Scenario> scenarios = new ArrayList<>();
        changes.forEach((id, list) -> scenarios.add(new Scenario(id, names.get(id), list)));
        return scenarios;
    }

    private Optional<ScenarioChange> change(ReadRow row) {
        Optional<String> code = row.own(ScenarioSheet.CHANGE);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        ScenarioChange.Kind kind = ScenarioChange.Kind.valueOf(code.get());
        double value = row.get(ScenarioSheet.VALUE);
        boolean goal = kind == ScenarioChange.Kind.GOAL_KIND;
        boolean choice = kind == ScenarioChange.Kind.FORCE_INITIATIVE || kind == ScenarioChange.Kind.FORBID_INITIATIVE;
        if (goal && value != 0 && value != 1 && value != 2) {
            bad(row, Text.same(Double.toString(value)), Text.of("0、1 或 2", "0, 1 or 2"));
            return Optional.empty();
        }
        if (!goal && !choice && !(value >= 0)) {
            bad(row, Text.same(Double.toString(value)), Text.of("不小于 0 的倍数", "a factor of at least 0"));
            return Optional.empty();
        }
        return build.one(
                row.place(ScenarioSheet.VALUE),
                () -> new ScenarioChange(
                        kind,
                        row.own(ScenarioSheet.SEASON).map(Season::valueOf),
                        row.own(ScenarioSheet.TARGET),
                        value));
    }

    private void bad(ReadRow row, Text found, Text expected) {
        build.error(IssueCode.OUT_OF_RANGE, row.place(ScenarioSheet.VALUE), found, expected);
    }
}
