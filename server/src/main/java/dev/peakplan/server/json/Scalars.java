package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonParser;
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

/** The values without fields: how they are read and what they are called in messages. */
final class Scalars {
    private static final Set<Class<?>> TIMES =
            Set.of(LocalDate.class, Instant.class, LocalDateTime.class, YearMonth.class);

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
        Object absent = whenAbsent(type);
        if (token == JsonToken.VALUE_NULL && absent != null) {
            return Reading.of(absent);
        } else if (type == boolean.class || type == Boolean.class) {
            return token.isBoolean() ? Reading.of(parser.getBooleanValue()) : Reading.refused(false);
        } else if (type == String.class || type.isEnum() || TIMES.contains(type)) {
            return token == JsonToken.VALUE_STRING ? text(parser.getText(), type) : Reading.refused(false);
        }
        return token.isNumeric() ? number(parser.getDecimalValue(), type) : Reading.refused(false);
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
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return Reading.of(constant);
            }
        }
        return new Reading(null, true, Nearest.of(text, names(type)));
    }

    private static Reading number(BigDecimal number, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return finite(number.doubleValue()) ? Reading.of(number.doubleValue()) : Reading.refused(true);
        } else if (type == OptionalDouble.class) {
            double value = number.doubleValue();
            return finite(value) ? Reading.of(OptionalDouble.of(value)) : Reading.refused(true);
        }
        // a scale beyond twenty digits either way is no whole number of the ranges below; expanding it could take all
        // memory
        if (Math.abs((long) number.scale()) > 20) {
            return Reading.refused(true);
        }
        try {
            return Reading.of(whole(number, type));
        } catch (ArithmeticException e) {
            return Reading.refused(true);
        }
    }

    private static Object whole(BigDecimal number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return number.intValueExact();
        } else if (type == OptionalInt.class) {
            return OptionalInt.of(number.intValueExact());
        } else if (type == long.class || type == Long.class) {
            return number.longValueExact();
        } else if (type == OptionalLong.class) {
            return OptionalLong.of(number.longValueExact());
        } else if (type == Money.class) {
            return Money.ofMinor(number.longValueExact());
        }
        throw new IllegalStateException("no JSON form is defined for " + type);
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
