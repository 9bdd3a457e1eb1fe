/**
 * Budgets on their way from draft to binding: versions, four eyes, opinions line by line, the frozen result, amendments.
 * {@link dev.peakplan.server.review.BindingPlans} is what other rooms ask.
 */
package dev.peakplan.server.review;
