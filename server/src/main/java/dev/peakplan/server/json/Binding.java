package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.peakplan.server.json.JsonProblem.Code;
import dev.peakplan.server.json.JsonProblem.Detail;
import dev.peakplan.server.json.JsonProblem.Expected;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds the parser's present token, with all below it, to a type; notes what does not fit and goes on. */
final class Binding {
    /** Stands for a value that could not be read; its problem is noted. */
    static final Object FAILED = new Object();

    private final JsonParser parser;
    private final ProblemList problems;
    private Place lastPath = Place.WHOLE;

    Binding(JsonParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Where the parser got to. */
    String lastPath() {
        return lastPath.toString();
    }

    Object bind(Type type, Place path) throws IOException {
        lastPath = path;
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Map.class) {
                return map((Class<?>) inner, generic.getActualTypeArguments()[1], path);
            }
            if (generic.getRawType() == Set.class) {
                return set(inner, path);
            }
            return generic.getRawType() == List.class ? list(inner, path) : optional(inner, path);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && !Scalars.isScalar(raw)) {
            return record(raw, path);
        }
        return scalar(raw, path);
    }

    private Object scalar(Class<?> type, Place path) throws IOException {
        if (parser.currentToken().isStructStart()) {
            return mismatch(path, Scalars.expected(type), Scalars.detail(type));
        }
        Scalars.Reading reading = Scalars.read(parser, type);
        if (reading.value() == null) {
            Code code = reading.rightKind() ? Code.NOT_ALLOWED : Code.WRONG_TYPE;
            problems.add(
                    parser,
                    code,
                    path.toString(),
                    Scalars.text(parser),
                    Scalars.expected(type),
                    Detail.same(Scalars.detail(type)),
                    reading.maybe());
            return FAILED;
        }
        return reading.value();
    }

    private Object optional(Type inner, Place path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        Object value = bind(inner, path);
        return value == FAILED ? FAILED : Optional.of(value);
    }

    private Object list(Type inner, Place path) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return mismatch(path, Expected.LIST, "");
        }
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = bind(inner, path.element(values.size()));
            whole &= value != FAILED;
            values.add(value);
        }
        return whole ? values : FAILED;
    }

    private Object set(Type inner, Place path) throws IOException {
        return list(inner, path) instanceof List<?> values ? new LinkedHashSet<>(values) : FAILED;
    }

    /** An object whose fields are names of an enum, or any. */
    private Object map(Class<?> keys, Type inner, Place path) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return mismatch(path, Expected.OBJECT, "");
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object key = keys == String.class ? name : constant(keys, name);
            if (key == null) {
                problems.add(
                        parser,
                        Code.UNKNOWN_FIELD,
                        path.field(name).toString(),
                        name,
                        Expected.ONE_OF,
                        Scalars.detail(keys));
            }
            parser.nextToken();
            Object value = bind(inner, path.field(name));
            whole &= key != null && value != FAILED;
            values.put(key, value);
        }
        return whole ? values : FAILED;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private Object record(Class<?> type, Place path) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return mismatch(path, Expected.OBJECT, "");
        }
        Shape shape = Shape.of(type);
        Object[] values = new Object[shape.components().size()];
        boolean[] given = new boolean[values.length];
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place below = path.field(name);
            int at = shape.find(name);
            if (at < 0) {
                problems.add(
                        parser,
                        Code.UNKNOWN_FIELD,
                        below.toString(),
                        name,
                        Expected.ONE_OF,
                        Detail.same(shape.names().toString()),
                        Nearest.of(name, shape.names()));
            } else if (given[at]) {
                problems.add(parser, Code.REPEATED_FIELD, below.toString(), name, Expected.FIELD_ONCE, "");
            }
            parser.nextToken();
            if (at < 0 || given[at]) {
                parser.skipChildren();
            } else {
                given[at] = true;
                boolean none = parser.currentToken() == JsonToken.VALUE_NULL
                        && shape.components().get(at).nullable();
                values[at] = none ? null : bind(shape.components().get(at).type(), below);
            }
        }
        lastPath = path;
        return construct(shape, values, given, path);
    }

    private Object construct(Shape shape, Object[] values, boolean[] given, Place path) {
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = shape.components().get(i);
            if (component.nullable() && values[i] == null) {
                continue;
            }
            if (!given[i]) {
                values[i] = Scalars.whenAbsent(component.raw());
            }
            if (values[i] == null) {
                problems.add(
                        parser,
                        Code.MISSING_FIELD,
                        path.field(component.name()).toString(),
                        "",
                        Scalars.expected(component.raw()),
                        Scalars.detail(component.raw()));
            }
            whole &= values[i] != null && values[i] != FAILED;
        }
        if (!whole) {
            return FAILED;
        }
        try {
            return shape.construct(values);
        } catch (IllegalArgumentException e) {
            problems.add(parser, path.toString(), e);
            return FAILED;
        }
    }

    private Object mismatch(Place path, Expected expected, String detail) throws IOException {
        problems.add(parser, Code.WRONG_TYPE, path.toString(), Scalars.text(parser), expected, detail);
        parser.skipChildren();
        return FAILED;
    }
}
