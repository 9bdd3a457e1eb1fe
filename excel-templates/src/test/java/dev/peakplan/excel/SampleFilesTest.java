package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checked-in workbooks are what the code makes. After a wanted change run the tests with {@code -Dpeakplan.rewrite=true} once: it
 * writes them anew.
 */
class SampleFilesTest {
    static Stream<String> names() {
        return Samples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void checkedInSampleIsWhatTheCodeMakes(String name) throws IOException {
        same(Path.of("samples", name + ".xlsx"), Samples.get(name).workbook());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void checkedInTemplateIsWhatTheSchemaMakes(Language language) throws IOException {
        String file = "peakplan-template-" + language.name().toLowerCase(Locale.ROOT) + ".xlsx";
        same(Path.of("templates", file), Template.write(language));
    }

    @ParameterizedTest
    @MethodSource("names")
    void sampleReadsWithoutAnyIssue(String name) {
        Sample sample = Samples.get(name);

        ReadResult result = WorkbookReader.read(sample.workbook());

        assertEquals(List.of(), result.issues());
        assertEquals(sample.request(), result.request().orElseThrow());
        assertEquals(sample.language(), result.language());
    }

    private static void same(Path file, byte[] made) throws IOException {
        if (Boolean.getBoolean("peakplan.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.write(file, made);
        }
        assertArrayEquals(made, Files.readAllBytes(file), file + " differs from what the code makes");
    }
}
