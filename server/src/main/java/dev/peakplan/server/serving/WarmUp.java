package dev.peakplan.server.serving;

import dev.peakplan.server.users.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server that has just started what its users ask first, so that none of them waits for classes, templates and code to be made ready:
 * the lists of the HTTP interface, every page that users of each role can reach from the first one, two of each kind at most, and both over and
 * over. One question at a time; after an answer that took long, for the server is busy with what others ask, a pause of the same length.
 */
final class WarmUp {
    /**
     * Lists are asked for so often before any page: programs ask for them at a steady rate, people look at a page for a while. What all
     * answers run through is compiled by then, which takes two hundred of them.
     */
    private static final int FIRST_ROUNDS = 50;

    /** A quick answer, even by code that is not compiled yet. */
    private static final long QUICK_NANOS = 40_000_000;

    private static final int OF_A_KIND = 2;
    private static final int MOST_ADDRESSES = 240;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration SESSION = Duration.ofMinutes(5);
    /** Where visitors come in: all from the first page; who is not signed in from the others. */
    private static final List<String> ENTRANCES = List.of("/", "/sign-in", "/setup");

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
    private static final Pattern FILE = Pattern.compile("^/assets/");
    private static final Pattern PLAN = Pattern.compile("/plans/[^/?]*");

    private final String address;
    private final Sessions sessions;
    private volatile boolean wanted = true;

    /** @param address where this server is reached from itself */
    WarmUp(String address, Sessions sessions) {
        this.address = address;
        this.sessions = sessions;
    }

    /**
     * Returns when all is asked, or {@link #stop()} was called; what cannot be asked is left cold.
     *
     * @param rounds how often lists are asked for
     */
    void run(int rounds) {
        try {
            List<String> found = sessions.ownCookies(SESSION);
            List<String> visitors = found.isEmpty() ? List.of("") : found;
            int first = Math.min(rounds, FIRST_ROUNDS);
            for (int round = 0; round < first; round++) {
                lists(visitors.get(0), round);
            }
            List<Question> pages = walk(visitors);
            for (int round = first; round < rounds; round++) {
                lists(visitors.get(0), round);
                ask(pages.get(round % pages.size()), language(round));
            }
        } catch (IOException | RuntimeException stopped) {
            // the server has been stopped, or nobody is let in: whoever comes first warms it up
            wanted = false;
        }
    }

    private void lists(String visitor, int round) throws IOException {
        for (String list : LISTS) {
            ask(new Question(list, visitor), language(round));
        }
    }

    private static String language(int round) {
        return round % 2 == 0 ? "zh" : "en";
    }

    void stop() {
        wanted = false;
    }

    /** An address, and as whom it is asked for. */
    private record Question(String path, String cookie) {}

    /**
     * Asks as one visitor after the other for all that each can reach, two addresses of a kind, for one may be of a file with errors that
     * leads nowhere. Styles and scripts are the same for all. Returns what was asked.
     */
    private List<Question> walk(List<String> visitors) throws IOException {
        Set<String> files = new HashSet<>();
        List<Question> asked = new ArrayList<>();
        for (String visitor : visitors) {
            Map<String, Integer> kinds = new HashMap<>();
            files.forEach(file -> kinds.put(file, OF_A_KIND));
            Deque<String> open = new ArrayDeque<>(asked.isEmpty() ? ENTRANCES : ENTRANCES.subList(0, 1));
            while (!open.isEmpty() && asked.size() < MOST_ADDRESSES) {
                Question question = new Question(open.remove(), visitor);
                asked.add(question);
                ask(question, "zh").ifPresent(page -> follow(page, kinds, open));
            }
            kinds.keySet().stream().filter(kind -> FILE.matcher(kind).find()).forEach(files::add);
        }
        return asked;
    }

    /** Puts what a page refers to into {@code open}, as far as nothing of its kind was met before. */
    private static void follow(String page, Map<String, Integer> kinds, Deque<String> open) {
        Matcher references = REFERENCE.matcher(page);
        Set<String> here = new HashSet<>();
        while (references.find()) {
            String found = references.group(1).replace("&amp;", "&");
            String kind = VALUES.matcher(found).replaceAll("*");
            if (here.add(found) && kinds.merge(kind, 1, Integer::sum) <= (kind.equals(found) ? 1 : OF_A_KIND)) {
                open.add(found);
                if (PLAN.matcher(found).matches()) {
                    open.add(found + "/figures");
                }
            }
        }
    }

    /** The answer, if it is a page. */
    private Optional<String> ask(Question question, String language) throws IOException {
        String path = question.path();
        String cookie = question.cookie();
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
        if (FILE.matcher(path).find()) {
            // as browsers do, for whom they are compressed once
            connection.setRequestProperty("Accept-Encoding", "gzip");
        }
        try (InputStream answer = stream(connection)) {
            byte[] body = answer.readAllBytes();
            long took = System.nanoTime() - begin;
            if (took > QUICK_NANOS) {
                LockSupport.parkNanos(took);
            }
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
