package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Initiatives and what they do to teams. */
final class InitiativeDecoder {
    private final Tables tables;
    private final RecordBuilder build;
    private final List<String> periodIds;

    InitiativeDecoder(Tables tables, RecordBuilder build, List<String> periodIds) {
        this.tables = tables;
        this.build = build;
        this.periodIds = periodIds;
    }

    List<Initiative> initiatives() {
        Map<String, List<InitiativeEffect>> effects = effects();
        tables.rows(BudgetSheets.INITIATIVES)
                .forEach(row ->
                        BudgetDecoder.inOrder(build, periodIds, row, BudgetSheets.EARLIEST, BudgetSheets.LATEST));
        return build.all(
                tables.rows(BudgetSheets.INITIATIVES),
                BudgetSheets.INITIATIVE_ID,
                row -> initiative(row, effects.getOrDefault(row.get(BudgetSheets.INITIATIVE_ID), List.of())));
    }

    private Initiative initiative(ReadRow row, List<InitiativeEffect> effects) {
        String first = periodIds.isEmpty() ? "?" : periodIds.get(0);
        String last = periodIds.isEmpty() ? "?" : periodIds.get(periodIds.size() - 1);
        return new Initiative(
                row.get(BudgetSheets.INITIATIVE_ID),
                RecordBuilder.nameOr(row, BudgetSheets.INITIATIVE_NAME, BudgetSheets.INITIATIVE_ID),
                CostCategory.valueOf(row.get(BudgetSheets.CATEGORY)),
                row.find(BudgetSheets.SITE),
                row.find(BudgetSheets.DEPARTMENT),
                new Initiative.Window(
                        row.find(BudgetSheets.EARLIEST).orElse(first),
                        row.find(BudgetSheets.LATEST).orElse(last),
                        row.get(BudgetSheets.EFFECT_LEAD)),
                new Initiative.Costs(
                        row.get(BudgetSheets.ONE_OFF),
                        row.get(BudgetSheets.RECURRING),
                        row.get(BudgetSheets.FURTHER),
                        row.get(BudgetSheets.SAVING),
                        row.get(BudgetSheets.BENEFIT)),
                effects,
                Initiative.Obligation.valueOf(row.get(BudgetSheets.OBLIGATION)),
                row.get(BudgetSheets.EXCLUDES),
                row.get(BudgetSheets.REQUIRES),
                row.find(BudgetSheets.BASIS).orElse(""),
                row.find(BudgetSheets.EFFECT).orElse(""),
                RecordBuilder.number(row, BudgetSheets.SATISFACTION_POINTS));
    }

    private Map<String, List<InitiativeEffect>> effects() {
        Map<String, List<InitiativeEffect>> effects = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ReadRow row : tables.rows(BudgetSheets.EFFECTS)) {
            if (!row.sound()) {
                continue;
            }
            String initiative = row.get(BudgetSheets.EFFECT_INITIATIVE);
            String team = row.get(BudgetSheets.EFFECT_TEAM);
            if (!seen.add(initiative + "\n" + team)) {
                build.error(
                        IssueCode.DUPLICATE,
                        row.place(BudgetSheets.EFFECT_TEAM),
                        Text.same(initiative + ", " + team),
                        Text.of("每个举措每个班组一行", "one row per initiative and team"));
                continue;
            }
            build.one(
                            row.place(BudgetSheets.EFFECT_TEAM),
                            () -> new InitiativeEffect(
                                    team, row.get(BudgetSheets.REDUCTION), row.get(BudgetSheets.TRAINING_HOURS)))
                    .ifPresent(effect -> effects.computeIfAbsent(initiative, key -> new ArrayList<>())
                            .add(effect));
        }
        return effects;
    }
}
