package dev.peakplan.server.review;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ReviewOnH2Test extends ReviewStory {
    @TempDir
    static Path data;

    @BeforeAll
    static void start() throws Exception {
        office = Office.open(data, Map.of());
        people();
    }

    @AfterAll
    static void stop() {
        office.close();
    }
}
