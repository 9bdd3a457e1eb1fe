package dev.peakplan.server.bodies;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.Router;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The routes that take JSON, as the router knows them, and the records that they take. */
public final class JsonRoutes {
    private JsonRoutes() {}

    /** Method and path, such as {@code POST /api/v1/tokens}, with the record. */
    public static Map<String, Class<?>> of(ApplicationContext context) {
        Map<String, Class<?>> routes = new TreeMap<>();
        context.getBean(Router.class).uriRoutes().forEach(route -> {
            for (Argument<?> argument : route.getTargetMethod().getArguments()) {
                if (argument.isAnnotationPresent(Body.class)) {
                    String path = route.getUriMatchTemplate().toPathString();
                    routes.put(route.getHttpMethodName() + " " + path, argument.getType());
                }
            }
        });
        return routes;
    }

    static List<RecordComponent> fields(Class<?> record) {
        return Arrays.asList(record.getRecordComponents());
    }

    /** An object with the fields of {@code record} that {@code values} (as JSON) has. */
    public static String body(Class<?> record, Map<String, String> values) {
        return fields(record).stream()
                .map(RecordComponent::getName)
                .filter(values::containsKey)
                .map(name -> "\"" + name + "\":" + values.get(name))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
