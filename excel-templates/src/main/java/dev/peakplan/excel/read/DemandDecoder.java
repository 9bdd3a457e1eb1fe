package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queues, volumes, profiles and required hours; volumes and hours by a column or by a row per period. */
final class DemandDecoder {
    private final Tables tables;
    private final RecordBuilder build;
    private final List<String> periodIds;

    private final ForecastQueues forecast;

    DemandDecoder(Tables tables, RecordBuilder build, List<String> periodIds, ForecastQueues forecast) {
        this.forecast = forecast;
        this.tables = tables;
        this.build = build;
        this.periodIds = periodIds;
    }

    Demand demand() {
        List<Queue> queues = build.all(tables.rows(DemandSheets.QUEUES), DemandSheets.QUEUE_ID, DemandDecoder::queue);
        List<Profile> profiles =
                new ArrayList<>(new ProfileDecoder(build).profiles(tables.rows(DemandSheets.PROFILES)));
        boolean even = queues.stream().anyMatch(queue -> queue.profileId().equals(ProfileDecoder.EVEN));
        if (even && profiles.stream().noneMatch(profile -> profile.id().equals(ProfileDecoder.EVEN))) {
            profiles.add(ProfileDecoder.even());
        }
        List<Volume> volumes = new ArrayList<>();
        cells(DemandSheets.VOLUMES, DemandSheets.VOLUME_QUEUE, DemandSheets.CONTACTS)
                .forEach(cell -> volumes.add(new Volume(cell.id(), cell.periodId(), cell.value())));
        volumeOfEveryPeriod();
        List<RequiredHours> hours = new ArrayList<>();
        cells(DemandSheets.REQUIRED_HOURS, DemandSheets.HOURS_TEAM, DemandSheets.HOURS)
                .forEach(cell -> hours.add(new RequiredHours(cell.id(), cell.periodId(), cell.value())));
        return new Demand(queues, volumes, profiles, hours);
    }

    private static Queue queue(ReadRow row) {
        return new Queue(
                row.get(DemandSheets.QUEUE_ID),
                RecordBuilder.nameOr(row, DemandSheets.QUEUE_NAME, DemandSheets.QUEUE_ID),
                row.get(DemandSheets.QUEUE_TEAM),
                Channel.valueOf(row.get(DemandSheets.CHANNEL)),
                row.get(DemandSheets.HANDLE_TIME),
                new ServiceGoal(row.get(DemandSheets.GOAL_SHARE), row.get(DemandSheets.THRESHOLD)),
                RecordBuilder.number(row, DemandSheets.PATIENCE),
                row.get(DemandSheets.CONCURRENCY),
                row.get(DemandSheets.DUE_HOURS),
                row.find(DemandSheets.LOST_CONTACT),
                row.own(DemandSheets.QUEUE_PROFILE).orElse(ProfileDecoder.EVEN),
                alsoServedBy(row));
    }

    /** The other teams with their shares; without shares all teams of the queue take as much. */
    private static List<TeamShare> alsoServedBy(ReadRow row) {
        List<String> teams = row.own(DemandSheets.ALSO_TEAMS).orElse(List.of());
        List<Double> shares = row.own(DemandSheets.ALSO_SHARES).orElse(List.of());
        if (!shares.isEmpty() && shares.size() != teams.size()) {
            throw new UnfitValue(
                    teams.size() + " team(s) but " + shares.size() + " share(s)",
                    "有 " + teams.size() + " 个班组，却有 " + shares.size() + " 个份额");
        }
        List<TeamShare> others = new ArrayList<>();
        for (int k = 0; k < teams.size(); k++) {
            others.add(new TeamShare(teams.get(k), shares.isEmpty() ? 1.0 / (teams.size() + 1) : shares.get(k)));
        }
        return others;
    }

    /** A queue needs a volume in every period; an empty cell might mean none or not known, so it must be said. */
    private void volumeOfEveryPeriod() {
        ReadTable table = tables.get(DemandSheets.VOLUMES);
        boolean allSound = table.rows().stream().allMatch(ReadRow::sound);
        for (ReadRow queue : tables.rows(DemandSheets.QUEUES)) {
            Optional<String> id = queue.own(DemandSheets.QUEUE_ID);
            List<ReadRow> rows = table.rows().stream()
                    .filter(row ->
                            id.isPresent() && row.own(DemandSheets.VOLUME_QUEUE).equals(id))
                    .toList();
            if (id.isPresent() && forecast.covers(id.get()) && (rows.isEmpty() || forecast.always())) {
                continue;
            }
            if (id.isPresent() && rows.isEmpty() && allSound) {
                build.error(
                        IssueCode.NO_ROWS,
                        queue.place(DemandSheets.QUEUE_ID),
                        Text.same(id.get()),
                        Text.of("在“业务量”表中有一行", "a row on the sheet “Demand”"));
            } else if (rows.size() == 1
                    && rows.get(0).own(DemandSheets.LONG_PERIOD).isEmpty()) {
                emptyCells(table, rows.get(0));
            }
        }
    }

    private void emptyCells(ReadTable table, ReadRow row) {
        table.periodColumns().forEach((t, column) -> {
            if (row.sound() && !row.periodValues().containsKey(t)) {
                build.error(
                        IssueCode.EMPTY_CELL,
                        row.placeAt(column),
                        Text.of("空", "nothing"),
                        Text.of("业务量；没有则填 0", "the volume; 0 if there is none"));
            }
        });
    }

    /**
     * One number of one thing in one period.
     *
     * @param id the thing
     * @param periodId the period
     * @param value the number
     */
    private record Cell(String id, String periodId, double value) {}

    private List<Cell> cells(SheetSpec spec, Column<String> idColumn, Column<Double> valueColumn) {
        List<Cell> cells = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ReadRow row : tables.rows(spec)) {
            Optional<String> id = row.own(idColumn);
            if (id.isEmpty()) {
                continue;
            }
            row.periodValues().forEach((t, value) -> {
                if (seen.add(id.get() + "\n" + t)) {
                    cells.add(new Cell(id.get(), periodIds.get(t), (Double) value));
                } else {
                    twice(row.periodPlace(t), id.get(), periodIds.get(t));
                }
            });
            longLayout(row, valueColumn).ifPresent(value -> {
                String period = row.get(DemandSheets.LONG_PERIOD);
                if (seen.add(id.get() + "\n" + periodIds.indexOf(period))) {
                    cells.add(new Cell(id.get(), period, value));
                } else {
                    twice(row.place(DemandSheets.LONG_PERIOD), id.get(), period);
                }
            });
        }
        return cells;
    }

    private Optional<Double> longLayout(ReadRow row, Column<Double> valueColumn) {
        Optional<Double> value = row.own(valueColumn);
        Optional<String> period = row.own(DemandSheets.LONG_PERIOD);
        if (row.sound() && value.isPresent() != period.isPresent()) {
            row.unsound();
            build.error(
                    IssueCode.EMPTY_CELL,
                    row.place(value.isPresent() ? valueColumn : DemandSheets.LONG_PERIOD),
                    Text.of("期间与数值只填了一个", "only one of period and value is given"),
                    Text.of("两者都填", "both"));
        }
        return value.isPresent() && period.isPresent() && periodIds.contains(period.get()) ? value : Optional.empty();
    }

    private void twice(Place place, String id, String period) {
        build.error(
                IssueCode.DUPLICATE, place, Text.same(id + ", " + period), Text.of("每期一个数值", "one value per period"));
    }
}
