package dev.peakplan.plan;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of {@link Finding}s in both languages. */
public final class FindingTexts {
    private FindingTexts() {}

    /**
     * The sentence of a finding, without its place.
     *
     * @throws java.util.MissingResourceException when the code has no sentence: a fault of ours
     */
    public static String sentence(Finding finding, Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return new MessageFormat(bundle(locale).getString(finding.code()), Locale.ROOT)
                .format(finding.arguments().toArray());
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.peakplan.plan.Findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
