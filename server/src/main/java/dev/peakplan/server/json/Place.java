package dev.peakplan.server.json;

/**
 * Where a value stands in a document. Written out only where something is wrong there: a document has a hundred thousand values.
 *
 * @param above what it stands in; null for the document itself
 * @param name of the field; empty in a list
 * @param index in the list; meaningless for a field
 */
record Place(Place above, String name, int index) {
    static final Place WHOLE = new Place(null, "$", 0);

    Place field(String field) {
        return new Place(this, field, 0);
    }

    Place element(int number) {
        return new Place(this, "", number);
    }

    /** As a path, such as {@code $.queues[3].id}. */
    @Override
    public String toString() {
        if (above == null) {
            return name;
        }
        return name.isEmpty() ? above + "[" + index + "]" : above + "." + name;
    }
}
