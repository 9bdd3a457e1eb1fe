/** The database as the server needs it: where it is, and whether it will keep what it is given. */
package dev.peakplan.server.database;
