package dev.peakplan.server.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

class NewestStepTest {
    @Test
    void newestStepOfTheDatabaseIsTheOneThatAStartLooksFor() {
        MigrationInfo[] steps = Flyway.configure()
                .dataSource("jdbc:h2:mem:newest", "peakplan", "")
                .load()
                .info()
                .all();
        assertEquals(Schema.NEWEST, steps[steps.length - 1].getVersion().toString());
    }
}
