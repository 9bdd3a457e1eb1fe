/** Empty and filled workbooks out of the schema: templates, samples, and the workbook of any request. */
package dev.peakplan.excel.template;
