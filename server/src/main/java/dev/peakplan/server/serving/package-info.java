/** Starting and stopping the HTTP server. */
package dev.peakplan.server.serving;
