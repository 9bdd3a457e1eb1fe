package dev.peakplan.server.notices;

import java.util.Map;

/**
 * A message.
 *
 * @param subject one line
 * @param text sentences for people
 * @param data particulars for programs
 */
public record Notice(String subject, String text, Map<String, String> data) {
    public Notice {
        data = Map.copyOf(data);
    }
}
