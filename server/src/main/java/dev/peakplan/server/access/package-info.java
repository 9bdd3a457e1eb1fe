/** Who is asking, and what that role may see. */
package dev.peakplan.server.access;
