package dev.peakplan.solver;

/** Why a constraint costs what it costs, in one sentence; amounts are minor units. */
public sealed interface Justification {
    /** What it adds to the score that the search lowers. */
    long amount();

    /** The reason in words. */
    String sentence();

    /** A cap is exceeded or a floor is missed. */
    record SpendingLimitBroken(String limit, long excess, long amount) implements Justification {
        @Override
        public String sentence() {
            return "spending misses limit " + limit + " by " + excess + " minor units";
        }
    }

    /** Too few contacts are answered in time; the excess is in thousandths of contacts. */
    record ServiceMissed(long excess, long amount) implements Justification {
        @Override
        public String sentence() {
            return "%.1f contacts more than the target allows are not answered in time".formatted(excess / 1000.0);
        }
    }

    /** More heads than seats. */
    record SeatsExceeded(String site, int period, double heads, int seats, long amount) implements Justification {
        @Override
        public String sentence() {
            return "site %s has %d seats for %.2f heads in period %d".formatted(site, seats, heads, period + 1);
        }
    }

    /** More hires than can arrive. */
    record HiresExceeded(String site, int period, int hires, int most, long amount) implements Justification {
        @Override
        public String sentence() {
            return "%d hires arrive at site %s in period %d, %d can".formatted(hires, site, period + 1, most);
        }
    }

    /** More releases than the threshold allows. */
    record ReleasesExceeded(int period, int releases, int most, long amount) implements Justification {
        @Override
        public String sentence() {
            return "%d heads are released in period %d, %d may be".formatted(releases, period + 1, most);
        }
    }

    /** A team's mix of staff or its heads are not as they must be. */
    record TeamLimitsBroken(String team, double heads, long amount) implements Justification {
        @Override
        public String sentence() {
            return "team %s misses its shares or has heads below zero by %.2f heads".formatted(team, heads);
        }
    }

    /** Required hours are not staffed. */
    record HoursMissing(String team, long amount) implements Justification {
        @Override
        public String sentence() {
            return "missing hours of team " + team + " are valued at " + amount + " minor units";
        }
    }

    /** People are paid. */
    record TeamPaid(String team, long amount) implements Justification {
        @Override
        public String sentence() {
            return "team " + team + " costs " + amount + " minor units";
        }
    }

    /** Fixed lines and initiatives are paid, stated benefits come back. */
    record OthersPaid(long amount) implements Justification {
        @Override
        public String sentence() {
            return "fixed lines and initiatives less stated benefits come to " + amount + " minor units";
        }
    }
}
