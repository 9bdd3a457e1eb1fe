/** The whole flow from request to result in one place. */
package dev.peakplan.planner;
