package dev.peakplan.server.http;

import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of this process, asked through its door like any other. */
public final class TestServer implements AutoCloseable {
    private static final String BOUNDARY = "peakplan-boundary";
    /** Asking without pause would take a processor from what is waited for. */
    private static final long BETWEEN_QUESTIONS_NANOS = 20_000_000;

    private final String address;
    private final AutoCloseable server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(String address, AutoCloseable server) {
        this.address = address;
        this.server = server;
    }

    /** A server that runs elsewhere. */
    public static TestServer at(String address) {
        return new TestServer(address, () -> {});
    }

    /**
     * Settings of a server that tests do not wait for: a process for workbooks takes longer to start than most tests run and has a test of
     * its own, a password's hash is cheap, and a plan that nobody states a time for counts its steps.
     */
    public static ServerSettings settings(Path data, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(
                Map.of("PEAKPLAN_FILES_PROCESSES", "0", "PEAKPLAN_PASSWORD_COST", "4", "PEAKPLAN_PLAN_STEPS", "2000"));
        settings.putAll(environment);
        return new ServerSettings("127.0.0.1", 0, data, settings);
    }

    public static TestServer start(Path data, Map<String, String> environment) {
        try {
            RunningServer server = RunningServer.start(settings(data, environment));
            return new TestServer(server.address(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        return text(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        try {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file with further fields, {@code name=value}. */
    public HttpResponse<String> upload(
            String path, String fileName, String content, String[] fields, String... headers) {
        return upload(path, fileName, content.getBytes(StandardCharsets.UTF_8), fields, headers);
    }

    public HttpResponse<String> upload(
            String path, String fileName, byte[] content, String[] fields, String... headers) {
        StringBuilder body = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"\r\n\r\n"
                    + parts[1] + "\r\n");
        }
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
        return text(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a body as it is. */
    public HttpResponse<String> raw(String path, String contentType, String body) {
        return text(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Sends fields, {@code name=value}, as a form without a file. */
    public HttpResponse<String> form(String path, String[] fields, String... headers) {
        StringBuilder body = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"\r\n\r\n"
                    + parts[1] + "\r\n");
        }
        body.append("--" + BOUNDARY + "--\r\n");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        return text(headers.length == 0 ? request : request.headers(headers));
    }

    /** Asks again until the answer is as wished; the test's own time limit ends it otherwise. */
    public HttpResponse<String> await(String path, Predicate<String> wish, String... headers) {
        HttpResponse<String> answer = get(path, headers);
        while (!wish.test(answer.body())) {
            LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            answer = get(path, headers);
        }
        return answer;
    }

    /** The value of a field of a JSON answer, as it stands there without quotes. */
    public static String field(HttpResponse<String> answer, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}\\]]*)").matcher(answer.body());
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + answer.statusCode() + " " + answer.body());
        }
        return matcher.group(1);
    }

    private HttpResponse<String> text(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
