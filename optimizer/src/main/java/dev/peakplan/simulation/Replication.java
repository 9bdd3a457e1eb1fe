package dev.peakplan.simulation;

/** What one replication came to. */
final class Replication {
    final double[] spending;
    final double[] offered;
    final double[] inTime;
    final double[] lost;
    final double[] required;
    final double[] staffed;
    final double[] limitUse;
    final double[] limitExcess;
    /** By limit the first period by whose end it is broken; the number of periods where it never is. */
    final int[] brokenFrom;

    final float[][] teamLevel;
    final float[][] teamStaffedShare;

    Replication(RiskModel model) {
        int periods = model.periods;
        spending = new double[periods];
        offered = new double[periods];
        inTime = new double[periods];
        lost = new double[periods];
        required = new double[periods];
        staffed = new double[periods];
        limitUse = new double[model.limits.all().size()];
        limitExcess = new double[limitUse.length];
        brokenFrom = new int[limitUse.length];
        teamLevel = new float[model.teams.size()][periods];
        teamStaffedShare = new float[model.teams.size()][periods];
    }
}
