/** The product's version, as the build wrote it. */
package dev.peakplan.server.version;
