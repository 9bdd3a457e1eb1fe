package dev.peakplan.server.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What a value is asked to be, as users know it. */
public enum ValueKind {
    WHOLE_NUMBER(int.class, Integer.class, long.class, Long.class, OptionalInt.class, OptionalLong.class),
    NUMBER(double.class, Double.class, OptionalDouble.class),
    TRUE_OR_FALSE(boolean.class, Boolean.class),
    DAY(LocalDate.class);

    private final Set<Class<?>> types;

    ValueKind(Class<?>... types) {
        this.types = Set.of(types);
    }

    /** The kind that values of a type are of, if it is one of these. */
    public static Optional<ValueKind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.types.contains(type)).findFirst();
    }

    public String in(Words words) {
        return words.say("kind." + this);
    }
}
