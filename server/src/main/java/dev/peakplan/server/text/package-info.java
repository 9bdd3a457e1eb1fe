/** What users read, in Chinese and English. */
package dev.peakplan.server.text;
