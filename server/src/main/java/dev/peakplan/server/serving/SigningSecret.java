package dev.peakplan.server.serving;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What sessions are signed with: {@code PEAKPLAN_SECRET}, the same on all nodes, or one made up for this data folder. */
final class SigningSecret {
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {}

    static String of(ServerSettings settings) throws IOException {
        String named = settings.environment().get("PEAKPLAN_SECRET");
        if (named != null && named.length() >= BYTES) {
            return named;
        }
        Path file = settings.data().resolve("secret");
        if (!Files.exists(file)) {
            byte[] bits = new byte[BYTES];
            RANDOM.nextBytes(bits);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, HexFormat.of().formatHex(bits));
        }
        return Files.readString(file).trim();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
