package dev.peakplan.execution;

/**
 * One team in one period, as planned and as it was.
 *
 * @param planned the plan's facts
 * @param actual the facts as they were; a fact that was not reported stands as planned
 * @param costPerLeaver what replacing a leaver costs, minor units
 * @param overtimePerHead planned overtime pay per head, minor units
 */
public record LabourCell(LabourFacts planned, LabourFacts actual, double costPerLeaver, double overtimePerHead) {}
