package dev.peakplan.roster;

import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.ShiftPattern.Break;
import java.util.List;

/**
 * What a person may be rostered on: a pattern with its first day, on the grid of the week.
 *
 * @param index its number among all choices
 * @param pattern the pattern
 * @param firstDay 0 for Monday to 6 for Sunday
 * @param presence millionths of an agent that a person at the desk counts for
 */
record Choice(int index, ShiftPattern pattern, int firstDay, long presence) {
    static final long AGENT = 1_000_000;
    static final int SLOT_MINUTES = 15;
    static final int SLOTS_PER_DAY = 24 * 60 / SLOT_MINUTES;
    static final int SLOTS = 7 * SLOTS_PER_DAY;
    private static final int DAYS = 7;

    /** The first slot of the shift on working day {@code n}, from 0. */
    int firstSlot(int n) {
        return (firstDay + n) % DAYS * SLOTS_PER_DAY + pattern.startMinutes() / SLOT_MINUTES;
    }

    int slots() {
        return pattern.lengthMinutes() / SLOT_MINUTES;
    }

    int days() {
        return pattern.days();
    }

    List<Break> breaks() {
        return pattern.breaks();
    }

    /** Number of starts that break {@code b} may have. */
    int starts(int b) {
        Break each = breaks().get(b);
        return (each.latestMinutes() - each.earliestMinutes()) / SLOT_MINUTES + 1;
    }

    /** First slot of break {@code b} of a shift, counted from the start of the shift, for any number {@code offset}. */
    int breakStart(int b, int offset) {
        return breaks().get(b).earliestMinutes() / SLOT_MINUTES + offset % starts(b);
    }

    int breakSlots(int b) {
        return breaks().get(b).minutes() / SLOT_MINUTES;
    }

    /** Productive hours of a week. */
    double hours() {
        return days() * (pattern.deskMinutes() / 60.0) * presence / AGENT;
    }
}
