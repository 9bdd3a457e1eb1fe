package dev.peakplan.server.problems;

import dev.peakplan.server.text.Words;
import java.util.List;

/**
 * A field of what was sent that does not fit, told in whichever language is asked for.
 *
 * @param place its JSON path, or the name of a part of a form
 * @param name how sentences call it
 * @param rule what it does not keep
 * @param terms figures of the rule
 */
public record FieldFault(String place, String name, Rule rule, List<Object> terms) {
    /** What a field has to keep; each has a sentence with the field's name and the terms. */
    public enum Rule {
        MISSING_FIELD,
        NOT_ALLOWED,
        /** Length of a text: least and most characters. */
        LENGTH,
        /** Number of things in a list: least and most. */
        COUNT,
        /** A key or id that nothing has here. */
        UNKNOWN,
        /** A plan that was never made, for the errors of its input. */
        UNPLANNED,
        /** Of the currency of what it follows: its own and that one. */
        OTHER_CURRENCY,
        /** A day to come. */
        PAST_DAY,
        /** At least, as a number. */
        LEAST,
        /** Least and most, as numbers. */
        BETWEEN,
        /** Above 0. */
        POSITIVE,
        /** Above 0 and at most 1. */
        SHARE,
        /** Least characters and most bytes. */
        PASSWORD
    }

    public FieldFault {
        terms = List.copyOf(terms);
    }

    /** Of a field of a JSON body, by its name or its path below the body. */
    public static FieldFault of(String field, Rule rule, Object... terms) {
        return new FieldFault("$." + field, field, rule, List.of(terms));
    }

    /** Of a part of a form. */
    public static FieldFault ofPart(String name, Rule rule, Object... terms) {
        return new FieldFault(name, name, rule, List.of(terms));
    }

    Located located(Words words) {
        Object[] values = new Object[terms.size() + 1];
        values[0] = name;
        for (int k = 0; k < terms.size(); k++) {
            values[k + 1] = terms.get(k);
        }
        String code = rule == Rule.MISSING_FIELD ? rule.name() : Rule.NOT_ALLOWED.name();
        return Located.at(place, code, "ERROR", words.say("constraint." + rule, values));
    }
}
