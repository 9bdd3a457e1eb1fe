/**
 * History becomes demand per queue and planning period, with prediction intervals that come from back-tests.
 *
 * <p>Volumes are first divided by the <em>exposure</em> of their month: the number of days, each weighed by its weekday, holiday and
 * promotion. Methods forecast the logarithm of contacts per unit of exposure, and the exposure of the months to come turns it back into
 * contacts. A forecast made at an origin uses nothing that was observed at or after it.
 */
package dev.peakplan.forecast;
