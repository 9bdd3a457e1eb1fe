package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.peakplan.plan.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Writes a record as an indented JSON document in UTF-8; the same record always gives the same bytes. */
public final class RecordWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordWriter() {}

    public static byte[] write(Record document) {
        return write(document, true);
    }

    /** As {@link #write}, without line breaks, for programs alone. */
    public static byte[] compact(Record document) {
        return write(document, false);
    }

    private static byte[] write(Record document, boolean indented) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            if (indented) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            value(generator, document);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void value(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Money money) {
            out.writeNumber(money.minor());
        } else if (value instanceof Record document) {
            object(out, document);
        } else if (value instanceof Collection<?> values) {
            out.writeStartArray();
            for (Object each : values) {
                value(out, each);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<String, Object> each : sorted(map).entrySet()) {
                out.writeFieldName(each.getKey());
                value(out, each.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            number(out, number);
        } else {
            out.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** Entries by key, so that the same map always gives the same bytes. */
    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach(
                (key, value) -> sorted.put(key instanceof Enum<?> constant ? constant.name() : key.toString(), value));
        return sorted;
    }

    private static void object(JsonGenerator out, Record document) throws IOException {
        out.writeStartObject();
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            Optional<?> present = present(value(component, document));
            if (present.isPresent()) {
                out.writeFieldName(component.getName());
                value(out, present.get());
            } else if (component.isAnnotationPresent(NullWhenAbsent.class)) {
                out.writeNullField(component.getName());
            }
        }
        out.writeEndObject();
    }

    /** Whole numbers without a fraction, so that 8 stays 8; JSON has no word for what is not finite. */
    private static void number(JsonGenerator out, double number) throws IOException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            out.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(number);
        }
    }

    private static Optional<?> present(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional;
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        } else if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
        return Optional.of(value);
    }

    private static Object value(RecordComponent component, Record document) {
        try {
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
