/** All that a server keeps, in one file that any of the supported databases can be filled from. */
package dev.peakplan.server.backup;
