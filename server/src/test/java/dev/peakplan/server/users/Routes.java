package dev.peakplan.server.users;

import java.util.List;
import java.util.TreeSet;

/** The routes of the policy, for tests of all of them. */
public final class Routes {
    private static final String GET = "GET ";

    private Routes() {}

    /** The paths that something is read from. */
    public static List<String> reading() {
        return new TreeSet<>(new RoutePolicy().lines().keySet())
                .stream()
                        .filter(route -> route.startsWith(GET))
                        .map(route -> route.substring(GET.length()))
                        .toList();
    }
}
