package dev.peakplan.server.commandline;

import dev.peakplan.excel.read.ReadLimits;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Decided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/** Reading and writing the files that a command names. */
final class UserFiles {
    /** A file that cannot be read or written; the sentence is for the user. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private static final long MIB = 1024L * 1024;

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

    /** A file as a request, or as the list of what is wrong with it. */
    static Intake intake(Console console, Path file) {
        return intake(console, read(console, file));
    }

    /** As {@link #intake(Console, Path)}, of a file whose bytes are known. */
    static Intake intake(Console console, byte[] content) {
        return Intake.read(content, limits(console));
    }

    /** A file as a request with what is decided for it. */
    static Decided decided(Console console, Path file) {
        return Decided.read(read(console, file), limits(console));
    }

    /** What a workbook may weigh: the same variables as the server's, see docs/OPERATIONS.md. */
    private static ReadLimits limits(Console console) {
        ReadLimits usual = ReadLimits.DEFAULT;
        return new ReadLimits(
                number(console, "MEGABYTES", usual.fileBytes() / MIB) * MIB,
                number(console, "UNPACKED_MEGABYTES", usual.unpackedBytes() / MIB) * MIB,
                (int) number(console, "PARTS", usual.parts()),
                (int) number(console, "SHEETS", usual.sheets()),
                number(console, "CELLS", usual.cells()),
                (int) number(console, "ROWS", usual.rowsPerSheet()));
    }

    private static long number(Console console, String name, long usual) {
        String variable = "PEAKPLAN_FILES_" + name;
        String stated = console.environment().getOrDefault(variable, Long.toString(usual));
        try {
            return Math.min(Integer.MAX_VALUE, Math.max(1, Long.parseLong(stated.strip())));
        } catch (NumberFormatException wrong) {
            throw new Unusable(console.words().say("file.LIMIT", variable, stated));
        }
    }

    /** What keeps the file from being written, as a sentence; makes nothing that stays. */
    static Optional<String> hindrance(Console console, Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(console.words().say("file.DIRECTORY", file));
        }
        Path folder = file.toAbsolutePath().resolve("..").normalize();
        while (Files.notExists(folder)) {
            // ends at the root, which is there
            folder = folder.resolve("..").normalize();
        }
        try {
            Files.delete(Files.createTempFile(folder, ".peakplan", ".new"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(console.words().say("file.UNWRITABLE", file));
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
