/** Every error answer in one form: RFC 9457 {@code application/problem+json} with a stable code, in the asker's language. */
package dev.peakplan.server.problems;
