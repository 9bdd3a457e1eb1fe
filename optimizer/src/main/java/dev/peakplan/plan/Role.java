package dev.peakplan.plan;

import java.util.List;

/**
 * A kind of position.
 *
 * @param id unique
 * @param name what people call it
 * @param seniority its kind
 * @param productivity contacts handled relative to a fully ramped junior, above 0
 * @param ramp productivity of a hire in its first, second, ... period relative to a ramped one, each in [0, 1]
 * @param attritionPerPeriod share that leaves per period, unplanned, in [0, 1)
 * @param recruitLeadPeriods periods from the decision to recruit to the start of training (or arrival)
 * @param trainingPeriods periods of training before arrival: the trainee earns {@link PayTerms#trainingPay()}, does no work yet
 * @param trainerHoursPerTrainee productive hours of the team that one trainee takes per period of training
 * @param employerContributions whether social insurance and housing fund are due
 * @param overtimeAllowed whether the role works overtime
 * @param pay pay of the role where a team states no other
 */
public record Role(
        String id,
        String name,
        Seniority seniority,
        double productivity,
        List<Double> ramp,
        double attritionPerPeriod,
        int recruitLeadPeriods,
        int trainingPeriods,
        double trainerHoursPerTrainee,
        boolean employerContributions,
        boolean overtimeAllowed,
        PayTerms pay) {
    public Role {
        Require.text(id, "id");
        Require.within(productivity, 0.01, 100, "productivity");
        ramp = List.copyOf(ramp);
        ramp.forEach(value -> Require.share(value, "ramp"));
        Require.within(attritionPerPeriod, 0, 0.99, "attritionPerPeriod");
        Require.atLeast(recruitLeadPeriods, 0, "recruitLeadPeriods");
        Require.atLeast(trainingPeriods, 0, "trainingPeriods");
        Require.atLeast(trainerHoursPerTrainee, 0, "trainerHoursPerTrainee");
    }

    /** The earliest period (from 0) in which a hire that is not yet decided can arrive. */
    public int earliestArrival() {
        return recruitLeadPeriods + trainingPeriods;
    }
}
