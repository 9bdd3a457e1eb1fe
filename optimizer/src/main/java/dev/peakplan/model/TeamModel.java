package dev.peakplan.model;

import java.util.Optional;

/**
 * One team.
 *
 * @param index position in the request
 * @param id the team
 * @param site index of its site
 * @param staff its roles
 * @param requiredHours [t] productive hours at which the service goal is met
 * @param satiationHours [t] productive hours from which missing hours are counted
 * @param pieceHours [t][p] lengths of the penalty's pieces
 * @param piecePrice [t][p] weighted value of a missing hour, minor units, never falling in p
 * @param minSeniorShare least share of seniors
 * @param maxTemporaryShare largest share of temporary staff
 * @param service contacts answered in time, where the plan has a target on the service level
 */
public record TeamModel(
        int index,
        String id,
        int site,
        StaffModel[] staff,
        double[] requiredHours,
        double[] satiationHours,
        double[][] pieceHours,
        double[][] piecePrice,
        double minSeniorShare,
        double maxTemporaryShare,
        Optional<ServiceModel> service) {

    /** The weighted penalty of {@code missingHours} below satiation in period {@code t}, minor units, not rounded. */
    public double penalty(int t, double missingHours) {
        double rest = missingHours;
        double sum = 0;
        double[] hours = pieceHours[t];
        double[] price = piecePrice[t];
        for (int p = 0; p < hours.length && rest > 0; p++) {
            double part = p == hours.length - 1 ? rest : Math.min(rest, hours[p]);
            sum += part * price[p];
            rest -= part;
        }
        return sum;
    }
}
