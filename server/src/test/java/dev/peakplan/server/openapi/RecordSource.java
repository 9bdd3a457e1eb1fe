package dev.peakplan.server.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source of a record or enum says beyond its bytecode: the documentation, and the ranges that its constructor requires. */
final class RecordSource {
    private static final List<Path> ROOTS = List.of(Path.of("../optimizer/src/main/java"), Path.of("src/main/java"));
    private static final Pattern RANGE =
            Pattern.compile("Require\\.(\\w+)\\(\\s*[\\w.]+,\\s*([^\"()]*?),?\\s*\"(\\w+)\"\\)");
    private static final Map<Path, String> READ = new ConcurrentHashMap<>();

    private final String text;
    private final int declaration;
    private final String documentation;

    private RecordSource(String text, Class<?> type) {
        this.text = text;
        Matcher declared = Pattern.compile("(record|enum|class) " + type.getSimpleName() + "\\b")
                .matcher(text);
        if (!declared.find()) {
            throw new IllegalStateException("no declaration of " + type);
        }
        this.declaration = declared.start();
        int end = text.lastIndexOf("*/", declaration);
        int start = text.lastIndexOf("/**", declaration);
        boolean own = end > start && !text.substring(end, declaration).matches("(?s).*[;{}].*");
        this.documentation = own ? plain(text.substring(start + 3, end)) : "";
    }

    static RecordSource of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String path = outermost.getName().replace('.', '/') + ".java";
        for (Path root : ROOTS) {
            if (Files.exists(root.resolve(path))) {
                return new RecordSource(READ.computeIfAbsent(root.resolve(path), RecordSource::read), type);
            }
        }
        throw new IllegalStateException("no source of " + type);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\* ?", "\n")
                .replaceAll("(?s)\\{@\\w+\\s+([^}]*)}", "$1")
                .replace("#", "")
                .strip();
    }

    /** What is said of the type itself. */
    String description() {
        int parameters = documentation.indexOf("@param");
        return oneLine(parameters < 0 ? documentation : documentation.substring(0, parameters));
    }

    /** What is said of a component. */
    Optional<String> component(String name) {
        Matcher parameter = Pattern.compile("(?s)@param " + name + "\\s+(.*?)(?=@param|@return|$)")
                .matcher(documentation);
        return parameter.find() ? Optional.of(oneLine(parameter.group(1))) : Optional.empty();
    }

    /** What is said of the constant of an enum. */
    Optional<String> constant(String name) {
        Matcher constant = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + name + "\\b")
                .matcher(text.substring(declaration));
        return constant.find() ? Optional.of(oneLine(plain(constant.group(1)))) : Optional.empty();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The JSON Schema keywords for what the constructor requires of a component. */
    Map<String, Object> range(String name) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        Matcher required = RANGE.matcher(body());
        while (required.find()) {
            // bounds that are no figures but worked out are left to the words of the documentation
            if (required.group(3).equals(name) && required.group(2).matches("[-\\d._, ]*")) {
                String[] bounds = required.group(2).split(",\\s*");
                switch (required.group(1)) {
                    case "text" -> keywords.put("minLength", 1);
                    case "share" -> limits(keywords, "0", "1");
                    case "within" -> limits(keywords, bounds[0], bounds[1]);
                    case "atLeast" -> keywords.put("minimum", number(bounds[0]));
                    case "notNegative" -> keywords.put("minimum", 0);
                    default -> throw new IllegalStateException("no keyword for " + required.group());
                }
            }
        }
        return keywords;
    }

    /** The text from the declaration to that of the next record. */
    private String body() {
        int next = text.indexOf("record ", declaration + 7);
        return next < 0 ? text.substring(declaration) : text.substring(declaration, next);
    }

    private static void limits(Map<String, Object> keywords, String least, String most) {
        keywords.put("minimum", number(least));
        keywords.put("maximum", number(most));
    }

    private static Number number(String literal) {
        BigDecimal value = new BigDecimal(literal.replace("_", ""));
        return value.scale() <= 0 ? (Number) value.longValueExact() : (Number) value.doubleValue();
    }
}
