package dev.peakplan.server.planning;

import dev.peakplan.excel.write.PayFreeBook;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Initiative;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workbook of a plan for those who do not see pay. */
public final class PayFreeWorkbook {
    private PayFreeWorkbook() {}

    /** @param plan a plan that went through {@link WithoutPay} */
    public static byte[] of(PlanDocument plan) {
        Map<String, PayFreeBook.Line> named = new HashMap<>();
        for (Initiative initiative : plan.request().budget().initiatives()) {
            named.put(
                    initiative.id(),
                    new PayFreeBook.Line(
                            initiative.category(),
                            initiative.name(),
                            initiative.basis(),
                            initiative.effect(),
                            List.of()));
        }
        for (BudgetLine line : plan.request().budget().lines()) {
            named.put(
                    line.id(),
                    new PayFreeBook.Line(line.category(), line.name(), line.basis(), line.effect(), List.of()));
        }
        List<PayFreeBook.Line> lines = plan.spending().stream()
                .map(line -> line.reference()
                        .map(named::get)
                        .orElseGet(() -> new PayFreeBook.Line(line.category(), "", "", "", List.of()))
                        .with(line.amounts()))
                .toList();
        return PayFreeBook.write(
                plan.request(),
                plan.heads(),
                plan.service(),
                lines,
                plan.request().settings().language());
    }
}
