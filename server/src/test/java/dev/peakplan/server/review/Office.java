package dev.peakplan.server.review;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A server with people in it, each asked for by name. */
public final class Office implements AutoCloseable {
    public static final String PASSWORD = "a long password";

    private final RunningServer running;
    private final TestServer server;
    private final Map<String, String> cookies = new HashMap<>();

    private Office(RunningServer running) {
        this.running = running;
        this.server = TestServer.at(running.address());
    }

    /** A server with an administrator called root. */
    public static Office open(Path data, Map<String, String> environment) throws IOException {
        Office office = new Office(RunningServer.start(TestServer.settings(data, environment)));
        String token = Files.readString(data.resolve("setup-token")).trim();
        HttpResponse<String> made = office.server.post(
                "/api/v1/setup", "{\"token\":\"" + token + "\",\"name\":\"root\",\"password\":\"" + PASSWORD + "\"}");
        assertEquals(201, made.statusCode(), made::body);
        office.signIn("root");
        return office;
    }

    /** A person with these roles, on a unit ({@code site/department}), who speaks for a department. */
    public void hire(String name, String roles, String unit, String department) {
        String[] parts = unit.split("/");
        HttpResponse<String> made = post(
                "root",
                "/api/v1/users",
                "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\",\"roles\":[\""
                        + roles.replace(" ", "\",\"")
                        + "\"],\"units\":[{\"site\":\"" + parts[0] + "\",\"department\":\"" + parts[1]
                        + "\"}],\"department\":\"" + department + "\"}");
        assertEquals(201, made.statusCode(), made::body);
        signIn(name);
    }

    private void signIn(String name) {
        HttpResponse<String> answer =
                server.post("/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow(() -> new AssertionError(answer.body()));
        cookies.put(name, header.substring(0, header.indexOf(';')));
    }

    public HttpResponse<String> get(String name, String path) {
        return send(name, "GET", path, "");
    }

    public HttpResponse<String> post(String name, String path, String json, String... headers) {
        return send(name, "POST", path, json, headers);
    }

    public HttpResponse<String> send(String name, String method, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (cookies.containsKey(name)) {
            all.addAll(List.of("Cookie", cookies.get(name)));
        }
        return all.isEmpty()
                ? server.send(method, path, json)
                : server.send(method, path, json, all.toArray(String[]::new));
    }

    public HttpResponse<byte[]> bytes(String name, String path) {
        return server.bytes(path, "Cookie", cookies.get(name), "Accept", "*/*");
    }

    /** Hands in a file that is no plan. */
    public HttpResponse<String> handIn(String name, String path) {
        List<String> headers = cookies.containsKey(name) ? List.of("Cookie", cookies.get(name)) : List.of();
        return server.upload(path, "a.json", "{}", new String[0], headers.toArray(String[]::new));
    }

    /** Has the example planned; returns the plan's id. */
    public String plan(String name, String seed) {
        return plan(name, "预算.json", Examples.request(), "seed=" + seed);
    }

    /** Has a request planned; returns the plan's id. */
    public String plan(String name, String fileName, String request, String... fields) {
        List<String> all = new ArrayList<>(List.of("steps=300"));
        all.addAll(List.of(fields));
        HttpResponse<String> submitted = server.upload(
                "/api/v1/plans", fileName, request, all.toArray(String[]::new), "Cookie", cookies.get(name));
        assertEquals(202, submitted.statusCode(), submitted::body);
        return planned(name, field(submitted, "id"));
    }

    /** Waits for a job; returns its id. */
    public String planned(String name, String id) {
        String[] cookie = {"Cookie", cookies.get(name)};
        HttpResponse<String> job = server.await(
                "/api/v1/jobs/" + id,
                body -> body.contains("\"DONE\"") || !body.contains("\"state\"") || body.contains("\"FAILED\""),
                cookie);
        assertEquals("DONE", field(job, "state"), job::body);
        return id;
    }

    /** Has a run end as one does that fails by our fault: without a plan. */
    public void fail(String job) {
        DataSource database =
                DelegatingDataSource.unwrapDataSource(running.context().getBean(DataSource.class));
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate("delete from plan_result where id = '" + job + "'");
            assertEquals(
                    1,
                    change.executeUpdate(
                            "update job set state = 'FAILED', fault_id = 'F-7Q2K9' where id = '" + job + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a step with the version as it is now. */
    public HttpResponse<String> step(String name, String id, String step, String body) {
        String tag = "\"" + field(get("root", "/api/v1/reviews/" + id), "version") + "\"";
        return post(name, "/api/v1/reviews/" + id + "/" + step, body, "If-Match", tag);
    }

    public RunningServer running() {
        return running;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    @Override
    public void close() {
        running.close();
    }
}
