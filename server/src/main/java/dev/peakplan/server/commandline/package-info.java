/** The command line: one class a command, each handing its work to the feature that does it. Exit codes are in {@link dev.peakplan.server.commandline.ExitCode}. */
package dev.peakplan.server.commandline;
