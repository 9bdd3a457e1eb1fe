package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import dev.peakplan.plan.Money;
import dev.peakplan.server.json.JsonProblem.Expected;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The values without fields: how they are read and what they are called in messages. */
final class Scalars {
    private static final Set<Class<?>> TIMES =
            Set.of(LocalDate.class, Instant.class, LocalDateTime.class, YearMonth.class);

    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        }
    };

    private Scalars() {}

    /**
     * What came of reading one value.
     *
     * @param value the value, or null
     * @param rightKind whether at least the JSON type was right
     * @param maybe what was probably meant
     */
    record Reading(Object value, boolean rightKind, Optional<String> maybe) {
        static Reading of(Object value) {
            return new Reading(value, true, Optional.empty());
        }

        static Reading refused(boolean rightKind) {
            return new Reading(null, rightKind, Optional.empty());
        }
    }

    static boolean isScalar(Class<?> type) {
        return type == Money.class || !type.isRecord();
    }

    /** What stands for a component that the document leaves out; null when it must be there. */
    static Object whenAbsent(Class<?> type) {
        if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == OptionalInt.class) {
            return OptionalInt.empty();
        } else if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return type == OptionalDouble.class ? OptionalDouble.empty() : null;
    }

    static Reading read(JsonParser parser, Class<?> type) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL && whenAbsent(type) != null) {
            return Reading.of(whenAbsent(type));
        } else if (type == boolean.class || type == Boolean.class) {
            return token.isBoolean() ? Reading.of(parser.getBooleanValue()) : Reading.refused(false);
        } else if (type == String.class || type.isEnum() || TIMES.contains(type)) {
            return token == JsonToken.VALUE_STRING ? text(parser.getText(), type) : Reading.refused(false);
        }
        return token.isNumeric() ? number(parser, type) : Reading.refused(false);
    }

    private static Reading number(JsonParser parser, Class<?> type) throws IOException {
        if (type == double.class || type == Double.class) {
            double value = parser.getDoubleValue();
            return finite(value) ? Reading.of(value) : Reading.refused(true);
        } else if (type == OptionalDouble.class) {
            double value = parser.getDoubleValue();
            return finite(value) ? Reading.of(OptionalDouble.of(value)) : Reading.refused(true);
        }
        NumberType written = parser.getNumberType();
        if (written == NumberType.INT || written == NumberType.LONG) {
            return whole(parser.getLongValue(), type);
        }
        return whole(parser.getDecimalValue(), type);
    }

    private static Reading text(String text, Class<?> type) {
        if (type == String.class) {
            return Reading.of(text);
        } else if (type.isEnum()) {
            return constant(text, type);
        }
        try {
            return Reading.of(time(text, type));
        } catch (DateTimeParseException e) {
            return Reading.refused(true);
        }
    }

    private static Object time(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        return type == YearMonth.class ? YearMonth.parse(text) : LocalDate.parse(text);
    }

    private static Reading constant(String text, Class<?> type) {
        Object constant = CONSTANTS.get(type).get(text);
        return constant == null ? new Reading(null, true, Nearest.of(text, names(type))) : Reading.of(constant);
    }

    /** A number that is written with a point or an exponent, or has too many digits for others. */
    private static Reading whole(BigDecimal number, Class<?> type) {
        // a scale beyond twenty digits either way is no whole number of the ranges below; expanding it could take all
        // memory
        if (Math.abs((long) number.scale()) > 20) {
            return Reading.refused(true);
        }
        try {
            return whole(number.longValueExact(), type);
        } catch (ArithmeticException e) {
            return Reading.refused(true);
        }
    }

    private static Reading whole(long number, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Reading.of(number);
        } else if (type == OptionalLong.class) {
            return Reading.of(OptionalLong.of(number));
        } else if (type == Money.class) {
            return Reading.of(Money.ofMinor(number));
        }
        boolean optional = type == OptionalInt.class;
        if (!optional && type != int.class && type != Integer.class) {
            throw new IllegalStateException("no JSON form is defined for " + type);
        }
        if (number != (int) number) {
            return Reading.refused(true);
        }
        return Reading.of(optional ? OptionalInt.of((int) number) : (Object) (int) number);
    }

    private static boolean finite(double value) {
        return !Double.isInfinite(value) && !Double.isNaN(value);
    }

    static Expected expected(Class<?> type) {
        if (type == Money.class) {
            return Expected.MONEY;
        } else if (type == boolean.class || type == Boolean.class) {
            return Expected.TRUE_OR_FALSE;
        } else if (type == double.class || type == Double.class || type == OptionalDouble.class) {
            return Expected.NUMBER;
        } else if (type == String.class) {
            return Expected.TEXT;
        } else if (type == LocalDate.class || type == YearMonth.class) {
            return Expected.DAY;
        } else if (type == Instant.class || type == LocalDateTime.class) {
            return Expected.TIME;
        } else if (type.isEnum()) {
            return Expected.ONE_OF;
        }
        return type.isRecord() ? Expected.OBJECT : Expected.WHOLE_NUMBER;
    }

    /** What {@link #expected} needs besides: the constants of an enum. */
    static String detail(Class<?> type) {
        return type.isEnum() ? names(type).toString() : "";
    }

    /** The present token as it stands in the document. */
    static String text(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_STRING -> '"' + parser.getText() + '"';
            default -> parser.getText();
        };
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
    }
}
