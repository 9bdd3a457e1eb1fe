package dev.peakplan.server.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Reading and writing the files that a command names. */
final class UserFiles {
    /** A file that cannot be read or written; the sentence is for the user. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private UserFiles() {}

    static byte[] read(Console console, Path file) {
        if (!Files.exists(file)) {
            throw new Unusable(console.words().say("file.MISSING", file));
        } else if (Files.isDirectory(file)) {
            throw new Unusable(console.words().say("file.DIRECTORY", file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable(console.words().say("file.UNREADABLE", file));
        }
    }

    /** Writes the whole file or leaves what was there: through a neighbour that is then moved into place. */
    static void write(Console console, Path file, byte[] content) {
        Path folder = file.toAbsolutePath().resolve("..").normalize();
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, ".peakplan", ".new");
            try {
                Files.write(fresh, content);
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Unusable(console.words().say("file.UNWRITABLE", file));
        }
    }

    static boolean named(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
