package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles of a typical week out of rows by time of day and columns by day; the rows of one id and season belong together. */
final class ProfileDecoder {
    /** The profile of queues that name none: even round the clock. */
    static final String EVEN = "even";

    private static final int DAYS = 7;
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final double CLOSE_TO_ONE = 1e-6;

    private final RecordBuilder build;

    ProfileDecoder(RecordBuilder build) {
        this.build = build;
    }

    static Profile even() {
        return new Profile(EVEN, Optional.empty(), 60, Collections.nCopies(DAYS * 24, 1.0 / (DAYS * 24)));
    }

    List<Profile> profiles(List<ReadRow> rows) {
        Map<String, List<ReadRow>> groups = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            if (row.sound()) {
                String key = row.get(DemandSheets.PROFILE_ID) + "\n"
                        + row.own(DemandSheets.PROFILE_SEASON).orElse("");
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        List<Profile> profiles = new ArrayList<>();
        groups.values().forEach(group -> profile(group).ifPresent(profiles::add));
        return profiles;
    }

    private Optional<Profile> profile(List<ReadRow> rows) {
        ReadRow first = rows.get(0);
        int minutes = first.get(DemandSheets.INTERVAL);
        if (minutes != 15 && minutes != 30 && minutes != 60) {
            bad(
                    IssueCode.NOT_IN_LIST,
                    first,
                    DemandSheets.INTERVAL,
                    Text.same(Integer.toString(minutes)),
                    Text.of("15、30 或 60", "15, 30 or 60"));
            return Optional.empty();
        }
        int perDay = MINUTES_PER_DAY / minutes;
        double[] weights = new double[DAYS * perDay];
        boolean[] seen = new boolean[perDay];
        boolean sound = true;
        for (ReadRow row : rows) {
            sound &= fits(row, minutes, seen);
            for (int day = 0; day < DAYS && sound; day++) {
                weights[day * perDay + row.get(DemandSheets.START) / minutes] = row.get(DemandSheets.DAYS.get(day));
            }
        }
        double sum = Arrays.stream(weights).sum();
        if (sound && !(sum > 0)) {
            bad(
                    IssueCode.CONTRADICTION,
                    first,
                    DemandSheets.PROFILE_ID,
                    Text.of("权重全为 0", "all weights are 0"),
                    Text.of("至少一个正数", "at least one above 0"));
            sound = false;
        }
        return sound ? Optional.of(scaled(first, minutes, weights, sum)) : Optional.empty();
    }

    private boolean fits(ReadRow row, int minutes, boolean[] seen) {
        int start = row.get(DemandSheets.START);
        if (row.get(DemandSheets.INTERVAL) != minutes) {
            bad(
                    IssueCode.CONTRADICTION,
                    row,
                    DemandSheets.INTERVAL,
                    Text.same(row.get(DemandSheets.INTERVAL).toString()),
                    Text.of("同一分布只用一种时段长度：" + minutes, "one interval throughout a profile: " + minutes));
            return false;
        }
        if (start % minutes != 0) {
            bad(
                    IssueCode.NOT_A_TIME,
                    row,
                    DemandSheets.START,
                    Text.same(start / 60 + ":" + String.format("%02d", start % 60)),
                    Text.of(minutes + " 分钟的整倍数", "a multiple of " + minutes + " minutes"));
            return false;
        }
        if (seen[start / minutes]) {
            bad(
                    IssueCode.DUPLICATE,
                    row,
                    DemandSheets.START,
                    Text.same(start / 60 + ":" + String.format("%02d", start % 60)),
                    Text.of("每个时刻一行", "one row per time of day"));
            return false;
        }
        seen[start / minutes] = true;
        return true;
    }

    private void bad(IssueCode code, ReadRow row, Column<?> column, Text found, Text expected) {
        build.error(code, row.place(column), found, expected);
    }

    /** Weights on any scale; those that add to 1 already are taken as they are. */
    private static Profile scaled(ReadRow row, int minutes, double[] weights, double sum) {
        List<Double> scaled = new ArrayList<>(weights.length);
        boolean asGiven = Math.abs(sum - 1) <= CLOSE_TO_ONE;
        for (double weight : weights) {
            scaled.add(asGiven ? weight : weight / sum);
        }
        return new Profile(
                row.get(DemandSheets.PROFILE_ID),
                row.own(DemandSheets.PROFILE_SEASON).map(Season::valueOf),
                minutes,
                scaled);
    }
}
