package dev.peakplan.server.backup;

/** A back-up that cannot be restored as asked; nothing has been changed. */
public final class UnfitBackupException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnfitBackupException(Reason reason, String found) {
        super(found);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** The file is no back-up, or its layout is unknown. */
        NO_BACKUP,
        /** A part of the file is not as it was written. */
        DAMAGED,
        /** The file comes from a later version of the product. */
        LATER_VERSION,
        /** The database holds something already. */
        NOT_EMPTY
    }

    public Reason reason() {
        return reason;
    }
}
