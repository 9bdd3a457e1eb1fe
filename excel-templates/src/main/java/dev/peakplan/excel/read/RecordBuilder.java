package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.UnfitValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** Builds records out of sound rows. What a record still refuses becomes an issue at its row. */
final class RecordBuilder {
    private final IssueCollector issues;

    RecordBuilder(IssueCollector issues) {
        this.issues = issues;
    }

    <T> List<T> all(List<ReadRow> rows, Column<?> at, Function<ReadRow, T> build) {
        List<T> records = new ArrayList<>();
        for (ReadRow row : rows) {
            if (row.sound()) {
                one(row.place(at), () -> build.apply(row)).ifPresent(records::add);
            }
        }
        return records;
    }

    <T> Optional<T> one(Place place, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException refused) {
            Text sentence =
                    Text.of(UnfitValue.sentence(refused, Language.ZH), UnfitValue.sentence(refused, Language.EN));
            error(IssueCode.CONTRADICTION, place, sentence, Text.of("", ""));
            return Optional.empty();
        } catch (ArithmeticException tooLarge) {
            error(IssueCode.CONTRADICTION, place, Text.of("数值过大", "a number is too large"), Text.of("", ""));
            return Optional.empty();
        }
    }

    void error(IssueCode code, Place place, Text found, Text expected) {
        issues.add(CellIssue.error(code, place, found, expected));
    }

    void warn(IssueCode code, Place place, Text found, Text expected) {
        issues.add(CellIssue.warning(code, place, found, expected));
    }

    static String nameOr(ReadRow row, Column<String> name, Column<String> id) {
        return row.own(name).orElseGet(() -> row.get(id));
    }

    static OptionalInt whole(ReadRow row, Column<Integer> column) {
        return row.find(column).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static OptionalDouble number(ReadRow row, Column<Double> column) {
        return row.find(column).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
