package dev.peakplan.server.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * A failure of the program itself.
 *
 * @param id what the user is told, and what the log is searched for
 * @param at when
 * @param cause what happened
 */
public record Fault(String id, Instant at, Throwable cause) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Fault of(Throwable cause) {
        return new Fault(String.format("F-%08X", RANDOM.nextInt()), Instant.now(), cause);
    }

    /** Writes the fault to a file of its own in {@code folder}, or in the temporary folder when that cannot be written. */
    public Path keep(Path folder) {
        StringWriter text = new StringWriter();
        text.append(id).append(' ').append(at.toString()).append('\n');
        cause.printStackTrace(new PrintWriter(text, true));
        try {
            return write(Files.createDirectories(folder), text.toString());
        } catch (IOException unwritable) {
            try {
                return write(Path.of(System.getProperty("java.io.tmpdir")), text.toString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private Path write(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("peakplan-" + id + ".log"), text, StandardCharsets.UTF_8);
    }
}
