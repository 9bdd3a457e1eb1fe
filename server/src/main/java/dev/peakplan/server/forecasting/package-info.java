/** Exports in, demand forecasts out. */
package dev.peakplan.server.forecasting;
