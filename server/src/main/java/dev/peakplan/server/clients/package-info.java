/** What the spreadsheet clients need beyond the planning itself. Their files are static: {@code /excel} and {@code /clients}. */
package dev.peakplan.server.clients;
