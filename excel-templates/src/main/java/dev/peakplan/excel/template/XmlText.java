package dev.peakplan.excel.template;

/** Text as the content of an XML element. */
public final class XmlText {
    /** The last character that XML knows below those that take two. */
    private static final char LAST = '\uFFFD';

    private XmlText() {}

    /** Appends {@code text} to {@code xml}; what XML cannot hold becomes a question mark. */
    public static void append(StringBuilder xml, String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\n', '\t' -> xml.append(c);
                default -> xml.append(c < ' ' || c > LAST ? '?' : c);
            }
        }
    }
}
