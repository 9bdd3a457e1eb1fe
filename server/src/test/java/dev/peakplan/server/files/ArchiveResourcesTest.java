package dev.peakplan.server.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.io.ResourceLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveResourcesTest {
    private final ResourceLoader all = new ArchiveResources(ArchiveResourcesTest.class.getClassLoader(), "");

    @Test
    void filesAreFoundInFoldersAndInArchives() {
        assertTrue(all.forBase("classpath:static").getResource("css/tokens.css").isPresent());
        assertTrue(
                all.forBase("classpath:static").getResource("/css/tokens.css").isPresent());
        ResourceLoader charts = all.forBase("classpath:META-INF/resources/webjars/echarts/5.5.0");
        assertTrue(charts.getResource("echarts.common.min.js").isPresent());
    }

    @Test
    void foldersAndWhatLiesOutsideAreNot() {
        ResourceLoader charts = all.forBase("classpath:META-INF/resources/webjars/echarts/5.5.0");
        ResourceLoader pages = all.forBase("classpath:static");
        assertEquals(
                List.of(),
                List.of("css", "css/", "", "/", "nothing", "../logback.xml", "css/../../logback.xml", "..\\logback.xml")
                        .stream()
                        .filter(path -> pages.getResource(path).isPresent())
                        .toList());
        assertEquals(
                List.of(),
                List.of("extension", "extension/", "../5.5.0/echarts.common.min.js").stream()
                        .filter(path -> charts.getResource(path).isPresent())
                        .toList());
    }
}
