package dev.peakplan.solver;

import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.scope.SolverScope;
import org.optaplanner.core.impl.solver.termination.AbstractTermination;

/** Ends a phase, and cools it, as the run's pace says. */
public class PaceTermination extends AbstractTermination<StaffingSolution> {
    @Override
    public boolean isSolverTerminated(SolverScope<StaffingSolution> scope) {
        return false;
    }

    @Override
    public boolean isPhaseTerminated(AbstractPhaseScope<StaffingSolution> scope) {
        return scope.getWorkingSolution().run().pace.over();
    }

    @Override
    public double calculateSolverTimeGradient(SolverScope<StaffingSolution> scope) {
        return 0;
    }

    @Override
    public double calculatePhaseTimeGradient(AbstractPhaseScope<StaffingSolution> scope) {
        return scope.getWorkingSolution().run().pace.fallen();
    }
}
