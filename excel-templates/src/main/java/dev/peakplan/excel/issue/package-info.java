/** What is wrong with a workbook, where, and what would be right. */
package dev.peakplan.excel.issue;
