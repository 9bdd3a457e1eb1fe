package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.Requirement;
import java.util.List;

/**
 * The service of a mix of columns.
 *
 * @param shortfallHours missing hours
 * @param lostContacts contacts lost with them
 */
record MixService(double shortfallHours, double lostContacts) {

    static MixService of(PlanningModel model, Requirement requirement, Decomposition priced, double[][] weights) {
        double[][] needs = Reduction.needs(model, weights);
        double[][] capacity = new double[needs.length][model.periodCount()];
        priced.master().mix((team, column, share) -> {
            for (int t = 0; t < capacity[team].length; t++) {
                capacity[team][t] += share * column.capacity()[t];
            }
        });
        double hours = 0;
        double contacts = 0;
        for (int i = 0; i < needs.length; i++) {
            for (int t = 0; t < needs[i].length; t++) {
                double missing = Math.max(0, needs[i][t] - capacity[i][t]);
                hours += missing;
                contacts += lost(requirement.teams().get(i).periods().get(t).pieces(), missing);
            }
        }
        return new MixService(hours, contacts);
    }

    private static double lost(List<PenaltyPiece> pieces, double missing) {
        double rest = missing;
        double sum = 0;
        for (int p = 0; p < pieces.size() && rest > 0; p++) {
            double part =
                    p == pieces.size() - 1 ? rest : Math.min(rest, pieces.get(p).hours());
            sum += part * pieces.get(p).lostContactsPerHour();
            rest -= part;
        }
        return sum;
    }
}
