package dev.peakplan.server.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The components of a record type and the way to construct one.
 *
 * @param constructor the canonical constructor
 * @param components in order
 * @param nullable names of those that may be null when they are left out
 */
record Shape(Constructor<?> constructor, List<RecordComponent> components, Set<String> nullable) {
    /** By name, whoever declares it: the vocabulary knows none, the server's own records use the framework's. */
    private static final String NULLABLE = "Nullable";

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::reflect);
    }

    private static Shape reflect(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return new Shape(constructor, components, nullable(components));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no canonical constructor in " + type, e);
        }
    }

    private static Set<String> nullable(List<RecordComponent> components) {
        return components.stream()
                .filter(component -> Arrays.stream(component.getAccessor().getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().equals(NULLABLE)))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<RecordComponent> find(String name) {
        return components.stream().filter(c -> c.getName().equals(name)).findFirst();
    }

    List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
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
