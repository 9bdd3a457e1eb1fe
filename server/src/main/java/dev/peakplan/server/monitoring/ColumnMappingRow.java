package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualsField;
import dev.peakplan.actuals.ActualsMapping;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns that a user's last file of a kind had, for a unit.
 *
 * @param headers {@code FIELD=Header}, one a line
 */
@MappedEntity("column_mapping")
record ColumnMappingRow(@EmbeddedId Key key, String headers, boolean sumRows) {
    /** Names a mapping. */
    @Embeddable
    record Key(
            @MappedProperty("owner") String owner,
            @MappedProperty("unit") String unit,
            @MappedProperty("table_kind") String tableKind) {}

    ActualsMapping mapping() {
        return parse(headers, sumRows);
    }

    static String text(ActualsMapping mapping) {
        return mapping.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue().replace("\n", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@code FIELD=Header}, separated by line breaks or semicolons. */
    static ActualsMapping parse(String text, boolean sumRows) {
        Map<ActualsField, String> headers = new EnumMap<>(ActualsField.class);
        for (String line : text.split("[\\n;]")) {
            String[] parts = line.split("=", 2);
            if (!line.isBlank()) {
                ActualsField field = Arrays.stream(ActualsField.values())
                        .filter(each -> each.name().equalsIgnoreCase(parts[0].strip()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.fields(
                                List.of(FieldFault.ofPart("columns", FieldFault.Rule.UNKNOWN, parts[0]))));
                headers.put(field, parts.length > 1 ? parts[1].strip() : "");
            }
        }
        return new ActualsMapping(headers, sumRows);
    }
}
