package dev.peakplan.server.paging;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.function.Function;

/** A page of a list, with the address of the next one in {@code Link} (RFC 8288) as long as there may be one. */
public final class CursorPage {
    /** Comes after every id, in whatever order a database sorts texts (a tilde does not); where lists of the latest first begin. */
    public static final String AFTER_ALL_IDS = "ZZ";

    /** Threads for answers that take a moment: short lists, and the state of a thing. */
    public static final String READERS = "readers";

    private CursorPage() {}

    /**
     * Answers with a page.
     *
     * @param page what is on it
     * @param count how many there may be
     * @param parameter name of the parameter that the next page is asked for with
     * @param cursor value of that parameter, from the last on this page
     */
    public static <T> HttpResponse<List<T>> of(
            HttpRequest<?> request, List<T> page, int count, String parameter, Function<T, String> cursor) {
        return page.size() < count
                ? HttpResponse.ok(page)
                : of(request, page, parameter, cursor.apply(page.get(page.size() - 1)));
    }

    /**
     * Answers with a page that another one follows.
     *
     * @param value value of the parameter that the next page is asked for with
     */
    public static <T> HttpResponse<List<T>> of(HttpRequest<?> request, List<T> page, String parameter, String value) {
        MutableHttpResponse<List<T>> answer = HttpResponse.ok(page);
        UriBuilder next = UriBuilder.of(request.getPath());
        request.getParameters().forEach((name, values) -> {
            if (!name.equals(parameter)) {
                next.queryParam(name, values.toArray());
            }
        });
        next.queryParam(parameter, value);
        return answer.header("Link", "<" + next.build() + ">; rel=\"next\"");
    }
}
