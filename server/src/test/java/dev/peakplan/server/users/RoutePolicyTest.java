package dev.peakplan.server.users;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutePolicyTest {
    @TempDir
    Path data;

    @Test
    void everyRouteHasALineAndEveryLineARoute() throws Exception {
        try (RunningServer server = RunningServer.start(TestServer.settings(data, Map.of()))) {
            ApplicationContext context = server.context();
            Set<String> routes = context.getBean(Router.class)
                    .uriRoutes()
                    .map(route -> route.getHttpMethodName() + " "
                            + route.getUriMatchTemplate().toPathString())
                    .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(routes, new TreeSet<>(new RoutePolicy().lines().keySet()));
        }
    }
}
