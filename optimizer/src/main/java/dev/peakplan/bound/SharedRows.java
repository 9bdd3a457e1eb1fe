package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.LimitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All limits that teams share, as rows of one linear program. */
final class SharedRows {
    private static final double THOUSAND_CONTACTS = 1e6;
    private final PlanningModel model;
    private final List<SharedRow> rows = new ArrayList<>();
    private final int[][] ofTeam;
    private final double payOfAHead;

    SharedRows(PlanningModel model) {
        this.model = model;
        this.payOfAHead = CheapestWayOut.payOfAHead(model);
        for (int l = 0; l < model.limits().length; l++) {
            rows.add(spending(l, model.limits()[l]));
        }
        for (int s = 0; s < model.sites().length; s++) {
            for (int t = 0; t < model.periodCount(); t++) {
                rows.add(place(LimitKind.SEATS, s, t, model.sites()[s].seats()[t]));
                rows.add(place(LimitKind.HIRES_AT_SITE, s, t, model.sites()[s].hires()[t]));
            }
        }
        if (model.maxReleasesPerPeriod() < StaffModel.Range.UNLIMITED) {
            for (int t = 0; t < model.periodCount(); t++) {
                rows.add(place(LimitKind.RELEASES_IN_PERIOD, 0, t, model.maxReleasesPerPeriod()));
            }
        }
        ofTeam = new int[model.teams().length][];
        for (TeamModel team : model.teams()) {
            ofTeam[team.index()] = java.util.stream.IntStream.range(0, rows.size())
                    .filter(row -> concerns(rows.get(row), team))
                    .toArray();
        }
    }

    private static SharedRow place(LimitKind kind, int index, int period, double most) {
        return new SharedRow(kind, index, period, most, null, period, period);
    }

    private SharedRow spending(int l, SpendingLimit limit) {
        double[] use = new double[PlanningModel.CATEGORIES];
        for (int c = 0; c < use.length; c++) {
            boolean covered = (limit.categoryMask() >> c & 1) != 0;
            double part = covered ? 1 : 0;
            use[c] = limit.floor() ? limit.share() - part : part;
        }
        double most = limit.floor()
                ? limit.fixed() - limit.amount() - limit.share() * limit.fixedOfAllCategories()
                : limit.amount() - limit.fixed();
        double slack = limit.ofService() ? -leastMissed(limit) : roundingSlack(limit);
        return new SharedRow(kind(limit), l, -1, most + slack, use, limit.from(), limit.to());
    }

    private static LimitKind kind(SpendingLimit limit) {
        if (limit.ofMoney()) {
            boolean goal = limit.id().equals(PlanningModel.COST_GOAL);
            return limit.floor() ? LimitKind.BUDGET_FLOOR : goal ? LimitKind.COST_GOAL : LimitKind.BUDGET_CAP;
        }
        if (limit.ofChanges()) {
            return LimitKind.CHANGES;
        }
        return limit.ofSatisfaction() ? LimitKind.SATISFACTION_GOAL : LimitKind.SERVICE_GOAL;
    }

    /** Thousandths of contacts that are missed with any staffing, at least. */
    private double leastMissed(SpendingLimit limit) {
        double sum = 0;
        for (TeamModel team : model.teams()) {
            boolean counts = limit.teams()[team.index()] && team.service().isPresent();
            for (int t = 0; counts && t < model.periodCount(); t++) {
                sum += team.service().get().missed(t, Double.POSITIVE_INFINITY, 1);
            }
        }
        return sum;
    }

    /** The cost of heads is rounded once per staff, period and category: a plan within the cap may exceed it by half a unit each. */
    private double roundingSlack(SpendingLimit limit) {
        double cells = 0;
        for (TeamModel team : model.teams()) {
            if (limit.teams()[team.index()]) {
                for (StaffModel staff : team.staff()) {
                    cells += Arrays.stream(staff.headCost())
                            .filter(x -> x != null)
                            .count();
                }
            }
        }
        return 0.5 * cells * (limit.to() - limit.from() + 1);
    }

    private boolean concerns(SharedRow row, TeamModel team) {
        return switch (row.kind()) {
            case SEATS, HIRES_AT_SITE -> row.index() == team.site();
            case RELEASES_IN_PERIOD -> true;
            default -> model.limits()[row.index()].teams()[team.index()];
        };
    }

    int size() {
        return rows.size();
    }

    SharedRow get(int row) {
        return rows.get(row);
    }

    /** The size of what a row is about: its limit, or where this is next to nothing what a head costs, or a thousand contacts. */
    double size(int row) {
        SharedRow shared = rows.get(row);
        double least = shared.ofMoney() ? payOfAHead : shared.ofService() ? THOUSAND_CONTACTS : 1;
        return Math.max(least, Math.abs(shared.most()));
    }

    /** The rows that concern a team. */
    int[] ofTeam(int team) {
        return ofTeam[team];
    }

    /** What starting initiative m in period start uses of a row. */
    double usage(int row, InitiativeModel initiative, int start) {
        SharedRow shared = rows.get(row);
        if (shared.spending() != null && model.limits()[shared.index()].ofSatisfaction()) {
            return -initiative.satisfaction()[start];
        }
        if (shared.spending() == null || !model.limits()[shared.index()].initiatives()[initiative.index()]) {
            return 0;
        }
        double rate = shared.spending()[initiative.category()];
        double sum = 0;
        for (int t = shared.from(); rate != 0 && t <= shared.to(); t++) {
            sum += initiative.spending()[start][t];
        }
        return rate * sum;
    }

    /** Prices by row as prices by limit. */
    Prices toPrices(double[] prices) {
        Prices result = Prices.zero(model);
        for (int row = 0; row < prices.length; row++) {
            SharedRow shared = rows.get(row);
            switch (shared.kind()) {
                case SEATS -> result.seats()[shared.index()][shared.period()] = prices[row];
                case HIRES_AT_SITE -> result.hires()[shared.index()][shared.period()] = prices[row];
                case RELEASES_IN_PERIOD -> result.releases()[shared.period()] = prices[row];
                default -> result.limits()[shared.index()] = prices[row];
            }
        }
        return result;
    }
}
