package dev.peakplan.server.web.browser;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Stands in for the page of the first account with one that fails half-way, while it is wished for; made before any page is drawn. */
final class BrokenView extends ClassLoaderTemplateResolver implements AutoCloseable {
    static final String PATH = "/setup";

    private volatile boolean wished = true;

    private BrokenView() {
        setPrefix("broken/");
        setSuffix(".html");
        setResolvablePatterns(Set.of("*setup"));
        setCacheable(false);
        setOrder(Integer.MIN_VALUE);
    }

    static BrokenView in(ApplicationContext context) {
        BrokenView view = new BrokenView();
        context.getBean(TemplateEngine.class).addTemplateResolver(view);
        return view;
    }

    @Override
    protected boolean computeResolvable(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        return wished && super.computeResolvable(configuration, owner, template, attributes);
    }

    @Override
    public void close() {
        wished = false;
    }
}
