/** Files as HTTP answers. */
package dev.peakplan.server.files;
