package dev.peakplan.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file of unknown encoding: a byte order mark decides; else UTF-8 if the bytes are valid; else GB18030 (of which GBK and GB2312
 * are parts) if they are valid and hold Chinese; else windows-1252.
 */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CsvText() {}

    static String decode(byte[] bytes) {
        for (Charset marked : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = "\uFEFF".getBytes(marked);
            if (bytes.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
                return new String(bytes, mark.length, bytes.length - mark.length, marked);
            }
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, GB18030).filter(CsvText::chinese))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
