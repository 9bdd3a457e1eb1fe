/**
 * From bytes to a request, or to every problem in them. Bad data never throws: the archive is inspected first, then cells are streamed,
 * then rows are typed, then ids are resolved, then records are built.
 */
package dev.peakplan.excel.read;
