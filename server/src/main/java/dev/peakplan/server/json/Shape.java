package dev.peakplan.server.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The components of a record type and the way to construct one.
 *
 * @param constructor the canonical constructor
 * @param components in order
 * @param places index of each component by its name
 */
record Shape(Constructor<?> constructor, List<Component> components, Map<String, Integer> places) {
    /** By name, whoever declares it: the vocabulary knows none, the server's own records use the framework's. */
    private static final String NULLABLE = "Nullable";

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /**
     * A component of a record.
     *
     * @param name its name
     * @param raw its class
     * @param type its type, with what it is of
     * @param nullable whether it may be null when it is left out
     */
    record Component(String name, Class<?> raw, Type type, boolean nullable) {
        static Component of(RecordComponent component) {
            boolean nullable = Arrays.stream(component.getAccessor().getAnnotations())
                    .anyMatch(each -> each.annotationType().getSimpleName().equals(NULLABLE));
            return new Component(component.getName(), component.getType(), component.getGenericType(), nullable);
        }
    }

    static Shape of(Class<?> type) {
        Shape known = KNOWN.get(type);
        return known != null ? known : KNOWN.computeIfAbsent(type, Shape::reflect);
    }

    private static Shape reflect(Class<?> type) {
        List<Component> components =
                Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        Class<?>[] types = components.stream().map(Component::raw).toArray(Class<?>[]::new);
        Map<String, Integer> places = new HashMap<>();
        components.forEach(component -> places.put(component.name(), places.size()));
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return new Shape(constructor, components, places);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no canonical constructor in " + type, e);
        }
    }

    /** Index of the component called {@code name}; -1 where there is none. */
    int find(String name) {
        return places.getOrDefault(name, -1);
    }

    List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /**
     * Calls the canonical constructor.
     *
     * @throws IllegalArgumentException when the record does not allow these values
     */
    Object construct(Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot construct from " + Arrays.toString(arguments), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
