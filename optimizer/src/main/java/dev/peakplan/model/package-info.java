/**
 * The request compiled once into indexed arrays that both the bound and the solver compute on: teams by index, each with its staff
 * (team and role pairs), periods from 0, categories by ordinal, money in minor units. The arrays are shared and never written after
 * compilation.
 *
 * <p>What a plan costs, exactly: the heads of a staff follow x[t] = (1 - attrition) x[t-1] + hires - releases. For every category the
 * cost of heads is {@link dev.peakplan.plan.Money#rounded Money.rounded}{@code (x[t] * headCost[t])}, one rounding per staff, period and
 * category; everything else is a whole number times a whole number of minor units. {@link dev.peakplan.check} computes the same from the
 * records alone.
 */
package dev.peakplan.model;
