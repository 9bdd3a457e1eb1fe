package dev.peakplan.server.commandline;

import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The plan in another file, as the approved one that a new plan stays close to.
 *
 * @param file a planned workbook, or the JSON document of a plan
 * @param charge for every changed head and initiative, major units; where it is null, what the request says, or {@link #USUAL}
 */
record ApprovedFile(Console console, Path file, Long charge) {
    private static final long USUAL = 1_000;

    /** The request of {@code intake} with the approved plan; the intake as it is where it has no request. */
    Intake join(Intake intake) {
        if (intake.request().isEmpty()) {
            return intake;
        }
        Plan plan = UserFiles.decided(console, file)
                .decisions()
                .orElseThrow(() -> new UserFiles.Unusable(console.words().say("plan.approved", file)));
        PlanRequest request = intake.request().get();
        PlanRequest near = request.withApproved(Optional.of(approved(request.approved(), plan)));
        List<InputProblem> problems =
                RequestProblems.find(near).stream().map(InputProblem::of).toList();
        if (!problems.isEmpty()) {
            throw new UserFiles.Unusable(
                    file + ": " + problems.get(0).sentence().in(console.language()));
        }
        return intake.with(near);
    }

    private ApprovedPlan approved(Optional<ApprovedPlan> stated, Plan plan) {
        Money usual = Money.ofMajor(BigDecimal.valueOf(charge == null ? USUAL : charge));
        boolean keep = charge == null && stated.isPresent();
        return new ApprovedPlan(
                plan.staffing(),
                plan.initiatives(),
                keep ? stated.get().perChangedHead() : usual,
                keep ? stated.get().perChangedInitiative() : usual,
                stated.map(ApprovedPlan::mostChanges).orElse(OptionalInt.empty()));
    }
}
