package dev.peakplan.server.serving;

import dev.peakplan.server.users.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server that has just started what its users ask first, so that none of them waits for classes, templates and code to be made ready:
 * every page that can be reached from the first one, one of each kind, and the lists of the HTTP interface, over and over. One question at a
 * time, and a pause as long as its answer took, so that whoever asks meanwhile has the processors.
 */
final class WarmUp {
    private static final int MOST_ADDRESSES = 120;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration SESSION = Duration.ofMinutes(5);
    private static final List<String> LISTS = List.of(
            "/api/v1/plans",
            "/api/v1/jobs",
            "/api/v1/reviews",
            "/api/v1/reviews/queue",
            "/api/v1/budgets",
            "/api/v1/session");
    /** What a page refers to: other pages, styles and scripts. Files of the HTTP interface are left alone: fetching them is noted. */
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/(?!api/|language/|/)[^\"#]*)");

    private static final Pattern VALUES = Pattern.compile("[0-9A-Z]{26}|(?<==)[^&]*");
    private static final Pattern PLAN = Pattern.compile("/plans/[^/?]*");

    private final String address;
    private final Sessions sessions;
    private String cookie = "";
    private volatile boolean wanted = true;

    /** @param address where this server is reached from itself */
    WarmUp(String address, Sessions sessions) {
        this.address = address;
        this.sessions = sessions;
    }

    /**
     * Returns when all is asked, or {@link #stop()} was called; what cannot be asked is left cold.
     *
     * @param rounds how often lists are asked for after every kind of page was
     */
    void run(int rounds) {
        try {
            cookie = sessions.ownCookie(SESSION).orElse("");
            List<String> pages = walk();
            for (int round = 0; round < rounds; round++) {
                String language = round % 2 == 0 ? "zh" : "en";
                for (String list : LISTS) {
                    ask(list, language);
                }
                ask(pages.get(round % pages.size()), language);
            }
        } catch (IOException | RuntimeException stopped) {
            // the server has been stopped, or nobody is let in: whoever comes first warms it up
            wanted = false;
        }
    }

    void stop() {
        wanted = false;
    }

    /** Asks for all that can be reached, one address of a kind; returns the addresses. */
    private List<String> walk() throws IOException {
        Set<String> kinds = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> asked = new LinkedHashSet<>();
        while (!open.isEmpty() && asked.size() < MOST_ADDRESSES) {
            String path = open.remove();
            asked.add(path);
            Optional<String> page = ask(path, "zh");
            if (page.isPresent()) {
                Matcher references = REFERENCE.matcher(page.get());
                while (references.find()) {
                    String found = references.group(1).replace("&amp;", "&");
                    if (kinds.add(VALUES.matcher(found).replaceAll("*"))) {
                        open.add(found);
                        if (PLAN.matcher(found).matches()) {
                            open.add(found + "/figures");
                        }
                    }
                }
            }
        }
        return List.copyOf(asked);
    }

    /** The answer, if it is a page. */
    private Optional<String> ask(String path, String language) throws IOException {
        if (!wanted) {
            throw new IOException("no longer wanted");
        }
        long begin = System.nanoTime();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).resolve(path).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Accept", path.startsWith("/api/") ? "application/json" : "text/html,*/*");
        connection.setRequestProperty("Accept-Language", language);
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        try (InputStream answer = stream(connection)) {
            byte[] body = answer.readAllBytes();
            LockSupport.parkNanos(System.nanoTime() - begin);
            String type = String.valueOf(connection.getContentType());
            return type.startsWith("text/html")
                    ? Optional.of(new String(body, StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        InputStream stream = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : connection.getErrorStream();
        return stream == null ? InputStream.nullInputStream() : stream;
    }
}
