package dev.peakplan.server.review;

import dev.peakplan.server.ids.Sha256;
import dev.peakplan.server.plans.PlanFiles;
import java.nio.ByteBuffer;

/** What a version is frozen with: SHA-256 over the JSON document and the workbook, each after its length in eight bytes. */
final class ContentHash {
    private ContentHash() {}

    static String of(PlanFiles files) {
        byte[] document = files.document();
        byte[] workbook = files.workbook();
        return Sha256.of(length(document), document, length(workbook), workbook);
    }

    private static byte[] length(byte[] file) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, file.length).array();
    }
}
