/**
 * A team's typical week as a roster: who works which shifts with breaks when, so that the plan's hours are seen to be schedulable. Lines
 * (one person's week) and breaks are searched by OptaPlanner; a linear program says how many lines any roster needs at least. Presence is
 * counted in millionths of an agent, so that sums are exact.
 */
package dev.peakplan.roster;
