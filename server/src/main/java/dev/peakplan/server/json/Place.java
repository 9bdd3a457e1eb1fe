package dev.peakplan.server.json;

import java.util.regex.Pattern;

/**
 * Where a value stands in a document. Written out only where something is wrong there: a document has a hundred thousand values.
 *
 * @param above what it stands in; null for the document itself
 * @param name of the field; null in a list, and of the document itself
 * @param index in the list; meaningless for a field
 */
record Place(Place above, String name, int index) {
    static final Place WHOLE = new Place(null, null, 0);

    private static final Pattern PLAIN = Pattern.compile("[^\\s.\\[\\]'\"\\\\]+");

    Place field(String field) {
        return new Place(this, field, 0);
    }

    Place element(int number) {
        return new Place(this, null, number);
    }

    /** As a path (RFC 9535), such as {@code $.queues[3].id}; {@code $['a.b']} for a name that has characters of paths. */
    @Override
    public String toString() {
        if (above == null) {
            return "$";
        } else if (name == null) {
            return above + "[" + index + "]";
        }
        return PLAIN.matcher(name).matches()
                ? above + "." + name
                : above + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
