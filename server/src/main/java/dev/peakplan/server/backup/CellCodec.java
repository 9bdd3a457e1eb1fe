package dev.peakplan.server.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;

/** A cell of a table as JSON and back; what a type is called differs between databases, what it holds does not. */
enum CellCodec {
    WHOLE {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getLong(column));
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setLong(column, in.getLongValue());
        }
    },
    REAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getDouble(column));
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setDouble(column, in.getDoubleValue());
        }
    },
    DECIMAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getBigDecimal(column));
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBigDecimal(column, in.getDecimalValue());
        }
    },
    TRUTH {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getBoolean(column) ? 1 : 0);
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBoolean(column, in.getIntValue() != 0);
        }
    },
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeBinary(row.getBytes(column));
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBytes(column, in.getBinaryValue());
        }
    },
    MOMENT {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeString(row.getObject(column, LocalDateTime.class).toString());
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setObject(column, LocalDateTime.parse(in.getText()));
        }
    },
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeString(row.getString(column));
        }

        @Override
        void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException {
            row.setString(column, in.getText());
        }
    };

    /** Writes a cell that is not null. */
    abstract void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException;

    /** Sets a parameter from a value that is not null. */
    abstract void read(JsonParser in, PreparedStatement row, int column) throws SQLException, IOException;

    /** The codec of a column by its type in {@link Types}. */
    static CellCodec of(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.TIMESTAMP -> MOMENT;
            default -> TEXT;
        };
    }
}
