package dev.peakplan.plan;

/** Whose holidays move the demand of a place. */
public enum HolidayCalendar {
    /** China: statutory festivals, lunar and solar, and the sales days 618, Double Eleven and Double Twelve. */
    CHINA,
    /** Canada, British Columbia. */
    CANADA_BC,
    /** United States: federal holidays. */
    UNITED_STATES
}
