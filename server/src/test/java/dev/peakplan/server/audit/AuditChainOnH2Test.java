package dev.peakplan.server.audit;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class AuditChainOnH2Test extends AuditChainStory {
    @TempDir
    static Path data;

    @BeforeAll
    static void start() throws Exception {
        start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
