package dev.peakplan.model;

/**
 * The approved plan and what changes from it are charged with.
 *
 * @param hires [k][t] approved hires
 * @param releases [k][t] approved releases
 * @param starts [m] approved start, {@link InitiativeModel#NOT_CHOSEN} where none
 * @param from first period whose changes count
 * @param perHead minor units for each hire or release more or less than approved
 * @param perInitiative minor units for each initiative added, dropped or moved
 * @param most changes at most, {@link StaffModel.Range#UNLIMITED} where nothing limits them
 */
public record ChangeModel(
        int[][] hires, int[][] releases, int[] starts, int from, long perHead, long perInitiative, int most) {

    /** Changed hires and releases of staff {@code k}. */
    public int changedHeads(int k, int[] newHires, int[] newReleases) {
        int changed = 0;
        for (int t = from; t < newHires.length; t++) {
            changed += changed(k, t, newHires[t], newReleases[t]);
        }
        return changed;
    }

    /** Initiatives added, dropped or moved. */
    public int changedInitiatives(int[] newStarts) {
        int changed = 0;
        for (int m = 0; m < newStarts.length; m++) {
            changed += newStarts[m] == starts[m] ? 0 : 1;
        }
        return changed;
    }

    /** Changes of one cell: hires and releases more or less than approved. */
    public int changed(int k, int t, int newHires, int newReleases) {
        return t < from ? 0 : Math.abs(newHires - hires[k][t]) + Math.abs(newReleases - releases[k][t]);
    }
}
