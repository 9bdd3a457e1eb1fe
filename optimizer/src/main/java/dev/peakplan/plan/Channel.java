package dev.peakplan.plan;

/** How a contact reaches the desk. */
public enum Channel {
    PHONE,
    CHAT,
    EMAIL,
    TICKET,
    COMPLAINT,
    WORK_ORDER;

    /** Whether a contact must be served while it waits; the others are deferrable until their due time. */
    public boolean realTime() {
        return this == PHONE || this == CHAT;
    }
}
