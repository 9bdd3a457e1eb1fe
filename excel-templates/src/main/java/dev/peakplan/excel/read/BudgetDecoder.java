package dev.peakplan.excel.read;

import static dev.peakplan.excel.schema.BudgetSheets.CATEGORIES;
import static dev.peakplan.excel.schema.BudgetSheets.CATEGORY;
import static dev.peakplan.excel.schema.BudgetSheets.EACH;
import static dev.peakplan.excel.schema.BudgetSheets.FROM;
import static dev.peakplan.excel.schema.BudgetSheets.LIMIT_NAME;
import static dev.peakplan.excel.schema.BudgetSheets.TO;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Budget lines, caps, floors. */
final class BudgetDecoder {
    private final Tables tables;
    private final RecordBuilder build;
    private final List<String> periodIds;

    BudgetDecoder(Tables tables, RecordBuilder build, List<String> periodIds) {
        this.tables = tables;
        this.build = build;
        this.periodIds = periodIds;
    }

    Budget budget(List<InitiativeDecision> started) {
        return new Budget(
                lines(), caps(), floors(), new InitiativeDecoder(tables, build, periodIds).initiatives(), started);
    }

    private List<BudgetLine> lines() {
        Integer amountColumn = tables.get(BudgetSheets.LINES).columns().get(EACH.key());
        for (ReadRow row : tables.rows(BudgetSheets.LINES)) {
            if (row.sound() && row.own(EACH).isEmpty() && row.periodValues().isEmpty()) {
                row.unsound();
                build.error(
                        IssueCode.EMPTY_CELL,
                        row.placeAt(amountColumn == null ? 0 : amountColumn),
                        Text.of("没有金额", "no amount"),
                        Text.of("每期金额，或各期间列的金额", "an amount per period, or amounts in the columns by period"));
            }
        }
        return build.all(tables.rows(BudgetSheets.LINES), BudgetSheets.LINE_ID, this::line);
    }

    private BudgetLine line(ReadRow row) {
        List<Money> amounts = new ArrayList<>();
        for (int t = 0; t < periodIds.size(); t++) {
            Object own = row.periodValues().get(t);
            amounts.add(own == null ? row.own(EACH).orElse(Money.ZERO) : (Money) own);
        }
        return new BudgetLine(
                row.get(BudgetSheets.LINE_ID),
                RecordBuilder.nameOr(row, BudgetSheets.LINE_NAME, BudgetSheets.LINE_ID),
                CostCategory.valueOf(row.get(CATEGORY)),
                row.find(BudgetSheets.SITE),
                row.find(BudgetSheets.DEPARTMENT),
                CostDriver.valueOf(row.get(BudgetSheets.DRIVER)),
                amounts,
                row.get(BudgetSheets.INDEXED),
                row.find(BudgetSheets.BASIS).orElse(""),
                row.find(BudgetSheets.EFFECT).orElse(""));
    }

    private List<BudgetCap> caps() {
        tables.rows(BudgetSheets.CAPS).forEach(row -> inOrder(row, FROM, TO));
        return build.all(
                tables.rows(BudgetSheets.CAPS),
                BudgetSheets.CAP_ID,
                row -> new BudgetCap(
                        row.get(BudgetSheets.CAP_ID),
                        RecordBuilder.nameOr(row, LIMIT_NAME, BudgetSheets.CAP_ID),
                        scope(row),
                        row.get(BudgetSheets.CAP_AMOUNT),
                        row.find(BudgetSheets.UNSPENT).map(BudgetCap.Unspent::valueOf)));
    }

    private List<BudgetFloor> floors() {
        for (ReadRow row : tables.rows(BudgetSheets.FLOORS)) {
            inOrder(row, FROM, TO);
            boolean amount = row.own(BudgetSheets.FLOOR_AMOUNT).isPresent();
            boolean share = row.own(BudgetSheets.FLOOR_SHARE).isPresent();
            if (row.sound() && amount == share) {
                row.unsound();
                build.error(
                        amount ? IssueCode.CONTRADICTION : IssueCode.EMPTY_CELL,
                        row.place(amount ? BudgetSheets.FLOOR_SHARE : BudgetSheets.FLOOR_ID),
                        amount
                                ? Text.of("金额与占比都填了", "both an amount and a share")
                                : Text.of("金额与占比都没填", "neither an amount nor a share"),
                        Text.of("二选一", "one of the two"));
            }
        }
        return build.all(
                tables.rows(BudgetSheets.FLOORS),
                BudgetSheets.FLOOR_ID,
                row -> new BudgetFloor(
                        row.get(BudgetSheets.FLOOR_ID),
                        RecordBuilder.nameOr(row, LIMIT_NAME, BudgetSheets.FLOOR_ID),
                        scope(row),
                        row.find(BudgetSheets.FLOOR_AMOUNT),
                        RecordBuilder.number(row, BudgetSheets.FLOOR_SHARE)));
    }

    private static Scope scope(ReadRow row) {
        return new Scope(
                row.get(CATEGORIES).stream().map(CostCategory::valueOf).toList(),
                row.find(FROM),
                row.find(TO),
                row.find(BudgetSheets.SCOPE_SITE),
                row.find(BudgetSheets.SCOPE_DEPARTMENT));
    }

    private void inOrder(ReadRow row, Column<String> from, Column<String> to) {
        inOrder(build, periodIds, row, from, to);
    }

    static void inOrder(
            RecordBuilder build, List<String> periodIds, ReadRow row, Column<String> from, Column<String> to) {
        Optional<String> first = row.own(from);
        Optional<String> last = row.own(to);
        if (row.sound()
                && first.isPresent()
                && last.isPresent()
                && periodIds.indexOf(first.get()) > periodIds.indexOf(last.get())) {
            row.unsound();
            build.error(
                    IssueCode.WRONG_ORDER,
                    row.place(to),
                    Text.same(last.get()),
                    Text.of("不早于 " + first.get(), "not before " + first.get()));
        }
    }
}
