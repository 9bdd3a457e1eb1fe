package dev.peakplan.server.text;

import dev.peakplan.plan.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The sentences of one language, by key; placeholders are {@code {0}}, {@code {1}} as in {@link MessageFormat}. */
public final class Words {
    private static final Words ZH = new Words(Locale.CHINESE);
    private static final Words EN = new Words(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.peakplan.server.text.Words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    /** The language that a locale name ({@code zh_CN.UTF-8}) or an Accept-Language header asks for; English for all but Chinese. */
    public static Language languageOf(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
    }

    /**
     * The sentence called {@code key}. Values stand as their {@code toString}, numbers are not grouped.
     *
     * @throws MissingResourceException when there is none: a fault of ours
     */
    public String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** Numbers as this language writes them, money in a currency. */
    public NumberText numbers(String currency) {
        return NumberText.in(locale, currency);
    }

    /** Whether there is a sentence called {@code key}. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
