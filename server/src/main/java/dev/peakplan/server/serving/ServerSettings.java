package dev.peakplan.server.serving;

import dev.peakplan.server.database.DatabaseAddress;
import io.micronaut.context.env.AbstractPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How the server is started. Whatever the environment or a configuration file says beside it is Micronaut's usual business.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param data folder of the embedded database and of the server's own files
 * @param environment the environment's variables; {@code PEAKPLAN_DATABASE_URL} names another database than the embedded one
 */
public record ServerSettings(String host, int port, Path data, Map<String, String> environment) {
    private static final int LONGEST_MACHINE = 40;

    /** Variables of the environment, and the properties that each sets as it is. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("PEAKPLAN_ORIGINS", "peakplan.origins"),
            Map.entry("PEAKPLAN_JOBS", "peakplan.jobs.concurrent"),
            Map.entry("PEAKPLAN_JOBS_FIRST_AFTER", "peakplan.jobs.first-after"),
            Map.entry("PEAKPLAN_PLAN_SECONDS", "peakplan.plans.seconds"),
            Map.entry("PEAKPLAN_PLAN_STEPS", "peakplan.plans.steps"),
            Map.entry("PEAKPLAN_PASSWORD_COST", "peakplan.users.password-cost"),
            Map.entry("PEAKPLAN_FILES_PROCESSES", "peakplan.files.processes"),
            Map.entry("PEAKPLAN_FILES_WAITING", "peakplan.files.waiting"),
            Map.entry("PEAKPLAN_FILES_MEMORY_MEGABYTES", "peakplan.files.memory-megabytes"),
            Map.entry("PEAKPLAN_FILES_SECONDS", "peakplan.files.seconds"),
            Map.entry("PEAKPLAN_FILES_MEGABYTES", "peakplan.files.megabytes"),
            Map.entry("PEAKPLAN_FILES_UNPACKED_MEGABYTES", "peakplan.files.unpacked-megabytes"),
            Map.entry("PEAKPLAN_FILES_PARTS", "peakplan.files.parts"),
            Map.entry("PEAKPLAN_FILES_SHEETS", "peakplan.files.sheets"),
            Map.entry("PEAKPLAN_FILES_CELLS", "peakplan.files.cells"),
            Map.entry("PEAKPLAN_FILES_ROWS", "peakplan.files.rows"),
            Map.entry("PEAKPLAN_SMTP_HOST", "peakplan.notices.smtp-host"),
            Map.entry("PEAKPLAN_SMTP_PORT", "peakplan.notices.smtp-port"),
            Map.entry("PEAKPLAN_SMTP_USER", "peakplan.notices.smtp-user"),
            Map.entry("PEAKPLAN_SMTP_PASSWORD", "peakplan.notices.smtp-password"),
            Map.entry("PEAKPLAN_SMTP_TLS", "peakplan.notices.smtp-tls"),
            Map.entry("PEAKPLAN_SMTP_FROM", "peakplan.notices.from"),
            Map.entry("PEAKPLAN_NOTICES_PAUSE", "peakplan.notices.first-pause"),
            Map.entry("PEAKPLAN_REFORECAST_EVERY", "peakplan.monitoring.reforecast-every"),
            Map.entry("PEAKPLAN_REVIEW_REVIEWER_MAY_APPROVE", "peakplan.review.reviewer-may-approve"));

    /**
     * Without WRITE_DELAY=0 a killed process would lose what it committed in its last half second; without DB_CLOSE_ON_EXIT=FALSE the
     * database closes itself when the process is told to stop, before the server has put its jobs down.
     */
    private static final String H2_MODE =
            ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE";

    public ServerSettings {
        environment = Map.copyOf(environment);
    }

    /** Whether only this machine can reach the server. */
    public boolean loopback() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** Whether the server answers https only. */
    boolean https() {
        return environment.containsKey(Https.KEY_STORE);
    }

    /** The address by which the server's own machine reaches it. */
    String hostFromHere() {
        String named = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return named.contains(":") ? "[" + named + "]" : named;
    }

    /** The database that the server keeps everything in. */
    public DatabaseAddress database() {
        String named = environment.get("PEAKPLAN_DATABASE_URL");
        String url =
                named != null ? named : "jdbc:h2:file:" + data.toAbsolutePath().resolve("peakplan") + H2_MODE;
        return new DatabaseAddress(
                url,
                environment.getOrDefault("PEAKPLAN_DATABASE_USER", "peakplan"),
                environment.getOrDefault("PEAKPLAN_DATABASE_PASSWORD", ""));
    }

    /** Variables of the environment, and the properties that each sets. */
    static Map<String, String> variables() {
        return VARIABLES;
    }

    /** What no user sets, as the settings of an application: whatever else says something comes before it. */
    static PropertySource fixed() throws IOException {
        Properties fixed = new Properties();
        try (InputStream file = ServerSettings.class.getResourceAsStream("server.properties")) {
            fixed.load(file);
        }
        Map<String, Object> settings = new HashMap<>();
        fixed.stringPropertyNames().forEach(name -> settings.put(name, fixed.getProperty(name)));
        return PropertySource.of("server", settings, AbstractPropertySourceLoader.DEFAULT_POSITION);
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("peakplan.host", host);
        properties.put("peakplan.port", port == 0 ? -1 : port);
        properties.put("peakplan.loopback", loopback());
        properties.put("peakplan.data", data.toString());
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        properties.put("peakplan.processors", processors);
        if (database().embedded()) {
            properties.put("peakplan.readers", processors);
        }
        properties.put("peakplan.jobs.node", environment.getOrDefault("PEAKPLAN_NODE", machine() + ":" + port));
        DatabaseAddress database = database();
        properties.put("peakplan.database.url", database.url());
        properties.put("peakplan.database.user", database.user());
        properties.put("peakplan.database.password", database.password());
        VARIABLES.forEach((variable, property) -> {
            if (environment.containsKey(variable)) {
                properties.put(property, environment.get(variable));
            }
        });
        if (environment.containsKey("PEAKPLAN_ORIGINS")) {
            properties.put("micronaut.server.cors.enabled", true);
            String clients = "micronaut.server.cors.configurations.clients.";
            properties.put(clients + "allowed-origins", environment.get("PEAKPLAN_ORIGINS"));
            properties.put(clients + "exposed-headers", "Location,Retry-After");
            properties.put(clients + "allow-credentials", false);
        }
        if (https()) {
            properties.put("micronaut.server.ssl.enabled", true);
            properties.put("micronaut.server.ssl.port", port == 0 ? -1 : port);
            properties.put("micronaut.server.ssl.key-store.type", "PKCS12");
            properties.put("micronaut.server.ssl.key-store.path", "file:" + environment.get(Https.KEY_STORE));
            properties.put("micronaut.server.ssl.key-store.password", environment.getOrDefault(Https.PASSWORD, ""));
        }
        return properties;
    }

    /** The machine's name, cut to what the database keeps. */
    private static String machine() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(LONGEST_MACHINE, name.length()));
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
