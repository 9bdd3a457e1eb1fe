package dev.peakplan.model;

/**
 * One site.
 *
 * @param id the site
 * @param seats [t] largest number of heads
 * @param hires [t] largest number of arriving hires
 */
public record SiteModel(String id, int[] seats, int[] hires) {}
