package dev.peakplan.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list walked one entry a page: the pages hold what the whole holds, in its order, nothing twice and nothing lost. */
public final class PagedList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PagedList() {}

    /**
     * Walks the list at {@code path}.
     *
     * @param get asks for a path
     * @return number of entries
     */
    public static int check(String path, Function<String, HttpResponse<String>> get) throws IOException {
        List<JsonNode> whole = new ArrayList<>();
        JSON.readTree(get.apply(path + "?count=500").body()).forEach(whole::add);
        List<JsonNode> pages = new ArrayList<>();
        String next = path + "?count=1";
        while (!next.isEmpty()) {
            HttpResponse<String> page = get.apply(next);
            assertEquals(200, page.statusCode(), page::body);
            JsonNode entries = JSON.readTree(page.body());
            assertEquals(true, entries.size() <= 1, next);
            entries.forEach(pages::add);
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }
        assertEquals(whole, pages, path);
        return whole.size();
    }
}
