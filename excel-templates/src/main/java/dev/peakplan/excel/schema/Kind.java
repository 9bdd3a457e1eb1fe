package dev.peakplan.excel.schema;

/** What a cell of a column holds. */
public enum Kind {
    /** A name that other sheets refer to; unique in its sheet. */
    ID,
    /** Such a name that several rows share: together they describe one thing. */
    SHARED_ID,
    /** Free text. */
    TEXT,
    /** The id or the name of something on another sheet. */
    REFERENCE,
    /** Several such ids, separated by semicolons. */
    REFERENCES,
    /** One of a list of values. */
    CHOICE,
    /** Several of a list of values, separated by semicolons. */
    CHOICES,
    /** Yes or no. */
    BOOLEAN,
    /** An amount of money in major units with at most two decimals. */
    MONEY,
    /** A number. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** A whole number of up to 18 digits. */
    LONG,
    /** A share, shown as per cent; 0.05 and 5% are the same. */
    SHARE,
    /** A day. */
    DATE,
    /** A time of day such as 08:30, in minutes after midnight. */
    TIME,
    /** Several shares, separated by semicolons. */
    SHARES,
    /** Several amounts of money, separated by semicolons. */
    AMOUNTS;

    /** Whether cells hold something to calculate with. */
    public boolean numeric() {
        return switch (this) {
            case MONEY, NUMBER, INTEGER, LONG, SHARE, DATE, TIME -> true;
            default -> false;
        };
    }
}
