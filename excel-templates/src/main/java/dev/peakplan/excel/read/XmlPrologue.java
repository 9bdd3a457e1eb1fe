package dev.peakplan.excel.read;

/**
 * What an XML part begins with, as far as it is there: the only place where a document type can be declared.
 *
 * @param kind what comes first that is neither blank nor comment nor processing instruction
 * @param root local name of the root element, if that comes first
 */
record XmlPrologue(Kind kind, String root) {
    /** What comes first. */
    enum Kind {
        ROOT,
        DOCTYPE,
        /** The text ends before anything else comes. */
        UNFINISHED,
        /** No XML, or none in an encoding that this text was taken for. */
        OTHER
    }

    private static final XmlPrologue UNFINISHED = new XmlPrologue(Kind.UNFINISHED, "");
    private static final XmlPrologue OTHER = new XmlPrologue(Kind.OTHER, "");
    private static final XmlPrologue DOCTYPE = new XmlPrologue(Kind.DOCTYPE, "");
    private static final String COMMENT = "<!--";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static XmlPrologue of(String text) {
        int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return UNFINISHED;
            }
            if (text.charAt(at) != '<') {
                return OTHER;
            }
            String mark = text.substring(at, Math.min(text.length(), at + COMMENT.length()));
            if (COMMENT.startsWith(mark)) {
                at = after(text, "-->", at + mark.length());
            } else if (mark.startsWith("<?")) {
                at = after(text, "?>", at + 2);
            } else if (mark.startsWith("<!")) {
                return DOCTYPE;
            } else {
                return root(text, at + 1);
            }
            if (at < 0) {
                return UNFINISHED;
            }
        }
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static XmlPrologue root(String text, int from) {
        int at = from;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return UNFINISHED;
        }
        String name = text.substring(from, at);
        return name.isEmpty() ? OTHER : new XmlPrologue(Kind.ROOT, name.substring(name.indexOf(':') + 1));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }
}
