package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of the staffing plan and the row that each has on its sheet. Measures that are nothing in every period have no row. */
final class StaffingRows {
    /** What a row of the staffing plan tells. */
    enum Measure {
        HEADS("在岗人数", "Heads"),
        HIRES("入职", "Hires"),
        RELEASES("减员", "Releases"),
        IN_TRAINING("培训中", "In training"),
        OVERTIME("加班小时", "Overtime hours");

        private final Text title;

        Measure(String zh, String en) {
            this.title = Text.of(zh, en);
        }

        Text title() {
            return title;
        }
    }

    private record Key(String teamId, String roleId) {}

    private final Map<Key, Map<Measure, double[]>> values = new HashMap<>();
    private final Map<Key, Map<Measure, Integer>> rows = new HashMap<>();
    private int last = Page.FIRST_ROW;

    StaffingRows(PlanRequest request, PlanResult result) {
        int periods = request.periodCount();
        for (HeadsOutcome outcome : result.assessment().heads()) {
            Map<Measure, double[]> own = values.computeIfAbsent(
                    new Key(outcome.teamId(), outcome.roleId()), key -> new EnumMap<>(Measure.class));
            put(own, Measure.HEADS, outcome.period(), outcome.heads(), periods);
            put(own, Measure.HIRES, outcome.period(), outcome.hires(), periods);
            put(own, Measure.RELEASES, outcome.period(), outcome.releases(), periods);
            put(own, Measure.OVERTIME, outcome.period(), outcome.overtimeHours(), periods);
        }
        Map<String, Role> roles =
                request.workforce().roles().stream().collect(Collectors.toMap(Role::id, role -> role));
        for (Staffing staffing : request.workforce().staffing()) {
            Key key = new Key(staffing.teamId(), staffing.roleId());
            Map<Measure, double[]> own = values.computeIfAbsent(key, k -> new EnumMap<>(Measure.class));
            own.computeIfAbsent(Measure.HEADS, measure -> new double[periods]);
            own.put(
                    Measure.IN_TRAINING,
                    inTraining(
                            own.getOrDefault(Measure.HIRES, new double[periods]),
                            roles.get(staffing.roleId()).trainingPeriods()));
            for (Measure measure : Measure.values()) {
                double[] figures = own.get(measure);
                if (measure == Measure.HEADS
                        || figures != null && Arrays.stream(figures).anyMatch(value -> value != 0)) {
                    rows.computeIfAbsent(key, k -> new EnumMap<>(Measure.class)).put(measure, ++last);
                }
            }
        }
    }

    private static void put(Map<Measure, double[]> own, Measure measure, int period, double value, int periods) {
        own.computeIfAbsent(measure, key -> new double[periods])[period] = value;
    }

    /** Hires of later periods that are in training in a period. */
    private static double[] inTraining(double[] hires, int trainingPeriods) {
        double[] trainees = new double[hires.length];
        for (int t = 0; t < hires.length; t++) {
            for (int k = 1; k <= trainingPeriods && t + k < hires.length; k++) {
                trainees[t] += hires[t + k];
            }
        }
        return trainees;
    }

    double[] values(Staffing staffing, Measure measure) {
        return values.get(new Key(staffing.teamId(), staffing.roleId())).get(measure);
    }

    Optional<Integer> findRow(Staffing staffing, Measure measure) {
        return findRow(staffing.teamId(), staffing.roleId(), measure);
    }

    Optional<Integer> findRow(String teamId, String roleId, Measure measure) {
        return Optional.ofNullable(
                rows.getOrDefault(new Key(teamId, roleId), Map.of()).get(measure));
    }

    /** The last row of the sheet that a staffing has. */
    int lastRow() {
        return last;
    }
}
