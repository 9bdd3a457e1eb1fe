/**
 * Local search on the model with OptaPlanner: the plan of a team is one variable whose values are immutable schedules, overtime is computed
 * and not searched, limits are charged by how far they are broken, and what the search leaves is polished at far larger charges. Prices and
 * the start come in as arguments.
 */
package dev.peakplan.solver;
