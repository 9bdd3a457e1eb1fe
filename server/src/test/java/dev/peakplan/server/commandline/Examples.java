package dev.peakplan.server.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example request, as text and as a file. */
public final class Examples {
    private Examples() {}

    public static String request() {
        try (InputStream in = Examples.class.getResourceAsStream("/json/request.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request whose caps cannot be kept. */
    public static String tooTight() {
        return request().replace("\"amount\": 120000000", "\"amount\": 1200000");
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
