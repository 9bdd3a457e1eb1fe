/** What pages and charts show of a plan: pure views of request and result, money in minor units, periods by index. */
package dev.peakplan.server.web.figures;
