package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Choice;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a cell into the value that its column asks for. */
final class CellParser {
    private static final Pattern SEPARATOR = Pattern.compile("[;；、\\n]+");
    private static final List<String> YES = List.of("是", "有", "√", "yes", "y", "true", "1", "对");
    private static final List<String> NO = List.of("否", "无", "×", "no", "n", "false", "0", "错");
    private static final int LONGEST_ID = 200;

    private CellParser() {}

    static Object parse(Column<?> column, RawCell cell) throws BadCell {
        if (cell.type() == RawCell.Type.ERROR) {
            throw new BadCell(IssueCode.CELL_ERROR);
        }
        if (cell.type() == RawCell.Type.UNCALCULATED) {
            throw new BadCell(IssueCode.NO_CACHED_VALUE);
        }
        return switch (column.kind()) {
            case ID, SHARED_ID, REFERENCE -> id(cell);
            case TEXT -> text(cell).strip();
            case REFERENCES -> parts(text(cell));
            case CHOICE -> choice(column, text(cell));
            case CHOICES -> choices(column, text(cell));
            case BOOLEAN -> yesNo(cell);
            case MONEY -> isChoice(column, cell) ? WorkforceSheets.BY_MULTIPLE : money(number(column, cell));
            case NUMBER -> inRange(column, number(column, cell)).doubleValue();
            case SHARE -> share(column, cell);
            case INTEGER -> whole(column, cell).intValueExact();
            case LONG -> whole(column, cell).longValueExact();
            case DATE -> DateWords.date(cell);
            case TIME -> DateWords.minutes(cell);
            case SHARES -> shares(column, cell);
            case AMOUNTS -> amounts(column, cell);
        };
    }

    /** Whether the cell holds the word that a column of money takes beside amounts. */
    private static boolean isChoice(Column<?> column, RawCell cell) {
        String word = Words.key(text(cell));
        return column.choices().stream()
                .anyMatch(choice -> choice.label().both().stream()
                                .anyMatch(label -> Words.key(label).equals(word))
                        || choice.also().stream()
                                .anyMatch(label -> Words.key(label).equals(word)));
    }

    /** An id; numbers lose a trailing .0, days become the month or the day they show. */
    static String id(RawCell cell) throws BadCell {
        if (cell.date().isPresent()) {
            LocalDateTime day = cell.date().get();
            String text = day.toLocalDate().toString();
            return day.getDayOfMonth() == 1 ? text.substring(0, 7) : text;
        }
        String text = text(cell).strip();
        if (text.length() > LONGEST_ID) {
            throw new BadCell(IssueCode.TOO_LONG);
        }
        return text;
    }

    static String text(RawCell cell) {
        if (cell.type() != RawCell.Type.NUMBER) {
            return cell.type() == RawCell.Type.BOOLEAN ? cell.text().equals("1") ? "TRUE" : "FALSE" : cell.text();
        }
        double number = cell.number();
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : cell.text();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String choice(Column<?> column, String text) throws BadCell {
        String wanted = Words.key(text);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Choice choice : column.choices()) {
            List<String> spellings = new ArrayList<>(choice.label().both());
            spellings.add(choice.code());
            spellings.addAll(choice.also());
            for (String spelling : spellings) {
                if (Words.key(spelling).equals(wanted)) {
                    return choice.code();
                }
                labels.put(spelling, spelling);
            }
        }
        throw new BadCell(IssueCode.NOT_IN_LIST, Words.closest(text, labels.keySet()));
    }

    private static List<String> choices(Column<?> column, String text) throws BadCell {
        List<String> codes = new ArrayList<>();
        for (String part : parts(text.replace('，', ';').replace(',', ';'))) {
            String code = choice(column, part);
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean yesNo(RawCell cell) throws BadCell {
        String word = Words.idKey(text(cell));
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new BadCell(IssueCode.NOT_YES_NO);
    }

    private static BigDecimal number(Column<?> column, RawCell cell) throws BadCell {
        if (cell.type() == RawCell.Type.NUMBER && !Double.isInfinite(cell.number())) {
            return inRange(column, exact(cell));
        }
        Optional<NumberWords.Parsed> parsed = NumberWords.parse(cell.text());
        if (parsed.isEmpty() || cell.type() == RawCell.Type.BOOLEAN) {
            throw new BadCell(IssueCode.NOT_A_NUMBER, NumberWords.guess(cell.text()));
        }
        return inRange(column, parsed.get().value());
    }

    private static BigDecimal exact(RawCell cell) {
        return BigDecimal.valueOf(cell.number());
    }

    private static BigDecimal inRange(Column<?> column, BigDecimal value) throws BadCell {
        if (!column.range().contains(value.doubleValue()) || Math.abs(value.doubleValue()) > 1e18) {
            throw new BadCell(IssueCode.OUT_OF_RANGE);
        }
        return value;
    }

    private static Money money(BigDecimal value) throws BadCell {
        if (Math.abs(value.doubleValue()) > 1e13) {
            throw new BadCell(IssueCode.OUT_OF_RANGE);
        }
        return Money.ofMajor(value);
    }

    private static BigDecimal whole(Column<?> column, RawCell cell) throws BadCell {
        BigDecimal value = number(column, cell);
        if (value.stripTrailingZeros().scale() > 0) {
            throw new BadCell(
                    IssueCode.NOT_WHOLE,
                    Optional.of(value.setScale(0, RoundingMode.HALF_UP).toPlainString()));
        }
        return value;
    }

    /** A share; a bare 30 under a header in per cent is refused with a guess, since it might be meant either way. */
    private static double share(Column<?> column, RawCell cell) throws BadCell {
        double value;
        if (cell.type() == RawCell.Type.NUMBER) {
            value = cell.number();
        } else {
            value = NumberWords.parse(cell.text())
                    .filter(parsed -> cell.type() == RawCell.Type.TEXT)
                    .orElseThrow(() -> new BadCell(IssueCode.NOT_A_NUMBER, NumberWords.guess(cell.text())))
                    .value()
                    .doubleValue();
        }
        if (!column.range().contains(value)) {
            boolean perCent = column.range().contains(value / 100) && Math.abs(value) > 1;
            throw perCent
                    ? new BadCell(IssueCode.OUT_OF_RANGE, Text.same(text(cell).strip() + "%"))
                    : new BadCell(IssueCode.OUT_OF_RANGE);
        }
        return value;
    }

    private static List<Double> shares(Column<?> column, RawCell cell) throws BadCell {
        List<Double> shares = new ArrayList<>();
        for (String part : listOf(cell)) {
            double share = NumberWords.parse(part)
                    .orElseThrow(() -> new BadCell(IssueCode.NOT_A_NUMBER))
                    .value()
                    .doubleValue();
            if (!column.range().contains(share)) {
                throw new BadCell(IssueCode.OUT_OF_RANGE);
            }
            shares.add(share);
        }
        return shares;
    }

    private static List<Money> amounts(Column<?> column, RawCell cell) throws BadCell {
        List<Money> amounts = new ArrayList<>();
        for (String part : listOf(cell)) {
            BigDecimal amount = NumberWords.parse(part)
                    .orElseThrow(() -> new BadCell(IssueCode.NOT_A_NUMBER))
                    .value();
            amounts.add(money(inRange(column, amount)));
        }
        return amounts;
    }

    private static List<String> listOf(RawCell cell) {
        return parts(cell.type() == RawCell.Type.NUMBER ? exact(cell).toPlainString() : cell.text());
    }
}
