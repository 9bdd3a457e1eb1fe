package dev.peakplan.server.review;

import dev.peakplan.server.plans.PlanFiles;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a version is frozen with: SHA-256 over the JSON document and the workbook, each after its length in eight bytes. */
final class ContentHash {
    private ContentHash() {}

    static String of(PlanFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : new byte[][] {files.document(), files.workbook()}) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.length));
                digest.update(file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
