/**
 * Demand by interval of a typical week to required hours and the service curve of a team and period. The formulas, their symbols and
 * sources are in {@code docs/FORMULAS.md}; {@link dev.peakplan.requirement.Requirements#derive} shows them at work on one number.
 */
package dev.peakplan.requirement;
