package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.peakplan.server.json.JsonProblem.Code;
import dev.peakplan.server.json.JsonProblem.Expected;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
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
    private String lastPath = "$";

    Binding(JsonParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Where the parser got to. */
    String lastPath() {
        return lastPath;
    }

    Object bind(Type type, String path) throws IOException {
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

    private Object scalar(Class<?> type, String path) throws IOException {
        if (parser.currentToken().isStructStart()) {
            return mismatch(path, Scalars.expected(type), Scalars.detail(type));
        }
        Scalars.Reading reading = Scalars.read(parser, type);
        if (reading.value() == null) {
            Code code = reading.rightKind() ? Code.NOT_ALLOWED : Code.WRONG_TYPE;
            problems.add(
                    parser,
                    code,
                    path,
                    Scalars.text(parser),
                    Scalars.expected(type),
                    Scalars.detail(type),
                    reading.maybe());
            return FAILED;
        }
        return reading.value();
    }

    private Object optional(Type inner, String path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        Object value = bind(inner, path);
        return value == FAILED ? FAILED : Optional.of(value);
    }

    private Object list(Type inner, String path) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return mismatch(path, Expected.LIST, "");
        }
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = bind(inner, path + "[" + values.size() + "]");
            whole &= value != FAILED;
            values.add(value);
        }
        return whole ? values : FAILED;
    }

    private Object set(Type inner, String path) throws IOException {
        return list(inner, path) instanceof List<?> values ? new LinkedHashSet<>(values) : FAILED;
    }

    /** An object whose fields are names of an enum, or any. */
    private Object map(Class<?> keys, Type inner, String path) throws IOException {
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
                        parser, Code.UNKNOWN_FIELD, path + "." + name, name, Expected.ONE_OF, Scalars.detail(keys));
            }
            parser.nextToken();
            Object value = bind(inner, path + "." + name);
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

    private Object record(Class<?> type, String path) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return mismatch(path, Expected.OBJECT, "");
        }
        Shape shape = Shape.of(type);
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String below = path + "." + name;
            Optional<RecordComponent> component = shape.find(name);
            if (component.isEmpty()) {
                problems.add(
                        parser,
                        Code.UNKNOWN_FIELD,
                        below,
                        name,
                        Expected.ONE_OF,
                        shape.names().toString(),
                        Nearest.of(name, shape.names()));
            } else if (values.containsKey(name)) {
                problems.add(parser, Code.REPEATED_FIELD, below, name, Expected.FIELD_ONCE, "");
            }
            parser.nextToken();
            if (component.isEmpty() || values.containsKey(name)) {
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.VALUE_NULL
                    && shape.nullable().contains(name)) {
                values.put(name, null);
            } else {
                values.put(name, bind(component.get().getGenericType(), below));
            }
        }
        lastPath = path;
        return construct(shape, values, path);
    }

    private Object construct(Shape shape, Map<String, Object> values, String path) {
        boolean whole = true;
        Object[] arguments = new Object[shape.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordComponent component = shape.components().get(i);
            if (shape.nullable().contains(component.getName()) && values.get(component.getName()) == null) {
                continue;
            }
            Object value = values.getOrDefault(component.getName(), Scalars.whenAbsent(component.getType()));
            if (value == null) {
                Class<?> type = component.getType();
                problems.add(
                        parser,
                        Code.MISSING_FIELD,
                        path + "." + component.getName(),
                        "",
                        Scalars.expected(type),
                        Scalars.detail(type));
            }
            whole &= value != null && value != FAILED;
            arguments[i] = value;
        }
        if (!whole) {
            return FAILED;
        }
        try {
            return shape.construct(arguments);
        } catch (IllegalArgumentException e) {
            problems.add(parser, Code.NOT_ALLOWED, path, "{}", Expected.AS_STATED, e.getMessage());
            return FAILED;
        }
    }

    private Object mismatch(String path, Expected expected, String detail) throws IOException {
        problems.add(parser, Code.WRONG_TYPE, path, Scalars.text(parser), expected, detail);
        parser.skipChildren();
        return FAILED;
    }
}
