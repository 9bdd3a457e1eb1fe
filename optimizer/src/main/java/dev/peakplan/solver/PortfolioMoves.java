package dev.peakplan.solver;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import java.util.SplittableRandom;

/** Drafts another choice of initiatives: one added, dropped, moved in time, or exchanged for another. */
final class PortfolioMoves {
    private final StaffingSolution solution;
    private final PlanningModel model;
    private final SplittableRandom random;

    PortfolioMoves(StaffingSolution solution) {
        this.solution = solution;
        this.model = solution.problem().model();
        this.random = solution.run().random;
    }

    /** Another choice, or null where the one that was drawn is not allowed. */
    Portfolio draft() {
        InitiativeModel[] initiatives = model.initiatives();
        int[] starts = solution.getPortfolio().portfolio().starts.clone();
        int count = random.nextInt(3) == 0 ? 2 : 1;
        for (int n = 0; n < count; n++) {
            InitiativeModel drawn = initiatives[random.nextInt(initiatives.length)];
            boolean drop = starts[drawn.index()] != InitiativeModel.NOT_CHOSEN && random.nextBoolean();
            starts[drawn.index()] = drop
                    ? InitiativeModel.NOT_CHOSEN
                    : drawn.earliest() + random.nextInt(drawn.latest() - drawn.earliest() + 1);
        }
        return Portfolio.allowed(model, starts)
                ? new Portfolio(model, solution.problem().meters(), starts)
                : null;
    }
}
