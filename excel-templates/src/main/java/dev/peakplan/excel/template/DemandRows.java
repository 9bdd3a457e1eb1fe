package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SettingsRows.boxed;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Queues, volumes, profiles and required hours as rows. */
final class DemandRows {
    private static final int DAYS = 7;
    private static final int MINUTES_PER_DAY = 24 * 60;

    private DemandRows() {}

    static List<RowData> queues(Demand demand) {
        return demand.queues().stream().map(DemandRows::queue).toList();
    }

    private static RowData queue(Queue queue) {
        return new RowData()
                .with(DemandSheets.QUEUE_ID, queue.id())
                .with(DemandSheets.QUEUE_NAME, queue.name())
                .with(DemandSheets.QUEUE_TEAM, queue.teamId())
                .with(DemandSheets.CHANNEL, queue.channel().name())
                .with(DemandSheets.HANDLE_TIME, queue.handleTimeSeconds())
                .with(DemandSheets.GOAL_SHARE, queue.goal().share())
                .with(DemandSheets.THRESHOLD, queue.goal().thresholdSeconds())
                .with(DemandSheets.PATIENCE, boxed(queue.patienceSeconds()))
                .with(DemandSheets.CONCURRENCY, queue.concurrency())
                .with(DemandSheets.DUE_HOURS, queue.dueHours())
                .with(DemandSheets.LOST_CONTACT, queue.valuePerLostContact())
                .with(DemandSheets.QUEUE_PROFILE, queue.profileId())
                .with(DemandSheets.ALSO_TEAMS, each(queue, TeamShare::teamId))
                .with(DemandSheets.ALSO_SHARES, each(queue, TeamShare::share));
    }

    private static <T> Optional<List<T>> each(Queue queue, Function<TeamShare, T> part) {
        List<T> parts = queue.alsoServedBy().stream().map(part).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    static List<RowData> volumes(PlanRequest request) {
        Map<String, Double[]> byQueue = new LinkedHashMap<>();
        for (Volume volume : request.demand().volumes()) {
            cell(byQueue, request.calendar(), volume.queueId(), volume.periodId(), volume.contacts());
        }
        return wide(byQueue, DemandSheets.VOLUME_QUEUE);
    }

    static List<RowData> requiredHours(PlanRequest request) {
        Map<String, Double[]> byTeam = new LinkedHashMap<>();
        for (RequiredHours hours : request.demand().requiredHours()) {
            cell(byTeam, request.calendar(), hours.teamId(), hours.periodId(), hours.hours());
        }
        return wide(byTeam, DemandSheets.HOURS_TEAM);
    }

    private static void cell(
            Map<String, Double[]> rows, PlanCalendar calendar, String id, String period, double value) {
        rows.computeIfAbsent(id, key -> new Double[calendar.size()])[calendar.getIndex(period)] = value;
    }

    private static List<RowData> wide(Map<String, Double[]> rows, Column<String> idColumn) {
        List<RowData> result = new ArrayList<>();
        rows.forEach((id, values) -> {
            List<Optional<Double>> cells = new ArrayList<>();
            for (Double value : values) {
                cells.add(Optional.ofNullable(value));
            }
            result.add(new RowData().with(idColumn, id).eachPeriod(cells));
        });
        return result;
    }

    static List<RowData> profiles(Demand demand) {
        List<RowData> rows = new ArrayList<>();
        for (Profile profile : demand.profiles()) {
            int perDay = MINUTES_PER_DAY / profile.intervalMinutes();
            for (int k = 0; k < perDay; k++) {
                RowData row = new RowData()
                        .with(DemandSheets.PROFILE_ID, profile.id())
                        .with(DemandSheets.PROFILE_SEASON, profile.season().map(Enum::name))
                        .with(DemandSheets.INTERVAL, profile.intervalMinutes())
                        .with(DemandSheets.START, k * profile.intervalMinutes());
                boolean open = false;
                for (int day = 0; day < DAYS; day++) {
                    double weight = profile.weights().get(day * perDay + k);
                    row.with(DemandSheets.DAYS.get(day), weight);
                    open |= weight > 0;
                }
                if (open) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
