package dev.peakplan.server.web;

import dev.peakplan.excel.template.Samples;
import java.util.List;

/**
 * A sample that is planned with one click.
 *
 * @param name its name in the API
 * @param title title of its plan
 */
public record SampleCard(String name, String title) {
    static final List<SampleCard> ALL = Samples.names().stream()
            .map(Samples::get)
            .map(sample ->
                    new SampleCard(sample.name(), sample.request().settings().title()))
            .toList();
}
