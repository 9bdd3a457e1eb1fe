package dev.peakplan.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Something noticed about an input, at its place. The sentence is kept by code in both languages; see {@code FindingTexts}.
 *
 * @param severity how bad it is
 * @param code which sentence
 * @param path where: components and indices of the records, such as {@code workforce.roles[2].attritionPerPeriod}, or line and column of a
 *     file as {@code line[7].column[3]}
 * @param arguments what the sentence is filled with
 */
public record Finding(Severity severity, String code, String path, List<String> arguments) {
    public Finding {
        Require.text(code, "code");
        arguments = List.copyOf(arguments);
    }

    public static Finding warning(String code, String path, Object... arguments) {
        return new Finding(Severity.WARNING, code, path, texts(arguments));
    }

    public static Finding error(String code, String path, Object... arguments) {
        return new Finding(Severity.ERROR, code, path, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** How bad it is. */
    public enum Severity {
        /** Worth a look; the input is used as it is. */
        WARNING,
        /** The input at this place cannot be used. */
        ERROR
    }
}
