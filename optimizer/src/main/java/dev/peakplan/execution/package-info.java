/**
 * A binding budget in the year it holds: what was spent against it, where the year will end, which drivers explain the difference, what to
 * be warned of and what to propose. Pure functions on records; nothing here changes a budget.
 */
package dev.peakplan.execution;
