package dev.peakplan.excel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One column of a sheet (or one line of a sheet of settings).
 *
 * @param key unique in its sheet, never shown
 * @param header what stands above it, without the unit
 * @param unit the unit behind the header
 * @param also other headers that are understood
 * @param kind what its cells hold
 * @param range the numbers it takes
 * @param required whether a row without it is an error
 * @param fallback value of an empty cell, if there is a fixed one
 * @param choices the values of a list
 * @param targets keys of the sheets whose ids it refers to
 * @param help what it means, in a sentence
 * @param <T> type of the value as it is read
 */
public record Column<T>(
        String key,
        Text header,
        Unit unit,
        List<String> also,
        Kind kind,
        Range range,
        boolean required,
        Optional<T> fallback,
        List<Choice> choices,
        List<String> targets,
        Text help) {
    public Column {
        also = List.copyOf(also);
        choices = List.copyOf(choices);
        targets = List.copyOf(targets);
    }

    static <T> Column<T> of(Kind kind, String key, String zh, String en) {
        Range range =
                switch (kind) {
                    case SHARE, SHARES -> Range.SHARE;
                    case MONEY, AMOUNTS, INTEGER -> Range.NOT_NEGATIVE;
                    default -> Range.ANY;
                };
        Unit unit = kind == Kind.SHARE || kind == Kind.SHARES ? Unit.PERCENT : Unit.NONE;
        return new Column<>(
                key,
                Text.of(zh, en),
                unit,
                List.of(),
                kind,
                range,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Text.of("", ""));
    }

    Column<T> in(Unit newUnit) {
        return new Column<>(key, header, newUnit, also, kind, range, required, fallback, choices, targets, help);
    }

    Column<T> also(String... synonyms) {
        List<String> all = new ArrayList<>(also);
        all.addAll(List.of(synonyms));
        return new Column<>(key, header, unit, all, kind, range, required, fallback, choices, targets, help);
    }

    Column<T> between(double least, double most) {
        return new Column<>(
                key, header, unit, also, kind, new Range(least, most), required, fallback, choices, targets, help);
    }

    Column<T> atLeast(double least) {
        return between(least, Double.POSITIVE_INFINITY);
    }

    Column<T> must() {
        return new Column<>(key, header, unit, also, kind, range, true, fallback, choices, targets, help);
    }

    Column<T> or(T value) {
        return new Column<>(key, header, unit, also, kind, range, required, Optional.of(value), choices, targets, help);
    }

    Column<T> oneOf(List<Choice> list) {
        return new Column<>(key, header, unit, also, kind, range, required, fallback, list, targets, help);
    }

    Column<T> to(String... sheets) {
        return new Column<>(key, header, unit, also, kind, range, required, fallback, choices, List.of(sheets), help);
    }

    Column<T> help(String zh, String en) {
        return new Column<>(
                key, header, unit, also, kind, range, required, fallback, choices, targets, Text.of(zh, en));
    }
}
