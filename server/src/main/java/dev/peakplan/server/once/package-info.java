/** Requests that make something, sent again after a lost answer: made once, answered alike ({@code Idempotency-Key}). */
package dev.peakplan.server.once;
