/** Bytes and a plan, or bytes and issues, to the planner's own file with what was found out added to it. */
package dev.peakplan.excel.write;
