package dev.peakplan.server.users;

import java.util.List;
import java.util.TreeSet;

/** The routes of the policy, for tests of all of them. */
public final class Routes {
    private Routes() {}

    /** The paths that take a method. */
    public static List<String> all(String method) {
        return new TreeSet<>(new RoutePolicy().lines().keySet())
                .stream()
                        .filter(route -> route.startsWith(method + " "))
                        .map(route -> route.substring(method.length() + 1))
                        .toList();
    }
}
