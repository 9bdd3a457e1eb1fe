package dev.peakplan.server.access;

import java.lang.reflect.RecordComponent;

/** Knows the records that must not be quoted. */
public final class Confidences {
    private Confidences() {}

    /** Whether {@code type} is a record with a {@link Confidential} field. */
    public static boolean in(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.isAnnotationPresent(Confidential.class)) {
                    return true;
                }
            }
        }
        return false;
    }
}
