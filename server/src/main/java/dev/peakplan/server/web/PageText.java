package dev.peakplan.server.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the pages, in both languages. */
@Factory
final class PageText {
    static final String BUNDLE = "dev.peakplan.server.web.Pages";

    @Singleton
    MessageSource pages() {
        return new ResourceBundleMessageSource(BUNDLE);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale);
    }
}
