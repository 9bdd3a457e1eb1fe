package dev.peakplan.server.files;

import dev.peakplan.server.ids.Sha256;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file as an answer, under its name in any script (RFC 6266, RFC 8187). */
public final class Download {
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JSON = "application/json";

    private static final int TAG_SIGNS = 32;

    private Download() {}

    public static HttpResponse<byte[]> of(byte[] content, String type, String fileName) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .header(HttpHeaders.ETAG, tag(content))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The hash of what is sent: who has it already need not be sent it again. */
    private static String tag(byte[] content) {
        return '"' + Sha256.of(content).substring(0, TAG_SIGNS) + '"';
    }

    /** Both forms of the name: plain for old clients, where each other character is an underscore, and percent-encoded UTF-8. */
    static String disposition(String fileName) {
        String safe = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        String plain = safe.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /** The name with another ending: {@code 需求.xlsx} becomes {@code 需求-plan.json}. */
    public static String renamed(String fileName, String suffix) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + suffix;
    }
}
