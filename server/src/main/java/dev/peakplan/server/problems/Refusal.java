package dev.peakplan.server.problems;

import java.util.List;

/** A request that cannot be done as asked; thrown by services, answered as a {@link Problem}. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient Object[] values;
    private final transient List<Located> errors;
    private final transient List<FieldFault> fields;

    private Refusal(ProblemCode code, List<Located> errors, List<FieldFault> fields, Object... values) {
        super(code.name(), null, false, false);
        this.code = code;
        this.values = values;
        this.errors = List.copyOf(errors);
        this.fields = List.copyOf(fields);
    }

    /** A refusal whose sentence has the given values; a {@link dev.peakplan.excel.schema.Text} stands in the asker's language. */
    public static Refusal of(ProblemCode code, Object... values) {
        return new Refusal(code, List.of(), List.of(), values);
    }

    /** A refusal because of located errors in what was sent. */
    public static Refusal of(ProblemCode code, List<Located> errors) {
        return new Refusal(code, errors, List.of(), errors.size());
    }

    /** A refusal because of located errors in what was sent, whose sentence has the given values. */
    public static Refusal located(ProblemCode code, List<Located> errors, Object... values) {
        return new Refusal(code, errors, List.of(), values);
    }

    /** A refusal because of a field that does not fit. */
    public static Refusal field(String field, FieldFault.Rule rule, Object... terms) {
        return fields(List.of(FieldFault.of(field, rule, terms)));
    }

    /** A refusal because of fields that do not fit, all told at once. */
    public static Refusal fields(List<FieldFault> fields) {
        return new Refusal(ProblemCode.MALFORMED_REQUEST, List.of(), fields);
    }

    public ProblemCode code() {
        return code;
    }

    Object[] values() {
        return values.clone();
    }

    List<Located> errors() {
        return errors;
    }

    List<FieldFault> fields() {
        return fields;
    }
}
