package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Text;
import java.util.Optional;

/** A cell that does not hold what its column asks for. Never leaves this package. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final transient Optional<Text> maybe;

    BadCell(IssueCode code) {
        this(code, Optional.empty());
    }

    BadCell(IssueCode code, Optional<String> maybe) {
        super(code.name(), null, false, false);
        this.code = code;
        this.maybe = maybe.map(Text::same);
    }

    BadCell(IssueCode code, Text maybe) {
        super(code.name(), null, false, false);
        this.code = code;
        this.maybe = Optional.of(maybe);
    }

    IssueCode code() {
        return code;
    }

    Optional<Text> maybe() {
        return maybe;
    }
}
