package dev.peakplan.server.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A line in two versions.
 *
 * @param change what became of it
 * @param before the line in the earlier version, if it was there
 * @param after the line in the later version, if it is there
 * @param difference later amount less earlier one, minor units
 */
@Serdeable
public record LineDifference(
        Change change, @Nullable VersionLine before, @Nullable VersionLine after, long difference) {
    /** What became of a line. */
    public enum Change {
        ADDED,
        REMOVED,
        /** Its amount, basis or effect is another. */
        CHANGED,
        SAME
    }

    static LineDifference of(@Nullable VersionLine before, @Nullable VersionLine after) {
        long earlier = before == null ? 0 : before.amount();
        long later = after == null ? 0 : after.amount();
        return new LineDifference(change(before, after), before, after, later - earlier);
    }

    private static Change change(@Nullable VersionLine before, @Nullable VersionLine after) {
        if (before == null) {
            return Change.ADDED;
        } else if (after == null) {
            return Change.REMOVED;
        }
        boolean same = before.amount() == after.amount()
                && before.basis().equals(after.basis())
                && before.effect().equals(after.effect());
        return same ? Change.SAME : Change.CHANGED;
    }

    /** The line itself, as it is now or was last. */
    public VersionLine line() {
        return after == null ? before : after;
    }
}
