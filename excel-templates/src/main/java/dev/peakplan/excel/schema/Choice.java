package dev.peakplan.excel.schema;

import java.util.List;

/**
 * One of the values that a list offers.
 *
 * @param code the name of the enum constant behind it; it is understood in a cell too
 * @param label what the list shows
 * @param also other words that are understood
 */
public record Choice(String code, Text label, List<String> also) {
    public Choice {
        also = List.copyOf(also);
    }

    public static Choice of(Enum<?> constant, String zh, String en, String... also) {
        return new Choice(constant.name(), Text.of(zh, en), List.of(also));
    }
}
