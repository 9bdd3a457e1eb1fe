package dev.peakplan.excel.read;

import dev.peakplan.excel.schema.Choice;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Text;
import java.util.stream.Collectors;

/** What a cell should hold, in words. */
final class Expected {
    private static final int MOST_CHOICES = 12;

    private Expected() {}

    static Text of(Column<?> column) {
        Text kind =
                switch (column.kind()) {
                    case ID, SHARED_ID -> Text.of("编号", "an ID");
                    case TEXT -> Text.of("文字", "text");
                    case REFERENCE -> Text.of("已有的编号或名称", "an ID or name that is given elsewhere");
                    case REFERENCES -> Text.of("已有的编号，分号隔开", "IDs that are given elsewhere, separated by semicolons");
                    case CHOICE -> choices(column, Text.of("以下之一：", "one of: "));
                    case CHOICES -> choices(column, Text.of("以下一个或多个，分号隔开：", "one or more of: "));
                    case BOOLEAN -> Text.of("是 或 否", "yes or no");
                    case MONEY -> Text.of("金额", "an amount of money");
                    case NUMBER -> Text.of("数字", "a number");
                    case INTEGER, LONG -> Text.of("整数", "a whole number");
                    case SHARE -> Text.of("比例", "a share");
                    case DATE -> Text.of("日期，如 2027-01-01", "a day such as 2027-01-01");
                    case TIME -> Text.of("时刻，如 08:30", "a time of day such as 08:30");
                    case SHARES -> Text.of("比例，分号隔开，如 50%; 80%", "shares separated by semicolons, such as 50%; 80%");
                    case AMOUNTS -> Text.of("金额，分号隔开", "amounts separated by semicolons");
                };
        return column.range()
                .words(percent(column))
                .filter(words -> column.kind().numeric() && plain(column))
                .map(words -> Text.of(kind.zh() + "，" + words.zh(), kind.en() + ", " + words.en()))
                .orElse(kind);
    }

    private static boolean plain(Column<?> column) {
        return switch (column.kind()) {
            case DATE, TIME, LONG -> false;
            default -> true;
        };
    }

    private static boolean percent(Column<?> column) {
        return switch (column.kind()) {
            case SHARE, SHARES -> true;
            default -> false;
        };
    }

    private static Text choices(Column<?> column, Text before) {
        return Text.of(
                before.zh()
                        + column.choices().stream()
                                .limit(MOST_CHOICES)
                                .map(Choice::label)
                                .map(Text::zh)
                                .collect(Collectors.joining("、")),
                before.en()
                        + column.choices().stream()
                                .limit(MOST_CHOICES)
                                .map(Choice::label)
                                .map(Text::en)
                                .collect(Collectors.joining(", ")));
    }
}
