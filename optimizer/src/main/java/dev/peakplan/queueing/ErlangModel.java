package dev.peakplan.queueing;

/** The three classic models of a contact centre. */
public enum ErlangModel {
    /** Patience is exponential; who waits too long abandons. */
    A,
    /** No waiting room: who finds all lines busy is blocked. */
    B,
    /** Everybody waits until answered. */
    C
}
