/** Plans over HTTP: a file in, a job, then the plan as workbook and as JSON. */
package dev.peakplan.server.plans;
