package dev.peakplan.excel.read;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what people write: full-width or half-width, upper or lower case, with or without blanks, unit or star. */
final class Words {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^】]*】");
    private static final Pattern NOISE = Pattern.compile("[\\s_\\-/·.:,;*'\"、。“”‘’|]+");

    private Words() {}

    /** Half-width, trimmed, without invisible characters; what people read. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200B-\\u200F\\uFEFF\\u2060]", "")
                .replace('\u00A0', ' ')
                .trim();
    }

    /** A key under which two spellings of one header or title meet; what stands in brackets does not count. */
    static String key(String text) {
        String clean = clean(text).toLowerCase(Locale.ROOT);
        String bare = BRACKETS.matcher(clean).replaceAll("");
        return NOISE.matcher(bare.isBlank() ? clean : bare).replaceAll("");
    }

    /** A key under which two spellings of one id meet. */
    static String idKey(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** The one of {@code known} that {@code text} was probably meant to be, if one is near. */
    static Optional<String> closest(String text, Collection<String> known) {
        String wanted = idKey(text);
        int most = Math.max(1, wanted.length() / 3);
        String best = null;
        int least = most + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) > most) {
                continue;
            }
            int distance = distance(wanted, idKey(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: fewest insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
