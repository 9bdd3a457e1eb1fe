package dev.peakplan.server.json;

import dev.peakplan.server.json.JsonProblem.Expected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through a text as the grammar of JSON does, to where it can go no further. Values are not looked at. */
final class Grammar {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]*");
    private static final Pattern WORD = Pattern.compile("[^\\s,:{}\\[\\]\"]+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\r\\n]*+\"?");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");
    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\x00-\\x1F]*+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");
    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private final Deque<Expected> around = new ArrayDeque<>();
    private int at;
    private Expected wanted = Expected.ONE_OBJECT;

    private Grammar(String text) {
        this.text = text;
    }

    /**
     * Where the walk ends before its end.
     *
     * @param at index in the text
     * @param found what stands there; empty at the end of the text
     * @param expected what may stand there
     */
    record Break(int at, String found, Expected expected) {}

    /** A step cannot be taken. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Break where;

        Stop(Break where) {
            super(null, null, false, false);
            this.where = where;
        }
    }

    static Optional<Break> firstBreak(String text) {
        try {
            new Grammar(text).walk();
            return Optional.empty();
        } catch (Stop stop) {
            return Optional.of(stop.where);
        }
    }

    private void walk() throws Stop {
        take(text.startsWith("\uFEFF") ? 1 : 0);
        boolean begun = false;
        while (true) {
            skip(BLANKS);
            if (at == text.length() && begun && around.isEmpty()) {
                return;
            }
            char next = at < text.length() ? text.charAt(at) : 0;
            switch (wanted) {
                case NAME, NAME_OR_END -> name(next);
                case COLON -> sign(next, ':', Expected.VALUE);
                case COMMA_OR_BRACE -> sign(next, ',', '}', Expected.NAME);
                case COMMA_OR_BRACKET -> sign(next, ',', ']', Expected.VALUE);
                default -> value(next, begun);
            }
            begun = true;
        }
    }

    private void name(char next) throws Stop {
        if (next == '}' && wanted == Expected.NAME_OR_END) {
            close();
        } else if (next == '"') {
            quoted();
            wanted = Expected.COLON;
        } else {
            throw stop();
        }
    }

    private void sign(char next, char sign, Expected after) throws Stop {
        if (next != sign) {
            throw stop();
        }
        take(1);
        wanted = after;
    }

    private void sign(char next, char sign, char end, Expected after) throws Stop {
        if (next == end) {
            close();
        } else {
            sign(next, sign, after);
        }
    }

    private void value(char next, boolean begun) throws Stop {
        if (begun && around.isEmpty()) {
            throw stop();
        } else if (next == '{') {
            open(Expected.COMMA_OR_BRACE, Expected.NAME_OR_END);
        } else if (next == '[') {
            open(Expected.COMMA_OR_BRACKET, Expected.VALUE_OR_END);
        } else if (next == ']' && wanted == Expected.VALUE_OR_END) {
            close();
        } else if (next == '"') {
            quoted();
            wanted = after();
        } else {
            word(next);
            wanted = after();
        }
    }

    private void word(char next) throws Stop {
        String word = here(WORD);
        boolean number = next == '-' || next >= '0' && next <= '9';
        if (number && !NUMBER.matcher(word).matches()) {
            throw stop(Expected.NUMBER_FORM);
        } else if (!number && !word.equals("true") && !word.equals("false") && !word.equals("null")) {
            throw stop();
        }
        take(word.length());
    }

    private void quoted() throws Stop {
        take(1);
        while (true) {
            skip(PLAIN);
            if (text.startsWith("\"", at)) {
                take(1);
                return;
            } else if (!text.startsWith("\\", at)) {
                boolean ends = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
                throw stop(ends ? Expected.CLOSING_QUOTE : Expected.ESCAPE);
            }
            String escape = here(ESCAPE);
            if (escape.isEmpty()) {
                throw stop(Expected.ESCAPE);
            }
            take(escape.length());
        }
    }

    private void open(Expected between, Expected first) {
        take(1);
        around.push(between);
        wanted = first;
    }

    private void close() {
        take(1);
        around.pop();
        wanted = after();
    }

    private Expected after() {
        return around.isEmpty() ? Expected.ONE_OBJECT : around.peek();
    }

    private void take(int signs) {
        at += signs;
    }

    private void skip(Pattern pattern) {
        take(here(pattern).length());
    }

    /** What of this kind stands here; empty for nothing. */
    private String here(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private Stop stop() {
        return stop(wanted);
    }

    private Stop stop(Expected expected) {
        return new Stop(new Break(at, shown(), expected));
    }

    private String shown() {
        if (at == text.length()) {
            return "";
        }
        char first = text.charAt(at);
        if (first < ' ') {
            return String.format("\\u%04x", (int) first);
        }
        String token = here(first == '"' ? QUOTED : WORD);
        int end = Math.min(Math.max(token.length(), 1), LONGEST_SHOWN);
        return text.substring(at, text.offsetByCodePoints(at, text.codePointCount(at, at + end)));
    }
}
