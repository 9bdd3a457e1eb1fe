package dev.peakplan.server.openapi;

import dev.peakplan.plan.Money;
import dev.peakplan.server.json.NullWhenAbsent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The schemas of records as {@code server.json} reads and writes them, in the terms of OpenAPI 3.0. */
final class RecordSchemas {
    private static final String PREFIX = "#/components/schemas/";

    /** By name. */
    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> all() {
        return schemas;
    }

    /** Adds the schema of a record with those of everything in it. */
    RecordSchemas add(Class<?> type) {
        reference(type);
        return this;
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + "." + type.getSimpleName();
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, type.isEnum() ? constants(type) : object(type));
        }
        return Map.of("$ref", PREFIX + name);
    }

    private static Map<String, Object> constants(Class<?> type) {
        RecordSource source = RecordSource.of(type);
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        StringBuilder description = new StringBuilder(source.description());
        for (String name : names) {
            source.constant(name)
                    .ifPresent(words ->
                            description.append(" ").append(name).append(": ").append(words));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description.toString().strip());
        schema.put("enum", names);
        return schema;
    }

    private Map<String, Object> object(Class<?> type) {
        RecordSource source = RecordSource.of(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component, source));
            if (mustBeThere(component.getType()) || component.isAnnotationPresent(NullWhenAbsent.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", source.description());
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static boolean mustBeThere(Class<?> type) {
        return !List.of(List.class, Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class)
                .contains(type);
    }

    private Map<String, Object> property(RecordComponent component, RecordSource source) {
        Map<String, Object> schema = new LinkedHashMap<>(of(component.getGenericType()));
        if (component.isAnnotationPresent(NullWhenAbsent.class)) {
            schema.put("nullable", true);
        }
        schema.putAll(source.range(component.getName()));
        String words = source.component(component.getName()).orElse("");
        if (words.isEmpty()) {
            return schema;
        }
        if (schema.containsKey("$ref")) {
            // beside a reference nothing else is read
            schema = new LinkedHashMap<>(Map.of("allOf", List.of(schema)));
        }
        Object own = schema.get("description");
        schema.put("description", own == null ? words : words + " (" + own + ")");
        return schema;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                Map<String, Object> schema = new LinkedHashMap<>();
                schema.put("type", "array");
                schema.put("items", of(inner));
                return schema;
            }
            return of(inner);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Money.class) {
            return scalar("integer", "int64", "whole minor units: fen, cents");
        } else if (raw == double.class || raw == Double.class || raw == OptionalDouble.class) {
            return scalar("number", "double", null);
        } else if (raw == int.class || raw == Integer.class || raw == OptionalInt.class) {
            return scalar("integer", "int32", null);
        } else if (raw == long.class || raw == Long.class || raw == OptionalLong.class) {
            return scalar("integer", "int64", null);
        } else if (raw == boolean.class || raw == Boolean.class) {
            return scalar("boolean", null, null);
        } else if (raw == String.class) {
            return scalar("string", null, null);
        } else if (raw == LocalDate.class) {
            return scalar("string", "date", null);
        } else if (raw == Instant.class) {
            return scalar("string", "date-time", null);
        }
        if (raw.isEnum() || raw.isRecord()) {
            return reference(raw);
        }
        throw new IllegalStateException("no schema is defined for " + type);
    }

    private static Map<String, Object> scalar(String type, String format, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        if (description != null) {
            schema.put("description", description);
        }
        return schema;
    }
}
