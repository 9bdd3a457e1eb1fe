/**
 * Discrete-event runs of a plan's staffing, and Monte Carlo over what may turn out otherwise. No statics: the seed is in the request. Every
 * purpose (arrivals, handle times, patience, day factors, ...) has a random stream of its own, and everything about a contact is drawn on
 * its arrival, so that two plans meet the same contacts.
 */
package dev.peakplan.simulation;
