package dev.peakplan.excel;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Replaces every text in a record and all it holds; the same text becomes the same text everywhere. */
final class Strings {
    private Strings() {}

    @SuppressWarnings("unchecked")
    static <T> T replace(T value, UnaryOperator<String> change) {
        try {
            if (value instanceof String text) {
                return (T) change.apply(text);
            }
            if (value instanceof List<?> list) {
                return (T) list.stream().map(each -> replace(each, change)).toList();
            }
            if (value instanceof Optional<?> optional) {
                return (T) optional.map(each -> replace(each, change));
            }
            if (!(value instanceof Record) || !value.getClass().getName().startsWith("dev.peakplan")) {
                return value;
            }
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] arguments = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int k = 0; k < components.length; k++) {
                Object old = components[k].getAccessor().invoke(value);
                types[k] = components[k].getType();
                arguments[k] = components[k].getName().equals("currency") ? old : replace(old, change);
            }
            return (T) value.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
