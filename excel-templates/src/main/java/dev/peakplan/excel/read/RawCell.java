package dev.peakplan.excel.read;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A cell as it is in the file, formulas by the value saved with them.
 *
 * @param row from 0
 * @param column from 0
 * @param type what it holds
 * @param text the text, or the number as it is written in the file
 * @param number the number, NaN if there is none
 * @param date the day and time it shows, if it is formatted as one
 * @param percent whether it is formatted as per cent
 */
record RawCell(
        int row, int column, Type type, String text, double number, Optional<LocalDateTime> date, boolean percent) {
    enum Type {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A formula that was saved without its result. */
        UNCALCULATED
    }

    boolean blank() {
        return type == Type.TEXT && text.isBlank();
    }
}
