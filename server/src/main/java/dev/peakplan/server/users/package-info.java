/**
 * Accounts, sign-in and what each role may do. While a server has no account it serves the one user of its own machine and nobody else;
 * with the first account, sign-in is needed for everything.
 */
package dev.peakplan.server.users;
