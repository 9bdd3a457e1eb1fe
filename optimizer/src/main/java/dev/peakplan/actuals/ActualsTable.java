package dev.peakplan.actuals;

import static dev.peakplan.actuals.ActualsField.AGENT;
import static dev.peakplan.actuals.ActualsField.AMOUNT;
import static dev.peakplan.actuals.ActualsField.CONTACTS;
import static dev.peakplan.actuals.ActualsField.DEPARTMENT;
import static dev.peakplan.actuals.ActualsField.HANDLE_TIME;
import static dev.peakplan.actuals.ActualsField.KIND;
import static dev.peakplan.actuals.ActualsField.LINE;
import static dev.peakplan.actuals.ActualsField.METRIC;
import static dev.peakplan.actuals.ActualsField.PERIOD;
import static dev.peakplan.actuals.ActualsField.QUALITY;
import static dev.peakplan.actuals.ActualsField.REFERENCE;
import static dev.peakplan.actuals.ActualsField.ROLE;
import static dev.peakplan.actuals.ActualsField.SITE;
import static dev.peakplan.actuals.ActualsField.STATE;
import static dev.peakplan.actuals.ActualsField.SUBJECT;
import static dev.peakplan.actuals.ActualsField.TEAM;
import static dev.peakplan.actuals.ActualsField.VALUE;

import java.util.List;
import java.util.Set;

/** What a table is about, most telling first: a table is the first of these whose columns it has. */
public enum ActualsTable {
    COMMITMENTS(List.of(REFERENCE, LINE, PERIOD, AMOUNT), List.of(KIND, STATE, SITE, DEPARTMENT), List.of()),
    DRIVERS(List.of(METRIC, SUBJECT), List.of(ROLE), List.of(PERIOD, VALUE)),
    AGENTS(List.of(AGENT, TEAM, PERIOD, CONTACTS, HANDLE_TIME), List.of(QUALITY), List.of()),
    SPENDING(List.of(LINE), List.of(SITE, DEPARTMENT), List.of(PERIOD, AMOUNT));

    private final List<ActualsField> needed;
    private final List<ActualsField> further;
    private final List<ActualsField> longOnly;

    ActualsTable(List<ActualsField> needed, List<ActualsField> further, List<ActualsField> longOnly) {
        this.needed = needed;
        this.further = further;
        this.longOnly = longOnly;
    }

    /** Whether a table with these columns, and perhaps columns named as periods, is of this kind. */
    boolean fits(Set<ActualsField> columns, boolean periodColumns) {
        boolean figures = longOnly.isEmpty() || periodColumns || columns.containsAll(longOnly);
        return columns.containsAll(needed) && figures;
    }

    /** Whether one column a period is expected, because the columns of a long table are not there. */
    boolean wide(Set<ActualsField> columns) {
        return !longOnly.isEmpty() && !columns.containsAll(longOnly);
    }

    boolean uses(ActualsField field) {
        return needed.contains(field) || further.contains(field) || longOnly.contains(field);
    }
}
