/**
 * Workbooks of users are opened in processes of their own, with their own memory and a deadline: a file that takes all memory or never ends
 * costs its sender an answer, and the server nothing.
 */
package dev.peakplan.server.workbooks;
