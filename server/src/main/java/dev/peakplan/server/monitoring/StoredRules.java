package dev.peakplan.server.monitoring;

import dev.peakplan.execution.AdjustmentRules;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;

/** The preset rules of a budget as stored: JSON. */
@MappedEntity("adjustment_rules")
record StoredRules(@Id String seriesId, int stamp, String body) {
    static StoredRules of(String seriesId, int stamp, AdjustmentRules rules) {
        return new StoredRules(seriesId, stamp, new String(RecordWriter.write(rules), StandardCharsets.UTF_8));
    }

    AdjustmentRules rules() {
        return RecordReader.read(body.getBytes(StandardCharsets.UTF_8), AdjustmentRules.class)
                .get();
    }
}
