package dev.peakplan.server.monitoring;

import dev.peakplan.execution.LineForecast;
import dev.peakplan.execution.TrackedLine;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A budget against its actuals by one dimension, narrowed by others. Channels share the cost of the people of a site and department by
 * their shares of the planned work ({@link ChannelShares}); what serves no channel of its own stands under {@code -}. Every analysis adds to
 * the same totals, to the minor unit.
 */
public final class Analysis {
    static final String PEOPLE = "PEOPLE";

    private final Position position;
    private final AnalysisFilter filter;
    private final boolean wages;
    private final ChannelShares channels;

    private Analysis(Position position, AnalysisFilter filter, boolean wages) {
        this.position = position;
        this.filter = filter;
        this.wages = wages;
        this.channels = new ChannelShares(position.budget());
    }

    /**
     * One row; money in minor units.
     *
     * @param key what it is about: id of a period, site, department; name of a category or channel; key of a line
     * @param planned plan of all periods
     * @param plannedToDate plan of what was reported
     * @param actual spent
     * @param committed open commitments of the periods to come
     * @param expected spent and still expected
     */
    @Serdeable
    public record Row(
            String key,
            String name,
            long planned,
            long plannedToDate,
            long actual,
            long committed,
            long expected,
            long variance) {}

    static List<Row> of(Position position, Dimension by, AnalysisFilter filter, boolean wages) {
        return new Analysis(position, filter, wages).rows(by);
    }

    private List<Row> rows(Dimension by) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        if (by == Dimension.PERIOD) {
            position.budget().request().calendar().periods().forEach(each -> sums.put(each.id(), new long[5]));
        }
        for (LineForecast line : position.forecasts()) {
            if (filter.covers(line.status().line())) {
                add(line, by, sums);
            }
        }
        Names names = new Names(position.budget().request());
        List<Row> rows = new ArrayList<>();
        sums.forEach((key, s) -> {
            if (by == Dimension.PERIOD
                    ? filter.period() == null || filter.period().equals(key)
                    : any(s)) {
                rows.add(new Row(key, names.of(by, key), s[0], s[1], s[2], s[3], s[4], s[2] - s[1]));
            }
        });
        return rows;
    }

    private static boolean any(long[] sums) {
        for (long sum : sums) {
            if (sum != 0) {
                return true;
            }
        }
        return false;
    }

    private void add(LineForecast line, Dimension by, Map<String, long[]> sums) {
        for (int t = 0; t < position.budget().periods(); t++) {
            String period =
                    position.budget().request().calendar().periods().get(t).id();
            if (filter.period() != null && !filter.period().equals(period)) {
                continue;
            }
            long[] amounts = amounts(line, t);
            if (by != Dimension.CHANNEL && filter.channel() == null) {
                sum(sums, key(line.status().line(), by, period), amounts);
                continue;
            }
            channels.split(line.status().line(), t, amounts).forEach((channel, part) -> {
                if (filter.channel() == null || filter.channel().equals(channel)) {
                    sum(
                            sums,
                            by == Dimension.CHANNEL
                                    ? channel
                                    : key(line.status().line(), by, period),
                            part);
                }
            });
        }
    }

    private long[] amounts(LineForecast line, int t) {
        Money planned = line.status().line().planned().get(t);
        boolean reported = line.status().actualIn(t).isPresent();
        return new long[] {
            planned.minor(),
            reported ? planned.minor() : 0,
            line.status().actualIn(t).orElse(Money.ZERO).minor(),
            t >= position.closed() ? line.status().committed().get(t).minor() : 0,
            line.amounts().get(t).minor()
        };
    }

    private static void sum(Map<String, long[]> sums, String key, long[] amounts) {
        long[] into = sums.computeIfAbsent(key, fresh -> new long[amounts.length]);
        for (int i = 0; i < amounts.length; i++) {
            into[i] += amounts[i];
        }
    }

    private String key(TrackedLine line, Dimension by, String period) {
        return switch (by) {
            case PERIOD -> period;
            case SITE -> line.siteId().orElse(AnalysisFilter.NONE);
            case DEPARTMENT -> line.departmentId().orElse(AnalysisFilter.NONE);
            case CATEGORY -> line.category().name();
            case CHANNEL -> AnalysisFilter.NONE;
            case LINE -> wages || !line.showsWages() ? line.key() : PEOPLE;
        };
    }

    /** What people call the keys. */
    static final class Names {
        private final Map<String, String> sites = new LinkedHashMap<>();
        private final Map<String, String> departments = new LinkedHashMap<>();
        private final Map<String, String> lines = new LinkedHashMap<>();
        private final Map<String, String> periods = new LinkedHashMap<>();

        Names(PlanRequest request) {
            request.organisation().sites().forEach(each -> sites.put(each.id(), each.name()));
            request.organisation().departments().forEach(each -> departments.put(each.id(), each.name()));
            request.budget().lines().forEach(each -> lines.put(LedgerLine.BUDGET_LINE + ":" + each.id(), each.name()));
            request.budget()
                    .initiatives()
                    .forEach(each -> lines.put(LedgerLine.INITIATIVE + ":" + each.id(), each.name()));
            request.calendar().periods().forEach(each -> periods.put(each.id(), each.label()));
        }

        /** The name of a key; for a line its own name and place, or its code where the language names it. */
        String of(Dimension by, String key) {
            return switch (by) {
                case PERIOD -> periods.getOrDefault(key, key);
                case SITE -> sites.getOrDefault(key, key);
                case DEPARTMENT -> departments.getOrDefault(key, key);
                case LINE -> line(key);
                default -> key;
            };
        }

        private String line(String key) {
            String[] parts = key.split("@", -1);
            return lines.getOrDefault(parts[0], parts[0]);
        }

        String site(String id) {
            return sites.getOrDefault(id, id);
        }
    }
}
