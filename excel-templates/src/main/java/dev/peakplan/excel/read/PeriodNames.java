package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.plan.PeriodKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What cells call periods: their ids, their labels, a day or a month in a date or in words. */
final class PeriodNames {
    private static final Pattern CANONICAL = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern LIKE_A_DAY = Pattern.compile("\\d{1,4}[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,4} ?[日号]?");

    private final PeriodKind kind;
    private final List<String> ids;
    private final boolean whole;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param kind whether days stand for months or for weeks
     * @param ids ids in order of time; none where a cell holds none
     * @param labels labels in the same order
     */
    PeriodNames(PeriodKind kind, List<Optional<String>> ids, List<Optional<String>> labels) {
        this.kind = kind;
        this.ids = IntStream.range(0, ids.size())
                .mapToObj(t -> ids.get(t).orElse("?" + t))
                .toList();
        this.whole = ids.stream().allMatch(Optional::isPresent);
        index(ids);
        index(labels);
    }

    private void index(List<Optional<String>> names) {
        for (int t = 0; t < names.size(); t++) {
            if (names.get(t).isPresent()) {
                index.putIfAbsent(Words.idKey(names.get(t).get()), t);
            }
        }
    }

    /** No periods, as before their sheet is read. */
    static PeriodNames none(PeriodKind kind) {
        return new PeriodNames(kind, List.of(), List.of());
    }

    List<String> ids() {
        return ids;
    }

    /** Whether the id of every period is known. */
    boolean whole() {
        return whole;
    }

    /**
     * The id that a cell gives its period. A month is named 2027-03 and a week by its first day, however the day is written.
     *
     * @throws BadCell when it holds a day that there is not, or that may be read in two ways
     */
    String id(RawCell cell) throws BadCell {
        String id = (String) CellParser.parse(OrganisationSheets.PERIOD, cell);
        Optional<LocalDate> day = day(cell);
        if (day.isEmpty() && LIKE_A_DAY.matcher(Words.clean(id)).matches()) {
            throw new BadCell(IssueCode.NOT_A_DATE);
        }
        return CANONICAL.matcher(id).matches() && cell.date().isEmpty()
                ? id
                : day.map(this::id).orElse(id);
    }

    private String id(LocalDate day) {
        return kind == PeriodKind.MONTH && day.getDayOfMonth() == 1 ? month(day) : day.toString();
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    private Optional<LocalDate> day(RawCell cell) {
        return cell.type() == RawCell.Type.TEXT
                ? DateWords.find(cell.text(), kind == PeriodKind.MONTH)
                : cell.date().map(LocalDateTime::toLocalDate);
    }

    /** The period that a cell names by its id or label, or by a day: that it begins with, or that lies in a month of that name. */
    OptionalInt find(RawCell cell) {
        OptionalInt named = find(CellParser.text(cell));
        return named.isPresent() ? named : day(cell).map(this::find).orElse(OptionalInt.empty());
    }

    private OptionalInt find(LocalDate day) {
        OptionalInt exact = find(day.toString());
        return exact.isEmpty() && kind == PeriodKind.MONTH ? find(month(day)) : exact;
    }

    OptionalInt find(String text) {
        Integer t = index.get(Words.idKey(text));
        return t == null ? OptionalInt.empty() : OptionalInt.of(t);
    }
}
