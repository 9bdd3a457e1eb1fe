package dev.peakplan.excel.schema;

import dev.peakplan.plan.Money;
import java.time.LocalDate;
import java.util.List;

/** Short names for the kinds of columns, typed by what is read from them. */
final class Columns {
    private Columns() {}

    static Column<String> id(String zh, String en) {
        return Column.<String>of(Kind.ID, "id", zh, en).must();
    }

    static Column<String> sharedId(String zh, String en) {
        return Column.<String>of(Kind.SHARED_ID, "id", zh, en).must();
    }

    static Column<String> text(String key, String zh, String en) {
        return Column.of(Kind.TEXT, key, zh, en);
    }

    static Column<String> name() {
        return text("name", "名称", "Name").also("名字").help("人们怎么称呼它；空白时用编号", "What people call it; the ID if empty");
    }

    static Column<String> reference(String key, String zh, String en, String... sheets) {
        return Column.<String>of(Kind.REFERENCE, key, zh, en).to(sheets);
    }

    static Column<List<String>> references(String key, String zh, String en, String... sheets) {
        return Column.<List<String>>of(Kind.REFERENCES, key, zh, en).to(sheets);
    }

    static Column<String> choice(String key, String zh, String en, List<Choice> choices) {
        return Column.<String>of(Kind.CHOICE, key, zh, en).oneOf(choices);
    }

    static Column<List<String>> choices(String key, String zh, String en, List<Choice> choices) {
        return Column.<List<String>>of(Kind.CHOICES, key, zh, en).oneOf(choices);
    }

    static Column<Boolean> yesNo(String key, String zh, String en) {
        return Column.of(Kind.BOOLEAN, key, zh, en);
    }

    static Column<Money> money(String key, String zh, String en, Unit unit) {
        return Column.<Money>of(Kind.MONEY, key, zh, en).in(unit);
    }

    static Column<List<Money>> amounts(String key, String zh, String en, Unit unit) {
        return Column.<List<Money>>of(Kind.AMOUNTS, key, zh, en).in(unit);
    }

    static Column<Double> number(String key, String zh, String en, Unit unit) {
        return Column.<Double>of(Kind.NUMBER, key, zh, en).in(unit).atLeast(0);
    }

    static Column<Integer> whole(String key, String zh, String en, Unit unit) {
        return Column.<Integer>of(Kind.INTEGER, key, zh, en).in(unit).between(0, 1e9);
    }

    static Column<Double> share(String key, String zh, String en) {
        return Column.of(Kind.SHARE, key, zh, en);
    }

    static Column<List<Double>> shares(String key, String zh, String en) {
        return Column.of(Kind.SHARES, key, zh, en);
    }

    static Column<LocalDate> date(String key, String zh, String en) {
        return Column.of(Kind.DATE, key, zh, en);
    }
}
