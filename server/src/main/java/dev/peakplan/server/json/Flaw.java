package dev.peakplan.server.json;

import dev.peakplan.server.json.JsonProblem.Expected;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first place where a document stops being JSON (RFC 8259).
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param found what stands there; empty at the end of the document
 * @param expected what may stand there
 */
record Flaw(int line, int column, String found, Expected expected) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The flaw of a document in UTF-8; nothing when its grammar is kept. */
    static Optional<Flaw> find(byte[] document) {
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer read = CharBuffer.allocate(document.length);
        CoderResult end = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, read, true);
        String text = read.flip().toString();
        Optional<Flaw> flaw = Grammar.firstBreak(text).map(each -> at(text, each));
        if (end.isError() && flaw.map(each -> each.found().isEmpty()).orElse(true)) {
            String wrong = String.format("0x%02X", document[bytes.position()]);
            return Optional.of(at(text, new Grammar.Break(text.length(), wrong, Expected.UTF_8)));
        }
        return flaw;
    }

    private static Flaw at(String text, Grammar.Break found) {
        int line = 1;
        int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int i = 0; i < found.at(); i++) {
            char each = text.charAt(i);
            if (each == '\n' || each == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                start = i + 1;
            }
        }
        return new Flaw(
                line, text.codePointCount(start, Math.max(start, found.at())) + 1, found.found(), found.expected());
    }
}
