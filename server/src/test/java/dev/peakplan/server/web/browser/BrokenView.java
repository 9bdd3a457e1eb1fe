package dev.peakplan.server.web.browser;

import io.micronaut.context.ApplicationContext;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;

/** Stands in for the page of the first account with one that fails half-way, until it is closed. */
final class BrokenView implements AutoCloseable {
    static final String PATH = "/setup";

    private static final String VIEW = "setup";

    private final TemplateEngine engine;
    private final AbstractConfigurableTemplateResolver resolver;

    private BrokenView(TemplateEngine engine, AbstractConfigurableTemplateResolver resolver) {
        this.engine = engine;
        this.resolver = resolver;
    }

    static BrokenView in(ApplicationContext context) {
        BrokenView view = new BrokenView(
                context.getBean(TemplateEngine.class), context.getBean(AbstractConfigurableTemplateResolver.class));
        view.resolver.addTemplateAlias(VIEW, "../broken/setup");
        // the server has drawn the page already
        view.engine.clearTemplateCacheFor(VIEW);
        return view;
    }

    @Override
    public void close() {
        resolver.clearTemplateAliases();
        engine.clearTemplateCacheFor(VIEW);
    }
}
