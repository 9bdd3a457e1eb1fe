/** The pages: server-rendered, in Chinese and English. */
package dev.peakplan.server.web;
