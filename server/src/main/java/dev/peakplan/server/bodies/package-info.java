/** JSON that requests carry, read with everything that is wrong with it told at once and at its place. */
package dev.peakplan.server.bodies;
