package dev.peakplan.benchmarks.instance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is known about an instance, in yuan.
 *
 * @param objective of the best known plan
 * @param penalty its penalty
 * @param cost its cost
 * @param shortHours its missing hours
 * @param provenLowerBound the best proven bound over all choices
 * @param lpRelaxation value of the whole linear relaxation
 * @param lpWithIntegerInitiatives the same with whole initiatives
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(
        double objective,
        double penalty,
        double cost,
        double shortHours,
        double provenLowerBound,
        double lpRelaxation,
        double lpWithIntegerInitiatives) {}
