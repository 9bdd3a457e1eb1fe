/**
 * Binding budgets in the year they hold: actuals with their corrections, where the year will end, what explains the difference, alerts, and
 * proposals that a person adopts or refuses. Nothing here changes a budget.
 */
package dev.peakplan.server.monitoring;
