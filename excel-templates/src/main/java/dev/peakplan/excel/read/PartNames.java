package dev.peakplan.excel.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of an archive's parts, as programs that unpack it would take them. */
final class PartNames {
    /** Some programs begin the names of parts with a slash; these are the folders in which parts are. */
    private static final Set<String> FOLDERS = Set.of("xl", "_rels", "docprops", "customxml", "[content_types].xml");

    private final Set<String> seen = new HashSet<>();

    /** The name in lower case with plain slashes. */
    static String plain(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this name may be unpacked elsewhere than below where one unpacks it. */
    static boolean unsafe(String plain) {
        List<String> steps = Arrays.asList(plain.split("/", -1));
        boolean absolute = plain.startsWith("/") && (steps.size() < 2 || !FOLDERS.contains(steps.get(1)));
        boolean drive = plain.length() > 1 && plain.charAt(1) == ':';
        return absolute || drive || steps.contains("..") || plain.chars().anyMatch(c -> c < ' ');
    }

    /** Whether this is the first part of its name. */
    boolean isNew(String plain) {
        return seen.add(plain.startsWith("/") ? plain.substring(1) : plain);
    }

    /**
     * Whether what stands before each part agrees with the archive's directory, and nothing stands between the parts: some readers go by the
     * one, some by the other, and both must see the same.
     *
     * @param entries all of the directory, in the order of their places
     */
    static boolean agree(byte[] content, List<ZipArchiveEntry> entries) {
        long end = 0;
        for (ZipArchiveEntry entry : entries) {
            long header = entry.getLocalHeaderOffset();
            if (header < end || hidden(content, end, header) || !named(content, (int) header, entry.getRawName())) {
                return false;
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
        return !hidden(content, end, content.length);
    }

    /** Whether there is a part that the directory does not know. */
    private static boolean hidden(byte[] content, long from, long to) {
        for (int k = (int) from; k + 3 < to; k++) {
            if (content[k] == 'P' && content[k + 1] == 'K' && content[k + 2] == 3 && content[k + 3] == 4) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(byte[] content, int header, byte[] name) {
        int start = header + 30;
        int length = content[header + 26] & 0xFF | (content[header + 27] & 0xFF) << 8;
        return length == name.length && Arrays.equals(content, start, start + length, name, 0, length);
    }
}
