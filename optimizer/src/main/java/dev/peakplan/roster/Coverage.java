package dev.peakplan.roster;

/** Who is present by slot, and what is missing: kept up to date line by line and break by break. */
final class Coverage {
    private static final double SQUARE_WEIGHT = 0.25;

    private final WeekProblem problem;
    private final long[] cover = new long[Choice.SLOTS];
    private final Choice[] choices;
    private final int[][] offsets;
    private final int breaksPerDay;
    private double cost;

    Coverage(Roster roster) {
        this.problem = roster.problem();
        this.choices = new Choice[roster.getLines().size()];
        this.breaksPerDay = problem.mostBreaks();
        this.offsets = new int[choices.length][problem.mostDays() * breaksPerDay];
        for (BreakTime each : roster.getBreaks()) {
            offsets[each.line()][each.place()] = each.getOffset();
        }
        for (long need : problem.need()) {
            cost += cost(need);
        }
        for (RosterLine line : roster.getLines()) {
            put(line.getIndex(), line.choice());
        }
    }

    /** Missing agents count once, and a little more where many are missing at one time. */
    private static double cost(long missing) {
        double agents = Math.max(0, missing) / (double) Choice.AGENT;
        return agents + SQUARE_WEIGHT * agents * agents;
    }

    private void add(int slot, long presence) {
        int k = slot % Choice.SLOTS;
        cost -= cost(problem.need()[k] - cover[k]);
        cover[k] += presence;
        cost += cost(problem.need()[k] - cover[k]);
    }

    /** Puts a line on a choice. */
    void put(int line, Choice choice) {
        line(line, -1);
        choices[line] = choice;
        line(line, 1);
    }

    private void line(int line, int sign) {
        Choice choice = choices[line];
        if (choice == null) {
            return;
        }
        for (int n = 0; n < choice.days(); n++) {
            int first = choice.firstSlot(n);
            for (int k = 0; k < choice.slots(); k++) {
                add(first + k, sign * choice.presence());
            }
            for (int b = 0; b < choice.breaks().size(); b++) {
                rest(choice, n, b, offsets[line][n * breaksPerDay + b], -sign);
            }
        }
    }

    private void rest(Choice choice, int day, int b, int offset, int sign) {
        int first = choice.firstSlot(day) + choice.breakStart(b, offset);
        for (int k = 0; k < choice.breakSlots(b); k++) {
            add(first + k, sign * choice.presence());
        }
    }

    /** Moves a break. */
    void move(int line, int place, int offset) {
        Choice choice = choices[line];
        int day = place / Math.max(1, breaksPerDay);
        int b = place % Math.max(1, breaksPerDay);
        boolean taken =
                choice != null && day < choice.days() && b < choice.breaks().size();
        if (taken) {
            rest(choice, day, b, offsets[line][place], 1);
        }
        offsets[line][place] = offset;
        if (taken) {
            rest(choice, day, b, offset, -1);
        }
    }

    /** What is missing, in quarters of an agent's hour, long gaps weighed more. */
    double cost() {
        return cost;
    }

    long[] cover() {
        return cover;
    }

    int offset(int line, int day, int b) {
        return offsets[line][day * breaksPerDay + b];
    }
}
