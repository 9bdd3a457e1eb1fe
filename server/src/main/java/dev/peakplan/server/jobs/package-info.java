/**
 * Long work: queued in the database, run by any node, taken over when its node dies. {@link dev.peakplan.server.jobs.JobEngine} runs
 * whatever {@link dev.peakplan.server.jobs.JobWork} the features offer; every write of a run carries its attempt number, so that a run
 * that was taken over cannot write any more.
 */
package dev.peakplan.server.jobs;
