package dev.peakplan.server.files;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** Hands out the files of pages; they hold nothing of anybody's. */
@Hidden
@Controller("/assets")
final class PageFileController {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    /** Whoever does not know the fingerprint asks each time. */
    private static final String ASK_AGAIN = "no-cache";

    private final PageFiles files;

    PageFileController(PageFiles files) {
        this.files = files;
    }

    @Get("/{fingerprint}/{+path}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(
            String fingerprint,
            String path,
            @Header(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String takes) {
        boolean compressed = takes.contains("gzip");
        Optional<byte[]> found = compressed ? files.findCompressed(path) : files.find(path);
        return found.map(content -> answer(content, path, compressed, fingerprint))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, path));
    }

    private MutableHttpResponse<byte[]> answer(byte[] content, String path, boolean compressed, String fingerprint) {
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(content)
                .contentType(MediaType.forFilename(path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, fingerprint.equals(files.fingerprint()) ? FOR_GOOD : ASK_AGAIN);
        return compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
    }
}
