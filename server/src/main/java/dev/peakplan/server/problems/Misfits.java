package dev.peakplan.server.problems;

import dev.peakplan.server.access.Confidences;
import dev.peakplan.server.text.ValueKind;
import dev.peakplan.server.text.Words;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the framework found wrong with parameters and fields, each named, in the asker's language. */
final class Misfits {
    private static final String CONSTRAINT = "constraint.";

    private Misfits() {}

    static List<Located> of(Optional<Throwable> cause, Words words) {
        if (cause.isEmpty()) {
            return List.of();
        } else if (cause.get() instanceof ConstraintViolationException violated) {
            return violated.getConstraintViolations().stream()
                    .map(each -> violation(each, words))
                    .sorted(Comparator.comparing(Located::place))
                    .toList();
        } else if (cause.get() instanceof ConversionErrorException misfit) {
            return List.of(wrongType(misfit, words));
        } else if (cause.get() instanceof UnsatisfiedRouteException missing) {
            return List.of(named("MISSING_FIELD", missing.getArgument(), words));
        } else if (cause.get() instanceof UnsatisfiedArgumentException missing) {
            return List.of(named("MISSING_FIELD", missing.getArgument(), words));
        }
        return List.of();
    }

    private static Located named(String code, Argument<?> argument, Words words) {
        String name = sentAs(argument.getName());
        return Located.at(name, code, "ERROR", words.say(CONSTRAINT + code, name));
    }

    private static Located wrongType(ConversionErrorException misfit, Words words) {
        Argument<?> argument = misfit.getArgument();
        Class<?> type = argument.getFirstTypeVariable().orElse(argument).getType();
        String expected = ValueKind.of(type)
                .map(kind -> kind.in(words))
                .orElseGet(() -> type.isEnum()
                        ? words.say("kind.ONE_OF", String.join(", ", names(type)))
                        : words.say("kind.OTHER"));
        String found = misfit.getConversionError()
                .getOriginalValue()
                .map(Object::toString)
                .orElse("");
        String name = sentAs(argument.getName());
        return Located.at(name, "WRONG_TYPE", "ERROR", words.say(CONSTRAINT + "WRONG_TYPE", name, expected))
                .with(found, expected, null);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static Located violation(ConstraintViolation<?> violation, Words words) {
        String place = place(violation.getPropertyPath());
        String kind = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> terms = violation.getConstraintDescriptor().getAttributes();
        String key = CONSTRAINT + kind;
        String message =
                switch (kind) {
                    case "Min", "Max" -> words.say(key, place, terms.get("value"));
                    case "Size" -> words.say(key, place, terms.getOrDefault("min", 0), terms.get("max"));
                    case "Pattern" -> words.say(key, place, terms.get("regexp"));
                    case "NotBlank" -> words.say(key, place);
                    default -> words.say(CONSTRAINT + "NOT_ALLOWED", place);
                };
        Object leaf = violation.getLeafBean();
        boolean secret = leaf != null && Confidences.in(leaf.getClass());
        String found = secret || violation.getInvalidValue() == null
                ? ""
                : violation.getInvalidValue().toString();
        return Located.at(place, "NOT_ALLOWED", "ERROR", message).with(found, "", null);
    }

    /** What a parameter of ours is called in requests. */
    private static String sentAs(String parameter) {
        return parameter.equals("key") ? "Idempotency-Key" : parameter;
    }

    /** The parameter, or the JSON path below the body's parameter. */
    private static String place(Path path) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKind() != ElementKind.METHOD) {
                names.add(node.getName());
            }
        }
        return names.size() == 1 ? sentAs(names.get(0)) : "$." + String.join(".", names.subList(1, names.size()));
    }
}
