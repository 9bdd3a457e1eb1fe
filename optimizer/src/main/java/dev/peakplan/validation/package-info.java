/**
 * Holds the queueing formulas against a planner's own history. Patience is found from the identity E[W] = P(abandon) * patience of Erlang A,
 * effective agents from abandonment; where rostered hours are known, shrinkage is found on the first months and everything else predicted
 * from hours alone. Where they are not, agents are inferred from the month's own abandonment, which is then not judged; wait and service level
 * are.
 */
package dev.peakplan.validation;
