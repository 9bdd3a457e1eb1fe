package dev.peakplan.excel.read;

import static dev.peakplan.excel.schema.WorkforceSheets.STAFF_ROLE;
import static dev.peakplan.excel.schema.WorkforceSheets.STAFF_TEAM;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.LockSheets;
import dev.peakplan.excel.schema.LockSheets.Standing;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.StaffingDecision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is decided or approved already. */
final class LockDecoder {
    private final FieldRow settings;
    private final Tables tables;
    private final RecordBuilder build;
    private final List<String> periodIds;

    LockDecoder(FieldRow settings, Tables tables, RecordBuilder build, List<String> periodIds) {
        this.settings = settings;
        this.tables = tables;
        this.build = build;
        this.periodIds = periodIds;
    }

    /** Starts of initiatives of one standing. */
    List<InitiativeDecision> starts(Standing standing) {
        List<InitiativeDecision> starts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ReadRow row : tables.rows(LockSheets.INITIATIVE_STARTS)) {
            if (!row.sound() || !row.get(LockSheets.STANDING).equals(standing.name())) {
                continue;
            }
            String id = row.get(LockSheets.START_INITIATIVE);
            if (seen.add(id)) {
                starts.add(new InitiativeDecision(id, row.get(LockSheets.START_PERIOD)));
            } else {
                build.error(
                        IssueCode.DUPLICATE,
                        row.place(LockSheets.START_INITIATIVE),
                        Text.same(id),
                        Text.of("每个举措每种效力一行", "one row per initiative and standing"));
            }
        }
        return starts;
    }

    /** The approved plan, if anything of it is stated. */
    Optional<ApprovedPlan> approved() {
        List<StaffingDecision> staffing = staffing();
        List<InitiativeDecision> initiatives = starts(Standing.APPROVED);
        boolean stated = !staffing.isEmpty()
                || !initiatives.isEmpty()
                || settings.own(SettingsSheet.CHANGE_HEAD).isPresent()
                || settings.own(SettingsSheet.CHANGE_INITIATIVE).isPresent()
                || settings.own(SettingsSheet.MOST_CHANGES).isPresent();
        return stated
                ? Optional.of(new ApprovedPlan(
                        staffing,
                        initiatives,
                        settings.own(SettingsSheet.CHANGE_HEAD).orElse(Money.ZERO),
                        settings.own(SettingsSheet.CHANGE_INITIATIVE).orElse(Money.ZERO),
                        settings.own(SettingsSheet.MOST_CHANGES)
                                .map(OptionalInt::of)
                                .orElseGet(OptionalInt::empty)))
                : Optional.empty();
    }

    private List<StaffingDecision> staffing() {
        int periods = periodIds.size();
        Map<List<String>, List<List<Integer>>> byPair = new LinkedHashMap<>();
        for (ReadRow row : tables.rows(LockSheets.APPROVED_STAFFING)) {
            int t = row.sound() ? periodIds.indexOf(row.get(WorkforceSheets.COMMITTED_PERIOD)) : -1;
            if (t >= 0) {
                List<List<Integer>> counts = byPair.computeIfAbsent(
                        List.of(row.get(STAFF_TEAM), row.get(STAFF_ROLE)),
                        pair -> List.of(
                                new ArrayList<>(Collections.nCopies(periods, 0)),
                                new ArrayList<>(Collections.nCopies(periods, 0))));
                counts.get(0).set(t, counts.get(0).get(t) + row.get(WorkforceSheets.HIRES));
                counts.get(1).set(t, counts.get(1).get(t) + row.get(WorkforceSheets.RELEASES));
            }
        }
        List<StaffingDecision> staffing = new ArrayList<>();
        byPair.forEach((pair, counts) -> staffing.add(new StaffingDecision(
                pair.get(0), pair.get(1), counts.get(0), counts.get(1), Collections.nCopies(periods, 0))));
        return staffing;
    }
}
