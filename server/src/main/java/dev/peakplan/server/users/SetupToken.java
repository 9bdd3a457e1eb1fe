package dev.peakplan.server.users;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one-time token that makes the first administrator; a file in the data folder that only the server's own user can read. */
@Singleton
class SetupToken implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SetupToken.class);

    private final Path file;
    private final LiveAccounts accounts;

    SetupToken(@Value("${peakplan.data}") Path data, LiveAccounts accounts) {
        this.file = data.resolve("setup-token");
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (accounts.any()) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, Tokens.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("No account exists yet. The token for setting up the first one is in {}.", file);
    }

    boolean matches(String token) {
        return read().map(known -> MessageDigest.isEqual(bytes(known), bytes(token)))
                .orElse(false);
    }

    void spend() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).trim()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
