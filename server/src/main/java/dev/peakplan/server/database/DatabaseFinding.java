package dev.peakplan.server.database;

/**
 * Something about a database's settings.
 *
 * @param kind what it is
 * @param found what the database says of itself
 */
public record DatabaseFinding(Kind kind, String found) {
    /** What can be found. */
    public enum Kind {
        /** No MariaDB of 10.6 or later. */
        VERSION(true),
        /** Without strict mode, what does not fit a column is cut off in silence. */
        NOT_STRICT(true),
        /** Names in Chinese need utf8mb4. */
        CHARACTER_SET(true),
        /** Commits of the last second are lost when the machine dies. */
        NOT_DURABLE(false),
        /** Large workbooks will be refused by the database. */
        SMALL_PACKETS(false),
        /** Several writers: a commit can be taken back after it was confirmed. */
        SEVERAL_WRITERS(false),
        /** The database's UTC and this machine's are hours apart: one of them takes local time for UTC. */
        TIME_ZONE(false),
        /** The database's clock and this machine's are apart. */
        CLOCK(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        /** Whether the server must not start on such a database. */
        public boolean fatal() {
            return fatal;
        }
    }
}
