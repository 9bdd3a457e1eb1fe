/** Messages that leave the server: e-mail and signed webhooks, each tried again until it arrives or is given up. */
package dev.peakplan.server.notices;
