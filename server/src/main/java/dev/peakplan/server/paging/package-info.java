/** Lists as answers, a page at a time, and versions as headers. */
package dev.peakplan.server.paging;
