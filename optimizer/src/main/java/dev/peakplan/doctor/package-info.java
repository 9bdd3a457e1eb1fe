/**
 * Looks a request and its history over for what is valid but improbable: units mixed up, rows counted twice, figures nobody has. Every
 * finding is a warning at the path of its record, so that a workbook can put it at the cell; nothing is changed.
 */
package dev.peakplan.doctor;
